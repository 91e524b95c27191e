import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';
import { groupBy } from '../groupes.js';
import type { Exercice, ObligationsCommune } from '../obligations.js';

/** L. 214-1-3 III CASF: what is transferred is judged competence by competence. What the sheet leaves open is asked, never guessed. */
export const competenceAPreciser: Controle = {
  regle: 'competence-a-preciser',
  gravite: 'a-verifier',
  titre: 'On sait qui exerce chaque compétence d’autorité organisatrice',
  check({ obligations }) {
    const questions = obligations.parCommune.flatMap((commune) => {
      const exercice = commune.exercices.find(({ doute }) => doute !== null);
      return exercice ? [{ commune, exercice, cle: cleOf(exercice) }] : [];
    });
    return groupBy(questions, ({ cle }) => cle).map((groupe) => {
      const [{ exercice }] = groupe;
      return at(
        exercice.origine,
        phraseOf(
          exercice,
          groupe.map(({ commune }) => commune),
        ),
      );
    });
  },
};

/** Communes that wrote the same of the same body are asked once. */
function cleOf({ doute, autorite, autre }: Exercice): string {
  return doute === 'personne' ? `personne ${autre?.cle ?? ''}` : `${doute} ${autorite.cle}`;
}

const conseil =
  'remplissez les colonnes « … : exercé par » de la feuille Communes (« Commune », ou le nom de l’organisme)';

function phraseOf({ doute, autorite, autre }: Exercice, communes: readonly ObligationsCommune[]): string {
  const noms = listOf(communes.map(({ commune }) => commune.nom?.valeur ?? 'une commune'));
  const texte = autorite.appellations[1] ?? autorite.nom;
  switch (doute) {
    case 'en-partie':
      return `« ${texte} » (${noms}) : quelles compétences sont transférées ? Seules celles-là se jugent sur la population de toutes les communes qui ont transféré : ${conseil}.`;
    case 'personne':
      return autre
        ? `${noms} : la commune n’exerce pas la compétence, et aucun organisme n’est nommé. Est-ce ${autre.nom}, dont elle est membre ? Inscrivez-le dans « Compétence transférée à ».`
        : `${noms} : la commune n’exerce pas la compétence, et aucun organisme n’est nommé. Inscrivez l’EPCI ou le syndicat dans « Compétence transférée à ».`;
    default:
      return `${noms} : la commune exerce la compétence, et « ${autorite.nom} » est nommé dans « Compétence transférée à ». Qui exerce quoi ? Videz cette cellule, ou ${conseil}.`;
  }
}

/** The first of them: a community may have dozens. */
function listOf(noms: readonly string[]): string {
  return noms.length > 4 ? `${noms.slice(0, 3).join(', ')} et ${noms.length - 3} autres` : noms.join(', ');
}
