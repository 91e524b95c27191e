import { attributOf, type LecteurXml } from '../../../archive/balises-xml.js';
import { parsePartie } from './partie.js';

/** What the number format of a cell makes of its number. */
export type FormatNombre = 'date' | 'pourcentage' | 'nombre';

/** Formats that a workbook need not spell out (ECMA-376, part 1, 18.8.30); the ranges 27-36 and 50-58 are those of Asia. */
const connus: readonly (readonly [debut: number, fin: number, format: FormatNombre])[] = [
  [9, 10, 'pourcentage'],
  [14, 22, 'date'],
  [27, 36, 'date'],
  [45, 47, 'date'],
  [50, 58, 'date'],
];

/** Excel keeps 65 490 styles of cells at most, of three elements, and as many named ones: twice that is no workbook of a person. */
const maxElements = 1_000_000;

/**
 * Reads, from the styles of a workbook, the number format of each style that a cell may name by its rank.
 * @throws ErreurUtilisateur when the part is damaged, or out of all measure
 */
export function readFormats(xml: string): readonly FormatNombre[] {
  const codes = new Map<number, FormatNombre>();
  const formats: FormatNombre[] = [];
  let dansCellules = false;
  const lecteur: LecteurXml = {
    open: (nom, attributs) => {
      if (nom === 'cellXfs') dansCellules = true;
      else if (nom === 'numFmt') codes.set(numeroOf(attributs), formatOf(attributOf(attributs, 'formatCode') ?? ''));
      else if (nom === 'xf' && dansCellules) {
        const numero = numeroOf(attributs);
        formats.push(
          codes.get(numero) ?? connus.find(([debut, fin]) => numero >= debut && numero <= fin)?.[2] ?? 'nombre',
        );
      }
    },
    close: (nom) => {
      if (nom === 'cellXfs') dansCellules = false;
    },
  };
  parsePartie(xml, lecteur, maxElements);
  return formats;
}

function numeroOf(attributs: string): number {
  return Number(attributOf(attributs, 'numFmtId') ?? 0);
}

/** « jj » and « aaaa » are how Excel shows it in French: in the file, days and years are always d and y. */
function formatOf(code: string): FormatNombre {
  const sansLitteraux = code.replace(/\[[^\]]*\]|"[^"]*"|[\\_*]./g, '');
  if (/^(?:general|standard)$/i.test(sansLitteraux)) return 'nombre';
  if (/[ymdhsb]/i.test(sansLitteraux)) return 'date';
  return sansLitteraux.includes('%') ? 'pourcentage' : 'nombre';
}
