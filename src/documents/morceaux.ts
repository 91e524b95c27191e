/** What begins a piece of a template that is not its own text, and what ends it; how much of the one may be part of the other. */
export type Morceau = readonly [debut: string, fin: string, commun?: number];

const moustaches: readonly Morceau[] = [
  ['{{!--', '--}}'],
  ['{{{', '}}}'],
  ['{{', '}}'],
];

/** Blocks, values and comments; browsers take `<!-->` for a whole comment. */
export const debutsMasques: readonly Morceau[] = [...moustaches, ['<!--', '-->', 2]];
/** Blocks, values and tags. */
export const debutsEtrangers: readonly Morceau[] = [...moustaches, ['<', '>']];

/**
 * A template cut at such pieces: texts and pieces in turn, a text first. One that does not end is text; a search that failed
 * is not made again.
 */
export function splitMorceaux(source: string, genres: readonly Morceau[]): readonly string[] {
  const coupes: string[] = [];
  const sansFin = new Set<string>();
  let texte = 0;
  for (let place = 0; place < source.length; ) {
    const fin = endOfMorceau(source, place, genres, sansFin);
    if (fin < 0) {
      place += 1;
      continue;
    }
    coupes.push(source.slice(texte, place), source.slice(place, fin));
    place = fin;
    texte = fin;
  }
  return [...coupes, source.slice(texte)];
}

/** Where the piece that begins there ends; -1 when none does. */
function endOfMorceau(source: string, place: number, genres: readonly Morceau[], sansFin: Set<string>): number {
  for (const [debut, fin, commun = 0] of genres) {
    if (sansFin.has(debut) || !source.startsWith(debut, place)) continue;
    const trouvee = source.indexOf(fin, place + debut.length - commun);
    if (trouvee >= 0) return trouvee + fin.length;
    sansFin.add(debut);
  }
  return -1;
}

export function replaceMorceaux(
  source: string,
  genres: readonly Morceau[],
  remplacer: (morceau: string) => string,
): string {
  return splitMorceaux(source, genres)
    .map((morceau, rang) => (rang % 2 === 1 ? remplacer(morceau) : morceau))
    .join('');
}
