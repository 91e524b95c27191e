import { adresse, type Classeur, type FeuilleClasseur, type Place } from '../classeur/classeur.js';
import { once } from '../dossier/une-fois.js';
import { cleDe } from './grille.js';

/** What became of a cell: each has exactly one of these. */
export const sorts = [
  'action',
  'autre-feuille',
  'en-tete',
  'bandeau',
  'section',
  'total',
  'note',
  'legende',
  'meta',
  'colonne-libre',
  /** A table that is none of ours. */
  'autre-tableau',
  'repetition',
  'hors-tableau',
  'non-comprise',
] as const;
export type Sort = (typeof sorts)[number];

/** Fates whose cells stand in no document and in no row. */
export const horsLignes = [
  'bandeau',
  'total',
  'note',
  'legende',
  'meta',
  'autre-tableau',
  'repetition',
  'hors-tableau',
] as const satisfies readonly Sort[];
/** The fates that one lists cell by cell. */
export type SortListe = (typeof horsLignes)[number] | 'section';

/** The fates of the cells of a workbook, sheet by sheet. */
export interface Registre {
  /** Gives a cell its fate; a cell that has one keeps it. */
  readonly mark: (feuille: string, place: Place, sort: Sort) => void;
  readonly sortDe: (feuille: string, place: Place) => Sort | undefined;
  /** Gives `hors-tableau` to what nothing took, and says how many cells have each fate. */
  readonly close: () => Readonly<Record<Sort, number>>;
  /** The cells of a fate, in the order of the sheets; asked for once the register is closed. */
  readonly list: (sort: SortListe) => readonly { readonly feuille: string; readonly cellule: string }[];
}

/** Opens the register of a workbook: every cell that holds something. A place that holds nothing has no fate. */
export function createRegistre({ feuilles }: Classeur): Registre {
  const parFeuille = new Map(feuilles.map(({ nom }) => [nom, new Map<number, Sort>()]));
  const lignesDe = new Map(feuilles.map(({ nom, lignes }) => [nom, lignes]));
  const listes = once(() => listBySort(parFeuille));
  return {
    mark: (feuille, place, sort) => {
      const cellules = parFeuille.get(feuille);
      const cle = cleDe(place);
      const pleine = lignesDe.get(feuille)?.get(place.ligne)?.has(place.colonne) === true;
      if (cellules && pleine && !cellules.has(cle)) cellules.set(cle, sort);
    },
    sortDe: (feuille, place) => parFeuille.get(feuille)?.get(cleDe(place)),
    close: () => {
      const comptes = Object.fromEntries(sorts.map((sort) => [sort, 0])) as Record<Sort, number>;
      for (const feuille of feuilles) {
        const cellules = parFeuille.get(feuille.nom) ?? new Map<number, Sort>();
        closeFeuille(feuille, cellules, comptes);
      }
      return comptes;
    },
    list: (sort) => listes().get(sort) ?? [],
  };
}

/** Goes over the cells once: a sheet may have a million of them, nearly all in rows. */
function listBySort(
  parFeuille: ReadonlyMap<string, ReadonlyMap<number, Sort>>,
): ReadonlyMap<Sort, readonly { readonly feuille: string; readonly cellule: string }[]> {
  const listes = new Map<Sort, { feuille: string; cellule: string }[]>(
    [...horsLignes, 'section' as const].map((sort) => [sort, []]),
  );
  for (const [feuille, cellules] of parFeuille)
    for (const [cle, sort] of cellules) listes.get(sort)?.push({ feuille, cellule: adresse(placeOf(cle)) });
  return listes;
}

function closeFeuille(feuille: FeuilleClasseur, cellules: Map<number, Sort>, comptes: Record<Sort, number>): void {
  for (const [ligne, contenus] of feuille.lignes)
    for (const colonne of contenus.keys()) {
      const cle = cleDe({ ligne, colonne });
      const sort = cellules.get(cle) ?? 'hors-tableau';
      cellules.set(cle, sort);
      comptes[sort] += 1;
    }
}

function placeOf(cle: number): Place {
  return { ligne: Math.floor(cle / 16_384), colonne: (cle % 16_384) + 1 };
}
