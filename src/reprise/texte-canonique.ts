import { crc32 } from '../paquet/crc32.js';
import { cleanText } from '../xml/ecriture.js';

/** A bullet as people type it, after any indentation. */
export const puce = /^([ \t]*)[-–•*·][ \t\u00a0]+(?=\S)/u;

/** A line of a free text: a paragraph (`niveau` null), or an item of a list at a level (0, 1 or 2). */
export interface LigneDeTexte {
  readonly niveau: number | null;
  readonly texte: string;
}

/**
 * The lines of a free text as a document shows them: one paragraph a line, an item for each line that begins with a
 * dash or a bullet, two spaces of indentation a level. Empty lines, and white space at either end of a line, show nowhere.
 */
export function splitLignes(texte: string): readonly LigneDeTexte[] {
  let precedent = -1;
  return cleanText(texte)
    .split(/\r\n|\r|\n|\u2028|\u2029/)
    .flatMap((ligne) => {
      const marque = puce.exec(ligne);
      const contenu = trim(marque ? ligne.slice(marque[0].length) : ligne);
      if (contenu === '') return [];
      const retrait = (marque?.[1] ?? '').replaceAll('\t', '  ').length;
      // An item is at most one level deeper than the one before it.
      const niveau = marque ? Math.min(2, Math.floor(retrait / 2), precedent + 1) : null;
      precedent = niveau ?? -1;
      return [{ niveau, texte: contenu }];
    });
}

/** Lines as one text, the form in which a text goes back into the workbook. */
export function joinLignes(lignes: readonly LigneDeTexte[]): string {
  return lignes.map(({ niveau, texte }) => (niveau === null ? texte : `${'  '.repeat(niveau)}- ${texte}`)).join('\n');
}

/** Two texts with the same canonical form look the same in a document. */
export function canonicalize(texte: string): string {
  return joinLignes(splitLignes(texte));
}

/**
 * Whether two texts say the same: as documents show them, and whatever the kind of spaces and apostrophes, which Word
 * changes by itself as one types.
 */
export function isSame(a: string, b: string): boolean {
  return comparable(a) === comparable(b);
}

/** Whether all of them say the same, see `isSame`. */
export function areSame([premier = '', ...autres]: readonly string[]): boolean {
  if (autres.length === 0) return true;
  const attendu = comparable(premier);
  return autres.every((autre) => comparable(autre) === attendu);
}

const encodeur = new TextEncoder();

/** Eight hexadecimal characters that tell a text from another: enough to know whether one text was changed. */
export function digestOf(texte: string): string {
  return crc32(encodeur.encode(comparable(texte)))
    .toString(16)
    .padStart(8, '0');
}

function comparable(texte: string): string {
  return canonicalize(texte)
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/…/g, '...')
    .normalize('NFC');
}

function trim(texte: string): string {
  let debut = 0;
  let fin = texte.length;
  while (texte[debut] === ' ' || texte[debut] === '\t') debut += 1;
  while (fin > debut && (texte[fin - 1] === ' ' || texte[fin - 1] === '\t')) fin -= 1;
  return texte.slice(debut, fin);
}
