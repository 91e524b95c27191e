import { strFromU8, strToU8 } from 'fflate';
import type { Paquet } from '../../paquet/parties.js';

const feuille = 'xl/worksheets/sheet1.xml';
const styles = 'xl/styles.xml';

/** The workbook of a calendar with its starts (column B) written as dates: « 01/03/2026 », not « 46082 ». */
export function withDates(classeur: Paquet): Paquet {
  const cellules = textOf(classeur, feuille).replace(/<c r="(B\d+)"><v>/g, '<c r="$1" s="1"><v>');
  // 14 is Excel's own short date, in the order of the reader's country.
  const formats = textOf(classeur, styles)
    .replace('<cellXfs count="1">', '<cellXfs count="2">')
    .replace(
      '</cellXfs>',
      '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>',
    );
  return { ...classeur, [feuille]: strToU8(cellules), [styles]: strToU8(formats) };
}

function textOf(classeur: Paquet, chemin: string): string {
  return strFromU8(classeur[chemin] ?? new Uint8Array());
}
