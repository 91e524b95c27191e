import { groupBy } from '../controles/groupes.js';
import { type CleFeuille, type Dossier, feuilles } from '../dossier/dossier.js';
import { formatListe } from '../dossier/enumeration.js';
import type { Origine } from '../dossier/origine.js';
import { formatPreuves } from './concordance.js';
import { rubriquesSansTexte } from './rubriques.js';
import { decapitalize } from './typographie.js';

/** A part of a document, and the rows of the tracker that it is made from. */
export interface LigneDeProvenance {
  readonly partie: string;
  readonly lignes: string;
}

/** What each sheet is found as in a document; null for one that enters none. */
const parties: Readonly<Record<CleFeuille, string | null>> = {
  convention: 'Parties, période et enjeux de la convention',
  communes: 'Communes signataires et compétences',
  actions: 'Plan d’actions, budgets et calendriers',
  offre: 'Offre d’accueil et services',
  besoins: 'Besoins des enfants et des familles',
  zones: 'Zones où l’offre est insuffisante ou difficile d’accès',
  operations: 'Projets d’investissement',
  emplois: 'Emplois et compétences',
  indicateurs: 'Indicateurs',
  mesures: 'Mesures des indicateurs',
  instances: 'Instances et temps de concertation',
  redaction: 'Textes',
  avenants: 'Avenants',
  reponses: null,
  avis: 'Avis sur les projets d’accueil',
  moyens: 'Moyens des signataires',
  appreciations: 'Appréciations par enjeu',
  questions: 'Questions du comité de pilotage',
  schema: 'Réponses déclarées aux points du schéma',
};

/** The view of a document, with what its annexe « D’où viennent ces données » says: the one place where rows are cited. */
export function withProvenance<V extends object>(vue: V, dossier: Dossier) {
  return {
    ...vue,
    provenance: {
      parties: viewParties(dossier),
      points: isAvecPetiteEnfance(vue) ? joinSameRows(vue.petiteEnfance.provenance) : [],
      sansTexte: formatListe(rubriquesSansTexte(vue).map(decapitalize)),
    },
  };
}

function viewParties(dossier: Dossier): readonly LigneDeProvenance[] {
  return (Object.keys(feuilles) as CleFeuille[]).flatMap((cle) => {
    const partie = parties[cle];
    const lignes = cle === 'convention' ? cellulesDe(dossier.convention) : dossier[cle];
    return partie === null || lignes.length === 0
      ? []
      : [{ partie, lignes: formatPreuves(lignes.map(({ origine }) => origine)) }];
  });
}

/** The sheet of the convention gives one value a row. */
function cellulesDe(convention: Dossier['convention']): readonly { readonly origine: Origine }[] {
  return Object.values(convention ?? {}).flatMap((valeur: unknown) =>
    typeof valeur === 'object' && valeur !== null && 'origine' in valeur
      ? [valeur as { readonly origine: Origine }]
      : [],
  );
}

/** The points that the same rows answer, on one row. */
function joinSameRows(points: readonly LigneDeProvenance[]): readonly LigneDeProvenance[] {
  return groupBy(points, ({ lignes }) => lignes).map((memes) => ({
    partie: memes.map(({ partie }) => partie).join('\u202f; '),
    lignes: memes[0].lignes,
  }));
}

function isAvecPetiteEnfance(
  vue: object,
): vue is { readonly petiteEnfance: { readonly provenance: readonly LigneDeProvenance[] } } {
  return 'petiteEnfance' in vue;
}
