import { type CleFeuille, feuilles } from '../../dossier/dossier.js';
import { lettresDe } from '../../dossier/origine.js';
import { clePeriode } from '../../lecture/annees.js';
import { choixPossibles } from '../../lecture/correspondance/decider.js';
import {
  type ColonneRapprochee,
  colonnesDe,
  type FeuilleRapprochee,
  libelleDeColonne,
} from '../../lecture/correspondance/rapprochement.js';
import { type Plage, parseAdresse } from '../../tableur/classeur.js';
import type { LigneMontree, Montreur } from './cellules.js';
import { nomDeRole, raisonDe, type Surete, sortDuTableau, sureteDe } from './mots.js';

export interface Choix {
  readonly cle: string;
  readonly libelle: string;
}

/** A column of a table, what it is read as, how surely. */
export interface ColonneMontree {
  readonly cellule: string;
  readonly lettre: string;
  readonly titre: string;
  /** Null: none of ours. */
  readonly cle: string | null;
  readonly libelle: string | null;
  readonly surete: Surete;
  readonly raison: string;
  /** What it may be, the likeliest first. */
  readonly probables: readonly Choix[];
  readonly exemples: readonly string[];
}

/** A table of a sheet as a person judges it. */
export interface TableauMontre {
  readonly cle: CleFeuille;
  readonly lue: boolean;
  /** What became of it, in a sentence. */
  readonly sort: string;
  /** The row of its titles; null where they stand one under the other. */
  readonly entete: number | null;
  readonly premiere: number;
  readonly derniere: number;
  readonly gauche: number;
  readonly colonnes: readonly ColonneMontree[];
  /** All our columns, by their French label. */
  readonly possibles: readonly Choix[];
  /** Its first rows, as they stand; none where titles stand one under the other. */
  readonly lignes: readonly LigneMontree[];
  /** How many rows hold something. */
  readonly enTout: number;
  /** What rows that are none of ours are, by their number. */
  readonly roles: Readonly<Record<number, string>>;
  /** In how many other sheets a choice holds as well. */
  readonly ailleurs: number;
}

/** No more is shown: it is enough to tell what a column is. */
export const lignesMontrees = 30;
const avantLesTitres = 4;

export function viewTableau(
  tableau: FeuilleRapprochee,
  montreur: Montreur,
  { enTout, zone, ailleurs }: { readonly enTout: number; readonly zone: Plage; readonly ailleurs: number },
): TableauMontre {
  const { cle, plage, entete, lue, laissees } = tableau;
  const [debut = '', fin = debut] = plage.split(':');
  const { ligne: premiere, colonne: gauche } = parseAdresse(debut);
  const { ligne: derniere, colonne: droite } = parseAdresse(fin);
  const haut = Math.max(zone.haut, Math.min(premiere, entete ?? premiere) - avantLesTitres);
  return {
    cle,
    lue,
    sort: sortDuTableau(tableau),
    entete,
    premiere,
    derniere,
    gauche,
    colonnes: tableau.colonnes.map((colonne) => viewColonne(tableau, colonne, montreur, { derniere, droite })),
    possibles: possiblesDe(cle),
    lignes: entete === null ? [] : montreur.lignes({ haut, bas: derniere, gauche, droite }, lignesMontrees),
    enTout,
    roles: entete === null ? {} : Object.fromEntries(laissees.map(({ ligne, role }) => [ligne, nomDeRole(role)])),
    ailleurs,
  };
}

function viewColonne(
  { cle: feuille, entete, colonnes }: FeuilleRapprochee,
  colonne: ColonneRapprochee,
  montreur: Montreur,
  { derniere, droite }: { readonly derniere: number; readonly droite: number },
): ColonneMontree {
  const { cellule, titre, cle } = colonne;
  const place = parseAdresse(cellule);
  // In a fiche, another title may stand further in the same row.
  const voisins = colonnes.map((autre) => parseAdresse(autre.cellule)).filter(({ ligne }) => ligne === place.ligne);
  const suivant = voisins.find((autre) => autre.colonne > place.colonne)?.colonne ?? droite + 1;
  const places =
    entete === null
      ? [...suite(place.colonne + 1, suivant - 1)].map((autre) => [place.ligne, autre] as const)
      : [...suite(entete + 1, derniere)].map((autre) => [autre, place.colonne] as const);
  const dessous = entete === null ? montreur.exemples([[place.ligne + 1, place.colonne]]) : [];
  const exemples = montreur.exemples(places);
  return {
    cellule,
    lettre: lettresDe(cellule),
    titre,
    cle,
    libelle: cle === null ? null : libelleDeColonne(feuille, cle),
    surete: sureteDe(colonne),
    raison: raisonDe(feuille, colonne),
    probables: choixPossibles(colonne).map((choix) => ({ cle: choix, libelle: libelleDeColonne(feuille, choix) })),
    exemples: exemples.length > 0 ? exemples : dessous,
  };
}

/** Further down than this, values say nothing more. */
const lignesRegardees = 60;

function* suite(premier: number, dernier: number): Iterable<number> {
  for (let rang = premier; rang <= Math.min(dernier, premier + lignesRegardees); rang += 1) yield rang;
}

function possiblesDe(feuille: CleFeuille): readonly Choix[] {
  const periode = 'debut' in feuilles[feuille].colonnes ? [clePeriode] : [];
  return [...colonnesDe(feuille), ...periode]
    .map((cle) => ({ cle, libelle: libelleDeColonne(feuille, cle) }))
    .sort((a, b) => a.libelle.localeCompare(b.libelle, 'fr'));
}
