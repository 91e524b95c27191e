import { readAnnuaire } from '../archive/annuaire.js';
import type { Classeur } from './classeur.js';
import { readOds } from './formats/ods.js';
import { checkNom, isTexte, readTexte } from './formats/texte.js';
import { typeOds } from './formats/type-ods.js';
import { readXlsx } from './formats/xlsx.js';

/**
 * Reads a workbook into cells with their addresses, whatever its format: `.xlsx` and `.xlsm` (macros are never run),
 * `.ods`, `.fods`, `.csv`. The bytes say which it is, never the extension.
 * @param nom of the file: a `.csv` has one sheet, which takes its name from it
 * @throws ErreurUtilisateur (exit 2) when they cannot be read, with one sentence that says what to do
 */
export async function readClasseur(octets: Uint8Array, nom = ''): Promise<Classeur> {
  checkNom(nom);
  if (isTexte(octets)) return readTexte(octets, nom);
  return typeOds(readAnnuaire(octets) ?? []) ? readOds(octets) : readXlsx(octets);
}
