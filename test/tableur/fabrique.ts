import exceljs, { type Workbook, type Worksheet } from 'exceljs';
import { readDossier } from '../../src/lecture/lire-dossier.js';
import { readClasseur } from '../../src/tableur/lire.js';

/** The bytes of a workbook, built as a person would fill it in. */
export async function fabriquer(remplir: (classeur: Workbook) => void): Promise<Uint8Array> {
  const classeur = new exceljs.Workbook();
  remplir(classeur);
  return new Uint8Array(await classeur.xlsx.writeBuffer());
}

/** The bytes of a workbook whose only sheet is `Actions`. */
export function fabriquerActions(remplir: (feuille: Worksheet) => void): Promise<Uint8Array> {
  return fabriquer((classeur) => remplir(classeur.addWorksheet('Actions')));
}

/** From bytes to Dossier, as every face does. */
export async function lire(octets: Uint8Array) {
  return readDossier(await readClasseur(octets));
}

/** A sheet Actions of these rows, read. */
export async function lireActions(...lignes: readonly (readonly unknown[])[]) {
  return lire(await fabriquerActions((feuille) => feuille.addRows(lignes.map((ligne) => [...ligne]))));
}
