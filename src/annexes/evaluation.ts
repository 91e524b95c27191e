import type { Indicateur } from '../dossier/feuilles/indicateurs.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { libelleSens } from '../dossier/valeurs/sens-attendus.js';
import type { Impression } from './cases.js';
import type { Sujet } from './sujet.js';
import { viewTexte } from './textes-rediges.js';

/** How the convention is evaluated (article 9): the text, what measures each action, the indicators. */
export function viewEvaluation({ dossier, projet, impression }: Sujet) {
  const nommer = createNoms(dossier.indicateurs);
  const { texte, choix } = impression;
  return {
    texte: viewTexte('evaluation', dossier, projet),
    actions: dossier.actions.map((action) => ({
      numero: texte(action, 'numero'),
      intitule: texte(action, 'intitule', 'l’intitulé'),
      indicateurs: choix((cites: readonly string[]) => cites.map(nommer).join('\n'))(action, 'indicateurs'),
    })),
    indicateurs: dossier.indicateurs.map((indicateur) => viewIndicateur(indicateur, impression)),
  };
}

/** « I1 – Places d’accueil » from the number or the title that an action cites; what no indicator has, as it is. */
function createNoms(indicateurs: readonly Indicateur[]): (cite: string) => string {
  const noms = new Map(
    indicateurs.flatMap(({ numero, libelle }) => {
      const nom = [numero?.valeur, libelle?.valeur].filter(Boolean).join(' – ');
      return [numero, libelle].flatMap((repere) => (repere ? [[normalize(repere.valeur), nom] as const] : []));
    }),
  );
  return (cite) => noms.get(normalize(cite)) ?? cite;
}

function viewIndicateur(indicateur: Indicateur, { texte, nombre, date, choix, champs, points }: Impression) {
  return {
    numero: texte(indicateur, 'numero'),
    libelle: texte(indicateur, 'libelle', 'ce qui est mesuré'),
    champs: champs(indicateur, 'champs'),
    points: points(indicateur, 'exigences'),
    unite: texte(indicateur, 'unite'),
    depart: nombre(indicateur, 'depart', 'le départ'),
    dateDepart: date(indicateur, 'dateDepart'),
    cible: nombre(indicateur, 'cible', 'la cible'),
    dateCible: date(indicateur, 'dateCible'),
    sens: choix(libelleSens)(indicateur, 'sens'),
    modalite: texte(indicateur, 'modalite'),
    source: texte(indicateur, 'source'),
  };
}
