import { randomInt } from 'node:crypto';

/** Drawn anew by each run: a cell that holds the code of a colour cannot know it, and so colours nothing. */
const cle = String(randomInt(10 ** 11, 10 ** 12));

/** Ours, until it is written: the code of a colour, behind the key. */
export function marqueDe(code: number): string {
  return `\u001b[${cle}${code}m`;
}

/** The code of a colour as a terminal reads it; empty for one that is not ours. */
export function codeDeMarque(marque: string): string {
  const debut = `\u001b[${cle}`;
  return marque.startsWith(debut) ? `\u001b[${marque.slice(debut.length)}` : '';
}
