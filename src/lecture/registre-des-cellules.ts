import { once } from '../dossier/une-fois.js';
import { adresse, type Classeur, type FeuilleClasseur, type Place } from '../tableur/classeur.js';

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
  const parFeuille = new Map(feuilles.map((feuille) => [feuille.nom, createSorts(feuille)]));
  const listes = once(() => listBySort(feuilles, parFeuille));
  return {
    mark: (feuille, place, sort) => {
      const siens = parFeuille.get(feuille);
      if (siens?.at(place) === null) siens.set(place, sort);
    },
    sortDe: (feuille, place) => parFeuille.get(feuille)?.at(place) ?? undefined,
    close: () => {
      const comptes = Object.fromEntries(sorts.map((sort) => [sort, 0])) as Record<Sort, number>;
      for (const feuille of feuilles) closeFeuille(feuille, parFeuille.get(feuille.nom), comptes);
      return comptes;
    },
    list: (sort) => listes().get(sort) ?? [],
  };
}

/** The fates of the cells of a sheet. */
interface Sorts {
  /** Null: it has none yet; undefined: the place holds nothing. */
  readonly at: (place: Place) => Sort | null | undefined;
  readonly set: (place: Place, sort: Sort) => void;
}

/** A number a cell, row by row: a sheet may have a million cells. 0: no fate yet. */
function createSorts({ lignes }: FeuilleClasseur): Sorts {
  const rangees = new Map<number, Uint8Array>();
  return {
    at: ({ ligne, colonne }) => {
      if (lignes.get(ligne)?.has(colonne) !== true) return undefined;
      return sorts[(rangees.get(ligne)?.[colonne] ?? 0) - 1] ?? null;
    },
    set: ({ ligne, colonne }, sort) => {
      let rangee = rangees.get(ligne);
      if (!rangee) {
        rangee = new Uint8Array(Math.max(...(lignes.get(ligne)?.keys() ?? [])) + 1);
        rangees.set(ligne, rangee);
      }
      rangee[colonne] = numeros.get(sort) ?? 0;
    },
  };
}

const numeros: ReadonlyMap<Sort, number> = new Map(sorts.map((sort, rang) => [sort, rang + 1]));

/** Goes over the cells once: a sheet may have a million of them, nearly all in rows. */
function listBySort(
  feuilles: readonly FeuilleClasseur[],
  parFeuille: ReadonlyMap<string, Sorts>,
): ReadonlyMap<Sort, readonly { readonly feuille: string; readonly cellule: string }[]> {
  const listes = new Map<Sort, { feuille: string; cellule: string }[]>(
    [...horsLignes, 'section' as const].map((sort) => [sort, []]),
  );
  for (const { nom, lignes } of feuilles)
    for (const [ligne, contenus] of lignes)
      for (const colonne of contenus.keys()) {
        const sort = parFeuille.get(nom)?.at({ ligne, colonne });
        if (sort) listes.get(sort)?.push({ feuille: nom, cellule: adresse({ ligne, colonne }) });
      }
  return listes;
}

function closeFeuille({ lignes }: FeuilleClasseur, siens: Sorts | undefined, comptes: Record<Sort, number>): void {
  for (const [ligne, contenus] of lignes)
    for (const colonne of contenus.keys()) {
      const place = { ligne, colonne };
      const sort = siens?.at(place) ?? 'hors-tableau';
      siens?.set(place, sort);
      comptes[sort] += 1;
    }
}
