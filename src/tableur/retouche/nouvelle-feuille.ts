import { strFromU8, strToU8 } from 'fflate';
import { type TexteDeCellule, writeTextes } from './cellules.js';
import { parseFeuille } from './feuille-xml.js';

const vide =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols><col min="1" max="1" width="34" customWidth="1"/><col min="2" max="2" width="110" customWidth="1"/></cols><sheetData/></worksheet>';

/** Adds a sheet at the end of a workbook: its part, its relationship, its content type, its name. */
export function addFeuille(
  parts: Record<string, Uint8Array>,
  nom: string,
  lignes: readonly (readonly string[])[],
): void {
  const textes: readonly TexteDeCellule[] = lignes.flatMap((ligne, numero) =>
    ligne.map((texte, colonne) => ({ cellule: `${String.fromCharCode(65 + colonne)}${numero + 1}`, texte })),
  );
  addPartieFeuille(parts, nom, writeTextes(parseFeuille(vide), textes));
}

/** Adds a sheet at the end of a workbook, from the XML of its part. */
export function addPartieFeuille(parts: Record<string, Uint8Array>, nom: string, contenu: string): void {
  const rang = freeRank(parts);
  const chemin = `xl/worksheets/sheet${rang}.xml`;
  const relation = `rIdCtgFeuille${rang}`;
  parts[chemin] = strToU8(contenu);
  edit(parts, '[Content_Types].xml', (xml) =>
    xml.replace(
      /<\/(\w+:)?Types>\s*$/,
      (fin, prefixe: string | undefined = '') =>
        `<${prefixe}Override PartName="/${chemin}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>${fin}`,
    ),
  );
  edit(parts, 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      /<\/(\w+:)?Relationships>\s*$/,
      (fin, prefixe: string | undefined = '') =>
        `<${prefixe}Relationship Id="${relation}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${rang}.xml"/>${fin}`,
    ),
  );
  edit(parts, 'xl/workbook.xml', (xml) => {
    const ids = [...xml.matchAll(/\bsheetId="(\d+)"/g)].map(([, id]) => Number(id));
    const sheetId = Math.max(0, ...ids) + 1;
    return xml.replace(
      /<\/(\w+:)?sheets>/,
      (fin, prefixe: string | undefined = '') =>
        `<${prefixe}sheet name="${nom.replace(/[&<>"]/g, '')}" sheetId="${sheetId}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relation}"/>${fin}`,
    );
  });
}

function freeRank(parts: Readonly<Record<string, Uint8Array>>): number {
  let rang = 1;
  while (parts[`xl/worksheets/sheet${rang}.xml`]) rang += 1;
  return rang;
}

function edit(parts: Record<string, Uint8Array>, chemin: string, change: (xml: string) => string): void {
  const part = parts[chemin];
  if (part) parts[chemin] = strToU8(change(strFromU8(part)));
}
