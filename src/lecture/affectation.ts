import { munkres } from 'munkres';

/** Below this score, a column of the sheet is kept aside. */
export const seuilPossible = 0.45;

/** What a column may be, and how likely. */
interface Possible {
  readonly cle: string;
  readonly score: number;
}

/** A key that several columns may fill: its further places are worth a little less than the first. */
const placesEnPlus = 5;
const decote = 0.02;
/** Of one key, only its best columns can win: more would change nothing and cost much. */
const meilleures = 24;

/**
 * Gives each column one key at most, and each key one column (several when it is repeatable), so that the sum of the
 * scores is the greatest.
 * @param possibles by column, what it may be
 * @param maniere « gloutonne » takes the best pair first, then the next: kept to be measured against
 * @returns by column, its key or null
 */
export function assign(
  possibles: readonly (readonly Possible[])[],
  isRepetable: (cle: string) => boolean,
  maniere: 'globale' | 'gloutonne' = 'globale',
): readonly (string | null)[] {
  const retenus = keepMeilleures(possibles);
  const places = placesOf(retenus, isRepetable);
  const colonnes = [...retenus.keys()].filter((rang) => (retenus[rang]?.length ?? 0) > 0);
  const choisies: (string | null)[] = possibles.map(() => null);
  if (colonnes.length === 0 || places.length === 0) return choisies;
  const scores = colonnes.map((colonne) =>
    places.map(({ cle, rang }) => {
      const possible = retenus[colonne]?.find((autre) => autre.cle === cle);
      return possible ? possible.score - decote * rang : 0;
    }),
  );
  for (const [ligne, place] of maniere === 'globale' ? globale(scores) : gloutonne(scores)) {
    const colonne = colonnes[ligne];
    const score = scores[ligne]?.[place] ?? 0;
    if (colonne !== undefined && score > 0) choisies[colonne] = places[place]?.cle ?? null;
  }
  return choisies;
}

function keepMeilleures(possibles: readonly (readonly Possible[])[]): readonly (readonly Possible[])[] {
  const parCle = new Map<string, number[]>();
  for (const liste of possibles)
    for (const { cle, score } of liste) parCle.set(cle, [...(parCle.get(cle) ?? []), score]);
  const seuils = new Map(
    [...parCle].map(([cle, scores]) => [cle, scores.sort((a, b) => b - a)[meilleures - 1] ?? 0] as const),
  );
  const gardees = new Map<string, number>();
  return possibles.map((liste) =>
    liste.filter(({ cle, score }) => {
      const deja = gardees.get(cle) ?? 0;
      if (score < (seuils.get(cle) ?? 0) || deja >= meilleures) return false;
      gardees.set(cle, deja + 1);
      return true;
    }),
  );
}

function placesOf(
  possibles: readonly (readonly Possible[])[],
  isRepetable: (cle: string) => boolean,
): readonly { readonly cle: string; readonly rang: number }[] {
  const cles = [...new Set(possibles.flatMap((liste) => liste.map(({ cle }) => cle)))];
  return cles.flatMap((cle) =>
    Array.from({ length: isRepetable(cle) ? 1 + placesEnPlus : 1 }, (_, rang) => ({ cle, rang })),
  );
}

/** A column left alone costs nothing: one empty place a column. */
function globale(scores: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  const vides = scores.map(() => 0);
  return munkres(scores.map((ligne) => [...ligne.map((score) => -score), ...vides]));
}

function gloutonne(scores: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  const paires = scores
    .flatMap((ligne, rang) => ligne.map((score, place) => ({ rang, place, score })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const lignes = new Set<number>();
  const places = new Set<number>();
  return paires.flatMap(({ rang, place }) => {
    if (lignes.has(rang) || places.has(place)) return [];
    lignes.add(rang);
    places.add(place);
    return [[rang, place] as const];
  });
}
