import { feuilles } from '../dossier/dossier.js';
import type { Colonnes } from '../dossier/feuille.js';
import { effetDe } from './effet.js';
import type { EtatDeCompletion, QuestionPosee } from './etat.js';
import type { EntreeDeReponse } from './fichier-de-reponses.js';
import type { LigneDemandee } from './lignes.js';
import type { Cellules } from './question.js';

/** The answers file of a state: what is known, and empty texts where something is asked. To be edited, then read again. */
export function formatReponses(etat: EtatDeCompletion): string {
  const reponses = etat.questions.map((posee) => entreeDe(posee, effetDe(etat, posee).phrase));
  return `${JSON.stringify({ version: 1, reponses }, null, 2)}\n`;
}

function entreeDe({ question, reponse, lignes }: QuestionPosee, effet: string): EntreeDeReponse {
  const colonnes: Colonnes = feuilles[question.feuille].colonnes;
  const autres = question.admet.map((genre) =>
    genre === 'document' ? '« voir un document » (dites « ou »)' : '« sans objet » (dites « pourquoi »)',
  );
  return {
    question: question.id,
    titre: question.titre,
    aide: [
      question.aide,
      effet,
      ...(question.expose ? [`« ou » : ${question.expose.demande}`] : []),
      ...(autres.length > 0 ? [`Autres réponses possibles : ${autres.join(', ')}.`] : []),
    ].join(' '),
    ...(reponse?.genre === 'document'
      ? { reponse: 'voir un document', ou: reponse.ou }
      : reponse?.genre === 'sans-objet'
        ? { reponse: 'sans objet', pourquoi: reponse.pourquoi }
        : {
            reponse: reponse?.genre === 'passer' ? 'passer' : 'lignes',
            ...(question.expose && { ou: reponse?.genre === 'lignes' ? (reponse.ou ?? '') : '' }),
          }),
    lignes: (lignes.length === 0 && question.ajoutable ? [ligneVide] : lignes).map((ligne) =>
      ligneDe(
        ligne,
        question.colonnes.map(({ colonne }) => colonne),
        colonnes,
        repondues(reponse, ligne),
      ),
    ),
  };
}

/** To be copied for each row to add. */
const ligneVide: LigneDemandee = {
  nom: '',
  place: null,
  tenues: {},
  proposees: {},
  enPlus: false,
  attendue: false,
};

function repondues(reponse: QuestionPosee['reponse'], { nom }: LigneDemandee): Cellules {
  return reponse?.genre === 'lignes' ? (reponse.lignes.find(({ ligne }) => ligne === nom)?.cellules ?? {}) : {};
}

function ligneDe(
  { nom, tenues, proposees, enPlus }: LigneDemandee,
  demandees: readonly string[],
  colonnes: Colonnes,
  dites: Cellules,
): NonNullable<EntreeDeReponse['lignes']>[number] {
  const nommer = (cellules: Cellules) =>
    Object.fromEntries(Object.entries(cellules).map(([cle, valeur]) => [colonnes[cle]?.libelle ?? cle, valeur]));
  const manquantes = demandees.filter((colonne) => tenues[colonne] === undefined);
  const sources = Object.fromEntries(
    Object.entries(proposees).flatMap(([cle, { ou, phrase }]) =>
      ou === '' ? [] : [[cle, phrase === '' ? ou : `${ou} : « ${phrase} »`]],
    ),
  );
  return {
    ligne: nom,
    ...(Object.keys(tenues).length > 0 && { tient: nommer(tenues) }),
    cellules: nommer(Object.fromEntries(manquantes.map((cle) => [cle, dites[cle] ?? proposees[cle]?.valeur ?? '']))),
    ...(Object.keys(sources).length > 0 && { sources: nommer(sources) }),
    ...(enPlus && { ajouter: false }),
  };
}
