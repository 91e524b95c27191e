import { freePath, type Paquet, readPart, writePart } from '../../paquet/parties.js';
import { addRelation } from '../../paquet/relations.js';
import { addType } from '../../paquet/types.js';
import { element } from '../../xml/ecriture.js';
import { appendIn } from '../../xml/recherche.js';
import { type TexteDeCellule, writeTextes } from './cellules.js';
import { parseFeuille } from './feuille-xml.js';

const vide =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="1" max="1" width="34" customWidth="1"/><col min="2" max="2" width="110" customWidth="1"/></cols><sheetData/></worksheet>';

const classeur = 'xl/workbook.xml';

/** Adds a sheet at the end of a workbook: its part, its relationship, its content type, its name. */
export function addFeuille(parts: Paquet, nom: string, lignes: readonly (readonly string[])[]): void {
  const textes: readonly TexteDeCellule[] = lignes.flatMap((ligne, numero) =>
    ligne.map((texte, colonne) => ({ cellule: `${String.fromCharCode(65 + colonne)}${numero + 1}`, texte })),
  );
  addPartieFeuille(parts, nom, writeTextes(parseFeuille(vide), textes));
}

/**
 * Adds a sheet at the end of a workbook, from the XML of its part.
 * @returns the path of that part
 */
export function addPartieFeuille(parts: Paquet, nom: string, contenu: string): string {
  const chemin = freePath(parts, 'xl/worksheets/sheet', '.xml');
  const id = `rIdCtgFeuille${/\d+/.exec(chemin)?.[0]}`;
  writePart(parts, chemin, contenu);
  addType(parts, chemin, 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml');
  addRelation(parts, classeur, { id, type: 'worksheet', cible: chemin });
  const xml = readPart(parts, classeur);
  const ids = [...xml.matchAll(/\bsheetId="(\d+)"/g)].map(([, lu]) => Number(lu));
  const declare = (prefixe: string) =>
    element(`${prefixe}sheet`, {
      name: nom.replace(/[&<>"]/g, ''),
      sheetId: Math.max(0, ...ids) + 1,
      'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'r:id': id,
    });
  writePart(parts, classeur, appendIn(xml, 'sheets', declare));
  return chemin;
}
