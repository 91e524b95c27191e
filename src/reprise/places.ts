import type { CleFeuille, Dossier } from '../dossier/dossier.js';
import { celluleSousEntete, feuilles } from '../dossier/dossier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import type { Action } from '../dossier/feuilles/actions.js';
import { colonnesTextesLibres } from '../dossier/feuilles/actions.js';
import type { Origine } from '../dossier/origine.js';
import { isRubriqueConnue, libelleRubrique, rubriquesConnues } from '../dossier/valeurs/rubriques.js';
import { digestOfPlace, type PlaceDeTexte } from './balise.js';
import { type Cles, createCles, createRecherche, titreDeCle } from './cles.js';

/** Where a text of the document goes in the workbook. */
export interface PlaceDuClasseur {
  /** The digest that names it in a bookmark. */
  readonly digest: string;
  /** « Réalisations de l’action 1.2 », « Synthèse ». */
  readonly titre: string;
  readonly texte: string;
  /** The cell that holds it, or that will; null when the sheet or the row has yet to be made. */
  readonly origine: Origine | null;
  /** A rubric without a row: its code, so that a row can be added. */
  readonly rubrique: string | null;
  /** Why a text cannot be put there: a missing column, two rows for one rubric. */
  readonly empechement: string | null;
}

export interface Places {
  /** The place of a text, by its tag or, without one, by the digest of its bookmark; null when the workbook has none. */
  readonly find: (texte: { readonly place: string; readonly balise: PlaceDeTexte | null }) => PlaceDuClasseur | null;
}

/**
 * Every place of a workbook that a document may show. `memeClasseur`: it is the very workbook that the document was made
 * from, byte for byte.
 * @throws ErreurUtilisateur (by `find`) when a tag names a rubric or a column that does not exist
 */
export function createPlaces(dossier: Dossier, memeClasseur: boolean): Places {
  const cles = createCles(dossier.actions);
  const connues: readonly PlaceDeTexte[] = [
    ...rubriquesConnues.map((cle) => ({ feuille: 'redaction' as const, cle, colonne: 'texte' })),
    ...dossier.actions.flatMap((action) =>
      colonnesTextesLibres.map((colonne) => ({ feuille: 'actions' as const, cle: cles.get(action) ?? '', colonne })),
    ),
  ];
  const parDigest = new Map(connues.map((place) => [digestOfPlace(place), place]));
  const dansActions: DansActions = {
    dossier,
    cles,
    actionOf: createRecherche(dossier.actions, memeClasseur),
    partagees: sharedCells(dossier.actions),
  };
  return {
    find({ place, balise }) {
      const nommee = balise ?? parDigest.get(place);
      if (!nommee) return null;
      return nommee.feuille === 'redaction' ? placeRubrique(nommee, dossier) : placeAction(nommee, dansActions);
    },
  };
}

/** Made once for all the texts of a document: none of them goes over the actions again. */
interface DansActions {
  readonly dossier: Dossier;
  readonly cles: Cles;
  readonly actionOf: (cle: string) => Action | undefined;
  readonly partagees: ReadonlySet<string>;
}

function placeRubrique({ cle }: PlaceDeTexte, dossier: Dossier): PlaceDuClasseur {
  const lignes = dossier.redaction.filter(({ rubrique }) => rubrique?.valeur === cle);
  if (!isRubriqueConnue(cle) && lignes.length === 0)
    throw new ErreurUtilisateur(
      `Le document contient une rubrique inconnue, « ${cle} » : il vient d’une autre version de bilan-ctg, ou sa balise a été modifiée. Rien n’a été écrit.`,
    );
  const [ligne] = lignes;
  const titre = libelleRubrique(cle);
  const manque = missingColumn('redaction', 'texte', dossier) ?? missingColumn('redaction', 'rubrique', dossier);
  return {
    digest: digestOfPlace({ feuille: 'redaction', cle, colonne: 'texte' }),
    titre: `Rubrique « ${titre} »`,
    texte: lignes.flatMap(({ texte }) => texte?.valeur ?? []).join('\n'),
    origine: ligne ? (ligne.texte?.origine ?? cellOf('redaction', 'texte', ligne.origine, dossier)) : null,
    rubrique: ligne ? null : titre,
    empechement:
      lignes.length > 1
        ? `La rubrique tient sur ${lignes.length} lignes de la feuille ${ligne?.origine.feuille} : reportez ce texte à la main.`
        : dossier.feuilles.redaction
          ? manque
          : null,
  };
}

function placeAction(
  { cle, colonne }: PlaceDeTexte,
  { dossier, cles, actionOf, partagees }: DansActions,
): PlaceDuClasseur | null {
  if (!isTexteLibre(colonne))
    throw new ErreurUtilisateur(
      `Le document contient une rubrique inconnue, « ${colonne} » de l’action ${cle} : il vient d’une autre version de bilan-ctg, ou sa balise a été modifiée. Rien n’a été écrit.`,
    );
  const action = actionOf(cle);
  if (!action) return null;
  const valeur = action[colonne];
  const partagee = valeur !== undefined && partagees.has(adresseOf(colonne, valeur.origine));
  return {
    // By its key of now: the row of the action may not be the one that the document knew.
    digest: digestOfPlace({ feuille: 'actions', cle: cles.get(action) ?? cle, colonne }),
    titre: `${feuilles.actions.colonnes[colonne].libelle}, ${titreDeCle(action.numero?.valeur ?? cle)}`,
    texte: valeur?.valeur ?? '',
    origine: valeur?.origine ?? cellOf('actions', colonne, action.origine, dossier),
    rubrique: null,
    empechement: partagee
      ? 'Cette cellule vaut pour plusieurs actions (cellules fusionnées) : reportez ce texte à la main.'
      : missingColumn('actions', colonne, dossier),
  };
}

function isTexteLibre(colonne: string): colonne is (typeof colonnesTextesLibres)[number] {
  return (colonnesTextesLibres as readonly string[]).includes(colonne);
}

/** The cells that hold a text of several actions, see `adresseOf`. */
function sharedCells(actions: readonly Action[]): ReadonlySet<string> {
  const vues = new Set<string>();
  const partagees = new Set<string>();
  for (const action of actions)
    for (const colonne of colonnesTextesLibres) {
      const origine = action[colonne]?.origine;
      if (!origine) continue;
      const adresse = adresseOf(colonne, origine);
      if (vues.has(adresse)) partagees.add(adresse);
      vues.add(adresse);
    }
  return partagees;
}

function adresseOf(colonne: string, { feuille, cellule }: Origine): string {
  return `${colonne} ${cellule} ${feuille}`;
}

function missingColumn(cle: CleFeuille, colonne: string, dossier: Dossier): string | null {
  const lue = dossier.feuilles[cle];
  if (!lue || lue.colonnes[colonne]) return null;
  const libelle = Object.entries(feuilles[cle].colonnes).find(([nom]) => nom === colonne)?.[1].libelle ?? colonne;
  return `La feuille ${lue.nom} n’a pas de colonne « ${libelle} » : ajoutez-la, puis recommencez.`;
}

/** The empty cell of a row, under the header of its column. */
function cellOf(cle: CleFeuille, colonne: string, ligne: Origine, dossier: Dossier): Origine | null {
  return celluleSousEntete(dossier.feuilles[cle], ligne, colonne);
}
