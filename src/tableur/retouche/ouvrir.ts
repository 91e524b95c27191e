import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { type Paquet, readPart } from '../../paquet/parties.js';
import { readPartsDuClasseur } from '../archive.js';
import { isTexte } from '../lire.js';

/**
 * The parts of a workbook that can be added to without loss.
 * @param participe what was to be done with it (« annoté »)
 * @throws ErreurUtilisateur (exit 2) when the bytes are no `.xlsx` or `.xlsm`, or when something would be lost
 */
export function openARetoucher(octets: Uint8Array, participe: 'annoté' | 'complété'): Paquet {
  if (isTexte(octets))
    throw new ErreurUtilisateur(
      `Seul un classeur Excel (.xlsx ou .xlsm) peut être ${participe} : ouvrez ce fichier dans Excel ou LibreOffice, enregistrez-le au format « Classeur Excel (.xlsx) », puis recommencez.`,
    );
  const parts: Paquet = readPartsDuClasseur(octets);
  if (Object.keys(parts).some((chemin) => chemin.startsWith('_xmlsignatures/')))
    throw new ErreurUtilisateur(
      `Ce classeur porte une signature électronique, que toute modification annulerait : il n’a pas été ${participe}. Enregistrez-en une copie sans signature, puis recommencez.`,
    );
  if (/conformance="strict"|purl\.oclc\.org/.test(readPart(parts, 'xl/workbook.xml').slice(0, 2_000)))
    throw new ErreurUtilisateur(
      `Ce classeur est au format « Open XML strict », qui n’est pas ${participe} : enregistrez-le au format « Classeur Excel (.xlsx) », puis recommencez.`,
    );
  return parts;
}
