import { decodeWindows1252 } from '../../archive/windows-1252.js';
import { ErreurUtilisateur } from '../../dossier/erreur.js';

/**
 * The text of a file in UTF-8, UTF-16 or Windows-1252, with or without a byte order mark.
 * @throws ErreurUtilisateur (exit 2) when the bytes are no text in one of these encodings
 */
export function decodeTexte(octets: Uint8Array): string {
  const texte = decode(octets, encodageOf(octets)) ?? decodeWindows1252(octets);
  // Bytes that mean nothing in Windows-1252 come out as control characters, as those of a binary file do.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000e-\u0019\u001c-\u001f\u0080-\u009f]/.test(texte))
    throw new ErreurUtilisateur(
      'L’encodage de ce fichier n’est pas reconnu (UTF-8, UTF-16 ou Windows-1252 attendus) : ouvrez-le dans Excel ou LibreOffice, enregistrez-le au format « Classeur Excel (.xlsx) », puis recommencez.',
    );
  return texte;
}

function encodageOf(octets: Uint8Array): string {
  const [a, b, c] = octets;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return encodageSansMarque(octets);
}

/** In UTF-16, a French text has a zero in nearly every pair of bytes, always on the same side. */
function encodageSansMarque(octets: Uint8Array): string {
  const debut = octets.subarray(0, 2_000);
  const zeros = [0, 1].map((cote) => debut.filter((octet, rang) => rang % 2 === cote && octet === 0).length);
  const [pairs = 0, impairs = 0] = zeros;
  if (impairs > debut.length / 4 && pairs === 0) return 'utf-16le';
  return pairs > debut.length / 4 && impairs === 0 ? 'utf-16be' : 'utf-8';
}

function decode(octets: Uint8Array, encodage: string): string | null {
  try {
    return new TextDecoder(encodage, { fatal: true }).decode(octets);
  } catch {
    return null;
  }
}
