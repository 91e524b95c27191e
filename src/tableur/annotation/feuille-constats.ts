import { type Paquet, readPart, writePart } from '../../paquet/parties.js';
import { escapeXml } from '../../xml/ecriture.js';
import { findElements } from '../../xml/recherche.js';
import { addNomDefini } from '../retouche/noms-definis.js';
import { addPartieFeuille } from '../retouche/nouvelle-feuille.js';
import { readChemins } from '../retouche/retoucher.js';

import { findStyles, rankOf } from './styles.js';

/** A row of the sheet « Constats »; `lien` is the cell that it points to, if it stands in the workbook. */
export interface LigneConstat {
  readonly cellules: readonly string[];
  readonly lien: { readonly feuille: string; readonly cellule: string } | null;
}

export interface FeuilleConstats {
  readonly titre: string;
  readonly conclusion: string;
  readonly entetes: readonly string[];
  readonly lignes: readonly LigneConstat[];
  /** Rank of the column that bears the link, from 0. */
  readonly colonneLien: number;
}

/** By this name of the workbook our sheet is known again, whatever it is called. */
const nomDefini = 'bilan_ctg_constats';
const largeurs = [24, 18, 10, 90, 26, 44];
const premiereLigne = 4;
/** Adds the sheet « Constats » at the end of a workbook, or writes it anew when it has ours already. */
export function writeFeuilleConstats(parts: Paquet, feuille: FeuilleConstats): void {
  const xml = feuilleXml(feuille, stylesDe(parts));
  const chemins = readChemins(parts);
  const ancienne = findNotre(parts);
  const chemin = ancienne === null ? undefined : chemins.get(ancienne);
  if (chemin && parts[chemin]) {
    writePart(parts, chemin, xml);
    return;
  }
  const nom = freeName(new Set([...chemins.keys()].map((autre) => autre.toLowerCase())));
  addPartieFeuille(parts, nom, xml);
  addNomDefini(parts, { name: nomDefini, hidden: 1 }, `'${nom}'!$A$1`);
}

/** The name of our sheet, when the workbook has one. */
function findNotre(parts: Paquet): string | null {
  const xml = readPart(parts, 'xl/workbook.xml');
  const defini = findElements(xml, 'definedName').find(({ debut, debutContenu }) =>
    xml.slice(debut, debutContenu).includes(` name="${nomDefini}"`),
  );
  const texte = defini ? xml.slice(defini.debutContenu, defini.finContenu) : '';
  const [, nom] = /^'?(.+?)'?!/.exec(texte.replaceAll('&apos;', "'").replaceAll('&amp;', '&')) ?? [];
  return nom ? nom.replaceAll("''", "'") : null;
}

function freeName(pris: ReadonlySet<string>): string {
  for (let rang = 1; ; rang += 1) {
    const nom = rang === 1 ? 'Constats' : `Constats (bilan-ctg${rang > 2 ? ` ${rang - 1}` : ''})`;
    if (!pris.has(nom.toLowerCase())) return nom;
  }
}

/** The ranks of the formats of the sheet. */
interface Styles {
  readonly titre: number;
  readonly entete: number;
  readonly texte: number;
  readonly lien: number;
}

function stylesDe(parts: Paquet): Styles {
  const chemin = findStyles(parts);
  const police = (contenu: (p: string) => string) =>
    rankOf(
      parts,
      chemin,
      'fonts',
      (p) => `<${p}font>${contenu(p)}<${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`,
    );
  const grasse = police((p) => `<${p}b/>`);
  const lien = rankOf(
    parts,
    chemin,
    'fonts',
    (p) => `<${p}font><${p}u/><${p}sz val="11"/><${p}color rgb="FF0B5394"/><${p}name val="Calibri"/></${p}font>`,
  );
  const normale = police(() => '');
  const format = (police: number) =>
    rankOf(
      parts,
      chemin,
      'cellXfs',
      (p) =>
        `<${p}xf numFmtId="0" fontId="${police}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><${p}alignment vertical="top" wrapText="1"/></${p}xf>`,
    );
  const titre = rankOf(
    parts,
    chemin,
    'cellXfs',
    (p) => `<${p}xf numFmtId="0" fontId="${grasse}" fillId="0" borderId="0" xfId="0" applyFont="1"/>`,
  );
  return { titre, entete: format(grasse), texte: format(normale), lien: format(lien) };
}

function feuilleXml({ titre, conclusion, entetes, lignes, colonneLien }: FeuilleConstats, styles: Styles): string {
  const rangees = [
    rangee(1, [titre], () => styles.titre),
    rangee(2, [conclusion], () => styles.titre),
    rangee(premiereLigne - 1, entetes, () => styles.entete),
    ...lignes.map(({ cellules, lien }, rang) =>
      rangee(premiereLigne + rang, cellules, (place) => (lien && place === colonneLien ? styles.lien : styles.texte)),
    ),
  ];
  const liens = lignes.flatMap(({ lien, cellules }, rang) =>
    lien
      ? [
          `<hyperlink ref="${lettre(colonneLien)}${premiereLigne + rang}" location="${escapeXml(`'${lien.feuille.replaceAll("'", "''")}'!${lien.cellule}`)}" display="${escapeXml(cellules[colonneLien] ?? '')}"/>`,
        ]
      : [],
  );
  const colonnes = largeurs
    .slice(0, entetes.length)
    .map((largeur, rang) => `<col min="${rang + 1}" max="${rang + 1}" width="${largeur}" customWidth="1"/>`)
    .join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${premiereLigne - 1}" topLeftCell="A${premiereLigne}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${colonnes}</cols><sheetData>${rangees.join('')}</sheetData>${liens.length > 0 ? `<hyperlinks>${liens.join('')}</hyperlinks>` : ''}<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

function rangee(numero: number, cellules: readonly string[], style: (place: number) => number): string {
  const contenu = cellules
    .map((texte, place) =>
      texte === ''
        ? `<c r="${lettre(place)}${numero}" s="${style(place)}"/>`
        : `<c r="${lettre(place)}${numero}" s="${style(place)}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(texte)}</t></is></c>`,
    )
    .join('');
  const lignes =
    numero < premiereLigne
      ? 1
      : Math.max(1, ...cellules.map((texte, place) => Math.ceil((texte.length * 1.05) / (largeurs[place] ?? 20))));
  return `<row r="${numero}" ht="${lignes * 15 + 2}" customHeight="1">${contenu}</row>`;
}

function lettre(rang: number): string {
  return String.fromCharCode(65 + rang);
}
