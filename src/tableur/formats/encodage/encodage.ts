import { ErreurUtilisateur } from '../../../dossier/erreur.js';
import { repair } from './double.js';
import { type Jeu, jeux } from './jeux.js';
import { noteDe } from './plausibilite.js';
import { suiteAt } from './suites.js';

export interface TexteDecode {
  readonly texte: string;
  /** What had to be guessed, as a sentence for the person; null when nothing had. */
  readonly remarque: string | null;
}

/** How a person may say that the letters of a text are written. */
export const encodages = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'mac', 'ms-dos'] as const;
export type Encodage = (typeof encodages)[number];

/**
 * The text of a file in UTF-8 or UTF-16, with or without a byte order mark, or in one of the sets of one byte a letter: which
 * one, its own words tell.
 * @param dit the encoding that a person gives: nothing is guessed then
 * @throws ErreurUtilisateur (exit 2) when the bytes are no text in one of these encodings, or in the one that is given
 */
export function decodeTexte(octets: Uint8Array, dit?: Encodage): TexteDecode {
  if (dit !== undefined) return decodeDit(octets, dit);
  const encodage = encodageOf(octets);
  const unicode = decode(octets, encodage);
  const lu = unicode === null || isHasard(octets, encodage) ? decodeUnOctet(octets) : repair(unicode);
  if (lu === null || isBinaire(lu.texte)) throw inconnu();
  return { ...lu, texte: clean(lu.texte) };
}

function decodeDit(octets: Uint8Array, dit: Encodage): TexteDecode {
  const jeu = jeux.find(({ nom }) => nom === dit);
  const texte = jeu ? decodeAvec(octets, { jeu, melange: false }) : decode(octets, dit);
  if (texte === null || texte.includes('�') || isBinaire(texte))
    throw new ErreurUtilisateur(
      `Ce fichier n’est pas un texte en ${dit} : donnez un autre encodage, ou laissez l’outil le reconnaître.`,
    );
  return { texte: clean(texte), remarque: null };
}

function inconnu(): ErreurUtilisateur {
  return new ErreurUtilisateur(
    'L’encodage de ce fichier n’est pas reconnu (UTF-8, UTF-16 ou Windows-1252 attendus) : ouvrez-le dans Excel ou LibreOffice, enregistrez-le au format « Classeur Excel (.xlsx) », puis recommencez.',
  );
}

/** Whether bytes are in UTF-8 by chance: « ’é » of a Macintosh makes a letter of Armenian. */
function isHasard(octets: Uint8Array, encodage: string): boolean {
  if (encodage !== 'utf-8' || octets[0] === 0xef) return false;
  const extrait = extraire(octets);
  const lu = decode(extrait, 'utf-8');
  return (
    lu !== null &&
    noteDe(repair(lu).texte) < 0 &&
    essayer(extrait).some(({ jeu, melange, note }) => jeu.nom !== 'windows-1252' && !melange && note > 0)
  );
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

/** Enough letters to tell which set they are of. */
const echantillonMax = 200_000;

interface Essai {
  readonly jeu: Jeu;
  /** Whether letters in UTF-8 stand among the others, as in a file that two programs wrote. */
  readonly melange: boolean;
}

/** The set that makes the likeliest French; null when none makes any. Of two as likely, the more usual one. */
function decodeUnOctet(octets: Uint8Array): TexteDecode | null {
  const [meilleur] = essayer(extraire(octets));
  if (!meilleur) return null;
  const texte = decodeAvec(octets, meilleur);
  return texte.includes('�') ? null : { texte, remarque: remarqueOf(meilleur) };
}

/** The ways to read letters that may be the right one, the likeliest first. */
function essayer(extrait: Uint8Array): readonly (Essai & { readonly note: number })[] {
  const essais: readonly Essai[] = [
    ...jeux.map((jeu) => ({ jeu, melange: false })),
    // The frames that MS-DOS draws would make letters of UTF-8.
    ...jeux.filter(({ nom }) => nom !== 'ms-dos').map((jeu) => ({ jeu, melange: true })),
  ];
  return essais
    .map((essai) => ({ ...essai, lu: decodeAvec(extrait, essai) }))
    .filter(({ lu }) => !lu.includes('�'))
    .map(({ jeu, melange, lu }) => ({ jeu, melange, note: noteDe(lu) }))
    .filter(({ jeu, note }) => jeu.nom === 'windows-1252' || note > 0)
    .sort((a, b) => b.note - a.note);
}

/** The lines that hold something else than ASCII. */
function extraire(octets: Uint8Array): Uint8Array {
  const extrait = new Uint8Array(Math.min(octets.length, echantillonMax));
  let longueur = 0;
  let debut = 0;
  let haute = false;
  for (let rang = 0; rang <= octets.length && longueur < extrait.length; rang += 1) {
    const octet = octets[rang] ?? 0x0a;
    if (octet >= 0x80) haute = true;
    if (octet !== 0x0a && octet !== 0x0d) continue;
    if (haute) {
      const ligne = octets.subarray(debut, Math.min(rang + 1, debut + extrait.length - longueur));
      extrait.set(ligne, longueur);
      longueur += ligne.length;
    }
    debut = rang + 1;
    haute = false;
  }
  return extrait.subarray(0, longueur);
}

function decodeAvec(octets: Uint8Array, { jeu, melange }: Essai): string {
  const octetAt = (place: number) => octets[place] ?? -1;
  const unites = Uint16Array.from({ length: 256 }, (_, octet) =>
    octet < 0x80 ? octet : (jeu.hauts[octet - 0x80] ?? '�').charCodeAt(0),
  );
  const ecrites = new Uint16Array(octets.length);
  let longueur = 0;
  for (let rang = 0; rang < octets.length; rang += 1) {
    const octet = octets[rang] ?? 0;
    const suite = melange && octet >= 0x80 ? suiteAt(octetAt, rang) : null;
    for (let place = 0; place < (suite?.lettre.length ?? 0); place += 1) {
      ecrites[longueur] = suite?.lettre.charCodeAt(place) ?? 0;
      longueur += 1;
    }
    if (suite) rang += suite.longueur - 1;
    else {
      ecrites[longueur] = unites[octet] ?? 0;
      longueur += 1;
    }
  }
  return new TextDecoder('utf-16le').decode(ecrites.subarray(0, longueur));
}

const origines = {
  'windows-1252': 'Windows',
  'iso-8859-15': 'ISO-8859-15',
  mac: 'Macintosh',
  'ms-dos': 'MS-DOS',
} as const;

const voieDeSecours = 'S’ils sont faux, l’option --encodage dit comment les lire (windows-1252, mac, ms-dos…).';

function remarqueOf({ jeu, melange }: Essai): string | null {
  const origine = origines[jeu.nom];
  if (melange)
    return `Les accents de ce fichier sont écrits de deux façons (UTF-8 et ${origine}) : ils ont été lus au mieux, relisez-en quelques-uns. ${voieDeSecours}`;
  return jeu.nom === 'windows-1252'
    ? null
    : `Ce fichier ne dit pas comment ses accents sont écrits : ils ont été lus comme ceux d’un texte ${origine}, relisez-en quelques-uns. ${voieDeSecours}`;
}

/** Bytes that are no text come out as control characters. */
function isBinaire(texte: string): boolean {
  if (texte.includes('\u0000')) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const nombre = texte.match(/[\u0001-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0;
  return nombre > 10 && nombre > texte.length / 100;
}

/** Some programs leave marks of theirs in a text: a break (which ends no line of the file) or a hyphen of Word, an apostrophe of Windows in the middle of UTF-8. */
function clean(texte: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return texte.replace(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g, (signe) => {
    const code = signe.charCodeAt(0);
    if (code === 0x0b || code === 0x0c) return '\u2028';
    if (code === 0x1e) return '-';
    return code >= 0x80 && code <= 0x9f ? (jeux[0]?.hauts[code - 0x80] ?? '').replace('�', '') : '';
  });
}
