import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const dossier = fileURLToPath(new URL('../fixtures/', import.meta.url));
const lire = (chemin: string) => new Uint8Array(readFileSync(dossier + chemin));

/** Made as French Word saves: ids « Titre1 », a first page of its own with a logo, a wide left margin, no page number. */
export const charteWord = lire('chartes/word-francais.docx');
/** Made by LibreOffice: a heading in light yellow, a footer that numbers the pages. */
export const charteLibreOffice = lire('chartes/charte-libreoffice.docx');
export const logo = (nom: 'commune.png' | 'caf.jpg' | 'association.gif' | 'exif6.jpg' | 'tronque.png') =>
  lire(`logos/${nom}`);

/** The same letterhead with some parts changed, added (a text where there was none) or taken out (null). */
export function retoucher(
  charte: Uint8Array,
  changements: Readonly<Record<string, ((xml: string) => string) | string | null>>,
): Uint8Array {
  const parts = unzipSync(charte);
  for (const [chemin, changement] of Object.entries(changements)) {
    if (changement === null) delete parts[chemin];
    else if (typeof changement === 'string') parts[chemin] = strToU8(changement);
    else parts[chemin] = strToU8(changement(strFromU8(parts[chemin] ?? new Uint8Array())));
  }
  return zipSync(parts);
}
