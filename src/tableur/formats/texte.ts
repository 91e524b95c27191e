import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { decodeXml } from '../../xml/texte.js';
import { classeurAbime } from '../archive.js';
import type { Classeur } from '../classeur.js';
import { readCsv } from './csv.js';
import { decodeTexte, type Encodage, type TexteDecode } from './encodage/encodage.js';
import { readFods } from './ods.js';

const enregistrer =
  'Ouvrez le tableau de suivi dans Excel ou LibreOffice, enregistrez-le au format « Classeur Excel (.xlsx) », puis recommencez.';

/** What other files begin with, and what they are: their bytes are no text, or a text that is no table. */
const autres: readonly (readonly [string, string])[] = [
  ['%PDF', 'Ce fichier est un document PDF, pas un classeur.'],
  ['\u0089PNG', 'Ce fichier est une image, pas un classeur.'],
  ['\u00ff\u00d8\u00ff', 'Ce fichier est une image, pas un classeur.'],
  ['GIF8', 'Ce fichier est une image, pas un classeur.'],
  ['{\\rtf', 'Ce fichier est un texte mis en forme (.rtf), pas un classeur.'],
  ['{', 'Ce fichier contient des données JSON, pas un classeur.'],
];

/**
 * Reads a text as a workbook: a `.csv`, or the XML of a `.fods`.
 * @param encodage how a person says that its letters are written
 * @throws ErreurUtilisateur (exit 2) when it is neither, saying what it looks like
 */
export function readTexte(octets: Uint8Array, nom: string, encodage?: Encodage): Classeur {
  // Byte by byte: what « latin1 » decodes to is not the same in Node and in a browser.
  const debut = String.fromCharCode(...octets.subarray(0, 1_000));
  const autre = autres.find(([signature]) => debut.trimStart().startsWith(signature));
  if (autre) throw new ErreurUtilisateur(`${autre[1]} ${enregistrer}`);
  // An XML file says itself how its accents are written.
  if (encodage !== undefined || !decodeXml(octets.subarray(0, 4_000)).trimStart().startsWith('<')) {
    const { texte, remarque } = decoder(octets, nom, encodage);
    const classeur = readCsv(texte, nom);
    return remarque === null ? classeur : { ...classeur, remarques: [remarque] };
  }
  const texte = decodeXml(octets);
  if (/^[\s\S]{0,2000}<office:document\b/.test(texte)) return readFods(texte);
  throw new ErreurUtilisateur(
    /<(?:html|table)\b/i.test(texte.slice(0, 5_000))
      ? `Ce fichier est une page web, quel que soit son nom. ${enregistrer}`
      : `Ce fichier est un texte XML, pas un classeur. ${enregistrer}`,
  );
}

function decoder(octets: Uint8Array, nom: string, encodage: Encodage | undefined): TexteDecode {
  try {
    return decodeTexte(octets, encodage);
  } catch (erreur) {
    // What its name says to be a workbook, and is a text in no encoding, has lost its first bytes.
    throw /\.(?:xlsx|xlsm|ods)$/i.test(nom) ? classeurAbime() : erreur;
  }
}
