import { adresse, type Classeur, type FeuilleClasseur, type Place } from '../classeur/classeur.js';
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

/** The fates of the cells of a workbook, sheet by sheet. */
export interface Registre {
  /** Gives a cell its fate; a cell that has one keeps it, unless `force`. */
  readonly mark: (feuille: string, place: Place, sort: Sort, force?: boolean) => void;
  readonly sortDe: (feuille: string, place: Place) => Sort | undefined;
  /** Gives `hors-tableau` to what nothing took, and says how many cells have each fate. */
  readonly close: () => Readonly<Record<Sort, number>>;
  /** The cells of a fate, in the order of the sheets. */
  readonly list: (sort: Sort) => readonly { readonly feuille: string; readonly cellule: string }[];
}

/** Opens the register of a workbook: every cell that holds something. A place that holds nothing has no fate. */
export function createRegistre({ feuilles }: Classeur): Registre {
  const parFeuille = new Map(feuilles.map(({ nom }) => [nom, new Map<number, Sort>()]));
  const lignesDe = new Map(feuilles.map(({ nom, lignes }) => [nom, lignes]));
  return {
    mark: (feuille, place, sort, force = false) => {
      const cellules = parFeuille.get(feuille);
      const cle = cleDe(place);
      const pleine = lignesDe.get(feuille)?.get(place.ligne)?.has(place.colonne) === true;
      if (cellules && pleine && (force || !cellules.has(cle))) cellules.set(cle, sort);
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
    list: (sort) =>
      [...parFeuille].flatMap(([feuille, cellules]) =>
        [...cellules]
          .filter(([, autre]) => autre === sort)
          .map(([cle]) => ({ feuille, cellule: adresse(placeOf(cle)) })),
      ),
  };
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
