import type { Constat } from '../../dossier/constat.js';

/** The findings of a sheet (null: of the whole workbook), those of one rule that repeat said together. */
export interface ConstatsDeFeuille {
  readonly feuille: string | null;
  readonly groupes: readonly (readonly Constat[])[];
}

interface Groupement {
  /** Say each finding apart, those that repeat included. */
  readonly tout?: boolean;
  /** More findings of one rule on one sheet are said once, with the list of their cells. */
  readonly repetitions?: number | undefined;
}

/**
 * Findings sheet by sheet: the sheet of the worst first; among equals, the order of the workbook.
 */
export function groupConstats(constats: readonly Constat[], groupement: Groupement = {}): readonly ConstatsDeFeuille[] {
  return [...new Set(constats.map(({ feuille }) => feuille))].map((feuille) => ({
    feuille,
    groupes: groupFeuille(
      constats.filter((constat) => constat.feuille === feuille),
      groupement,
    ),
  }));
}

function groupFeuille(
  siens: readonly Constat[],
  { tout = false, repetitions = 4 }: Groupement,
): readonly (readonly Constat[])[] {
  const parRegle = new Map<string, Constat[]>();
  for (const constat of siens) parRegle.set(groupeDe(constat), [...(parRegle.get(groupeDe(constat)) ?? []), constat]);
  const rangs = new Map(siens.map((constat, rang) => [constat, rang] as const));
  const rangDe = ([premier]: readonly Constat[]) => (premier && rangs.get(premier)) ?? 0;
  return [...parRegle.values()]
    .flatMap((memes) => (memes.length > repetitions && !tout ? [memes] : memes.map((constat) => [constat])))
    .sort((a, b) => rangDe(a) - rangDe(b));
}

function groupeDe({ regle, gravite, cellule }: Constat): string {
  return `${regle} ${gravite} ${cellule === null}`;
}
