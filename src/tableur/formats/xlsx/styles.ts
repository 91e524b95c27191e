import { attributOf } from '../../../xml/attributs.js';
import type { LecteurXml } from '../../../xml/scanner.js';
import type { ApparenceDeCellule } from '../../classeur.js';
import { apparenceOf } from '../apparence.js';
import { type CouleurXlsx, paletteDExcel, readCouleur, resolveCouleur } from './couleurs.js';
import { type FormatNombre, formatDeNumero, formatOf, isMonnaie, isMonnaieConnue } from './formats.js';
import { parsePartie } from './partie.js';

/** What the styles that cells name by their rank make of them. */
export interface StylesXlsx {
  readonly formats: readonly FormatNombre[];
  /** One object for all the cells of a style; undefined when the style says nothing. */
  readonly apparences: readonly (ApparenceDeCellule | undefined)[];
}

/** Excel keeps 65 490 styles of cells at most, of three elements, and as many named ones: twice that is no workbook of a person. */
const maxElements = 1_000_000;

interface Xf {
  readonly format: number;
  readonly police: number;
  readonly fond: number;
  readonly bordure: number;
}

/**
 * Reads the styles of a workbook.
 * @param theme colours of its theme, by their number
 * @throws ErreurUtilisateur when the part is damaged, or out of all measure
 */
export function readStyles(xml: string, theme: readonly string[]): StylesXlsx {
  const codes = new Map<number, string>();
  const elements = createElements();
  const xfs: Xf[] = [];
  let dansCellules = false;
  const lecteur: LecteurXml = {
    open: (nom, attributs) => {
      if (nom === 'cellXfs') dansCellules = true;
      else if (nom === 'numFmt') codes.set(rangOf(attributs, 'numFmtId'), attributOf(attributs, 'formatCode') ?? '');
      else if (nom === 'xf' && dansCellules) xfs.push(readXf(attributs));
      else elements.open(nom, attributs);
    },
    close: (nom) => {
      if (nom === 'cellXfs') dansCellules = false;
      else elements.close(nom);
    },
  };
  parsePartie(xml, lecteur, maxElements);
  const fonds = elements.fonds.map((fond) => fond && resolveCouleur(fond, { theme, palette: elements.palette() }));
  const formats = new Map([...codes].map(([numero, code]) => [numero, formatOf(code)]));
  const monnaies = new Map([...codes].map(([numero, code]) => [numero, isMonnaie(code)]));
  return {
    formats: xfs.map(({ format }) => formats.get(format) ?? formatDeNumero(format)),
    apparences: xfs.map(({ format, police, fond, bordure }) =>
      apparenceOf({
        fond: fonds[fond] ?? null,
        gras: elements.gras[police] ?? false,
        bordure: elements.bordures[bordure] ?? false,
        monnaie: monnaies.get(format) ?? isMonnaieConnue(format),
      }),
    ),
  };
}

/** The fonts, fills and borders that styles name by their rank; those of conditional formats, which stand elsewhere, are not. */
function createElements() {
  const gras: boolean[] = [];
  const fonds: (CouleurXlsx | null)[] = [];
  const bordures: boolean[] = [];
  const palette: string[] = [];
  let liste = '';
  let plein = false;
  return {
    gras,
    fonds,
    bordures,
    palette: (): readonly string[] => (palette.length > 0 ? palette : paletteDExcel),
    open: (nom: string, attributs: string) => {
      if (nom === 'fonts' || nom === 'fills' || nom === 'borders' || nom === 'indexedColors') liste = nom;
      else if (liste === 'fonts') {
        if (nom === 'font') gras.push(false);
        else if (nom === 'b') gras[gras.length - 1] = !/^(?:0|false|off)$/.test(attributOf(attributs, 'val') ?? '1');
      } else if (liste === 'fills') {
        if (nom === 'fill') fonds.push(null);
        else if (nom === 'patternFill') plein = attributOf(attributs, 'patternType') === 'solid';
        else if (nom === 'gradientFill') plein = true;
        // Of a gradient, the first colour: it is enough to tell two rows apart.
        else if ((nom === 'fgColor' && plein) || (nom === 'color' && plein && fonds.at(-1) === null))
          fonds[fonds.length - 1] = readCouleur(attributs);
      } else if (liste === 'borders') {
        if (nom === 'border') bordures.push(false);
        else if ((nom === 'top' || nom === 'bottom') && (attributOf(attributs, 'style') ?? 'none') !== 'none')
          bordures[bordures.length - 1] = true;
      } else if (liste === 'indexedColors' && nom === 'rgbColor')
        palette.push((attributOf(attributs, 'rgb') ?? '').slice(-6).toUpperCase());
    },
    close: (nom: string) => {
      if (nom === liste) liste = '';
    },
  };
}

function readXf(attributs: string): Xf {
  return {
    format: rangOf(attributs, 'numFmtId'),
    police: rangOf(attributs, 'fontId'),
    fond: rangOf(attributs, 'fillId'),
    bordure: rangOf(attributs, 'borderId'),
  };
}

function rangOf(attributs: string, nom: string): number {
  return Number(attributOf(attributs, nom) ?? 0);
}
