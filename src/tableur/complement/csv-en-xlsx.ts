import type { Contenu } from '../../dossier/contenu.js';
import { textOf } from '../../dossier/valeurs/textes.js';
import { type Paquet, writePart, zip } from '../../paquet/parties.js';
import { adresse, type Classeur, type FeuilleClasseur } from '../classeur.js';
import type { TexteDeCellule } from '../retouche/cellules.js';
import { writeTextes } from '../retouche/cellules.js';
import { parseFeuille } from '../retouche/feuille-xml.js';
import { addPartieFeuille } from '../retouche/nouvelle-feuille.js';
import { createApparences } from './apparences-xlsx.js';
import { jourDe } from './jours.js';

const entete = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** A package that holds a workbook without a sheet. */
const parties: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${entete}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
  '_rels/.rels': `${entete}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${entete}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets></sheets></workbook>`,
};

/** The cells of a text table as a `.xlsx`, each in its place, dates and numbers as what they are. */
export function csvEnXlsx({ feuilles }: Classeur): Uint8Array {
  const parts: Paquet = {};
  for (const [chemin, xml] of Object.entries(parties)) writePart(parts, chemin, xml);
  const apparences = createApparences(parts);
  for (const feuille of feuilles) {
    const vide = `${entete}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols>${colonnesDe(feuille)}</cols><sheetData/></worksheet>`;
    const cellules = [...feuille.lignes].flatMap(([ligne, contenus]) =>
      [...contenus].map(([colonne, contenu]) => celluleDe(adresse({ ligne, colonne }), contenu, apparences)),
    );
    addPartieFeuille(parts, feuille.nom, writeTextes(parseFeuille(vide), cellules));
  }
  return zip(parts, 6);
}

function celluleDe(cellule: string, contenu: Contenu, apparences: ReturnType<typeof createApparences>): TexteDeCellule {
  if (contenu.genre === 'erreur') return { cellule, texte: contenu.code, style: null };
  if (contenu.genre === 'formule-sans-valeur') return { cellule, texte: '', style: null };
  const texte = contenu.genre === 'texte' ? contenu.texte : textOf(contenu);
  const nombre =
    contenu.genre === 'date' ? jourDe(contenu.date, false) : contenu.genre === 'nombre' ? contenu.nombre : undefined;
  return { cellule, texte, ...(nombre !== undefined && { nombre }), style: apparences(null, contenu) };
}

/** Columns about as wide as what they hold. */
function colonnesDe({ lignes }: FeuilleClasseur): string {
  const largeurs = new Map<number, number>();
  for (const contenus of lignes.values())
    for (const [colonne, contenu] of contenus) {
      const longueur = contenu.genre === 'texte' ? contenu.texte.length : 10;
      largeurs.set(colonne, Math.min(60, Math.max(largeurs.get(colonne) ?? 8, longueur + 2)));
    }
  return [...largeurs]
    .sort(([a], [b]) => a - b)
    .map(([colonne, largeur]) => `<col min="${colonne}" max="${colonne}" width="${largeur}" customWidth="1"/>`)
    .join('');
}
