import { codeDeMarque } from './texte/marques.js';

/** What a terminal would obey: control characters, and those that turn the direction of a text; the code of a colour is taken whole. */
const commandes =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /\u001b\[\d{13,14}m|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A text that a terminal only shows: what a cell or the name of a file may hold of commands is dropped; our colours stay. */
export function withoutCommandes(texte: string): string {
  return texte.replace(commandes, (commande) => codeDeMarque(commande));
}

/** A value as JSON, to be printed: what a terminal would obey is written as a code, and reads back as it was. */
export function formatJson(valeur: unknown): string {
  // JSON writes the escape character as a code already: what is found here is one sign, never a colour.
  const json = JSON.stringify(valeur, null, 2);
  return `${json.replace(commandes, (signe) => `\\u${signe.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/**
 * Guards what the command writes: no text from elsewhere commands the terminal. An output that cannot be written never keeps the
 * run from its end, for it may have files to write: a reader that stops reading (`| head`) changes nothing, and for the rest (a
 * full disk) a sentence says it, and the exit is 2.
 */
export function guardFlux(flux: NodeJS.WriteStream): void {
  const ecrire = flux.write.bind(flux) as (texte: unknown, ...reste: unknown[]) => boolean;
  let perdu = false;
  flux.write = ((texte: unknown, ...reste: unknown[]) =>
    perdu || ecrire(typeof texte === 'string' ? withoutCommandes(texte) : texte, ...reste)) as typeof flux.write;
  flux.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (perdu) return;
    perdu = true;
    if (code === 'EPIPE') return;
    if (flux !== process.stderr) process.stderr.write(phraseDe(code));
    process.on('exit', () => {
      process.exitCode = 2;
    });
  });
}

function phraseDe(code: string | undefined): string {
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? 'Ce que la commande affiche n’a pas pu être écrit : le disque est plein.\n'
    : `Ce que la commande affiche n’a pas pu être écrit (${code ?? 'erreur inconnue'}).\n`;
}

/** Clears the terminal. */
export function clearTerminal(flux: NodeJS.WriteStream): void {
  if (flux.isTTY) writeCommande(flux, '\u001b[2J\u001b[H');
}

/** What we command the terminal, by bytes: the guard lets no text do it. */
export function writeCommande(flux: NodeJS.WriteStream, commande: string): void {
  flux.write(new TextEncoder().encode(commande));
}
