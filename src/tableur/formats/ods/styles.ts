import type { Attributs } from '../../../xml/attributs.js';
import type { ApparenceDeCellule } from '../../classeur.js';
import { apparenceOf, isSigneMonnaie } from '../apparence.js';

/** What a style says itself; what it does not say is as its parent has it. */
interface StyleOds {
  readonly parent: string;
  readonly format: string;
  fond?: string | null;
  gras?: boolean;
  haut?: boolean;
  bas?: boolean;
}

/** A number format: whether it shows a currency, and the formats that it hands some numbers over to. */
interface FormatOds {
  monnaie: boolean;
  readonly duree: boolean;
  readonly suites: string[];
}

/** Styles and their parents are followed no further: one that is its own ancestor would never end. */
const maxParents = 30;

/** The styles of an OpenDocument spreadsheet, gathered from the tags of its parts as they are read. */
export interface StylesOds {
  readonly open: (nom: string, attributs: Attributs) => void;
  readonly texte: (texte: string) => void;
  readonly close: (nom: string) => void;
  /** One object for all the cells of a style; undefined when the style says nothing. */
  readonly apparenceDe: (nom: string) => ApparenceDeCellule | undefined;
  /** Whether the style of a cell shows more than a day as it is: « 36:00 ». */
  readonly isDuree: (nom: string) => boolean;
  /** Whether the style of a sheet hides it. */
  readonly isMasquee: (nom: string) => boolean;
}

export function createStyles(): StylesOds {
  const styles = new Map<string, StyleOds>();
  const formats = new Map<string, FormatOds>();
  const masquees = new Set<string>();
  const apparences = new Map<string, ApparenceDeCellule | undefined>();
  let feuille = '';
  let style: StyleOds | null = null;
  let format: FormatOds | null = null;

  const ancetres = (nom: string): readonly StyleOds[] => {
    const lus: StyleOds[] = [];
    for (let lu = styles.get(nom); lu && lus.length < maxParents; lu = styles.get(lu.parent)) lus.push(lu);
    return lus;
  };
  const monnaies = new Map<string, boolean>();
  const isMonnaie = (nom: string): boolean => {
    const connue = monnaies.get(nom);
    if (connue !== undefined) return connue;
    const lu = formats.get(nom);
    const monnaie = lu !== undefined && (lu.monnaie || lu.suites.some((suite) => formats.get(suite)?.monnaie === true));
    monnaies.set(nom, monnaie);
    return monnaie;
  };
  const formatDe = (nom: string): string => ancetres(nom).find((lu) => lu.format !== '')?.format ?? '';
  const resolve = (nom: string): ApparenceDeCellule | undefined => {
    const lus = ancetres(nom);
    const dit = <T>(lire: (lu: StyleOds) => T | undefined): T | undefined =>
      lus.map(lire).find((valeur) => valeur !== undefined);
    return apparenceOf({
      fond: dit(({ fond }) => fond) ?? null,
      gras: dit(({ gras }) => gras) ?? false,
      bordure: (dit(({ haut }) => haut) ?? false) || (dit(({ bas }) => bas) ?? false),
      monnaie: isMonnaie(formatDe(nom)),
    });
  };
  return {
    open: (nom, attributs) => {
      const nomDeStyle = attributs['style:name'] ?? '';
      if (nom === 'style:style') {
        feuille = attributs['style:family'] === 'table' ? nomDeStyle : '';
        style = attributs['style:family'] === 'table-cell' ? styleOf(attributs) : null;
        if (style) styles.set(nomDeStyle, style);
      } else if (nom === 'style:table-properties') {
        if (feuille !== '' && attributs['table:display'] === 'false') masquees.add(feuille);
      } else if (style && nom === 'style:table-cell-properties') readProprietes(attributs, style);
      else if (style && nom === 'style:text-properties') readPolice(attributs, style);
      else if (/^number:[a-z]+-style$/.test(nom)) {
        format = {
          monnaie: nom === 'number:currency-style',
          duree: attributs['number:truncate-on-overflow'] === 'false',
          suites: [],
        };
        formats.set(nomDeStyle, format);
      } else if (format && nom === 'style:map') format.suites.push(attributs['style:apply-style-name'] ?? '');
    },
    texte: (texte) => {
      if (format && isSigneMonnaie(texte)) format.monnaie = true;
    },
    close: (nom) => {
      if (nom === 'style:style') {
        style = null;
        feuille = '';
      } else if (/^number:[a-z]+-style$/.test(nom)) format = null;
    },
    apparenceDe: (nom) => {
      if (!apparences.has(nom)) apparences.set(nom, resolve(nom));
      return apparences.get(nom);
    },
    isDuree: (nom) => formats.get(formatDe(nom))?.duree ?? false,
    isMasquee: (nom) => masquees.has(nom),
  };
}

function styleOf(attributs: Attributs): StyleOds {
  return {
    parent: attributs['style:parent-style-name'] ?? '',
    format: attributs['style:data-style-name'] ?? '',
  };
}

function readProprietes(attributs: Attributs, style: StyleOds): void {
  const fond = attributs['fo:background-color'];
  if (fond !== undefined) style.fond = /^#[0-9A-F]{6}$/i.test(fond) ? fond.slice(1).toUpperCase() : null;
  const [haut, bas] = [attributs['fo:border-top'], attributs['fo:border-bottom']].map(
    (cote) => cote ?? attributs['fo:border'],
  );
  if (haut !== undefined) style.haut = isTrait(haut);
  if (bas !== undefined) style.bas = isTrait(bas);
}

function isTrait(bordure: string): boolean {
  return !/\b(?:none|hidden)\b/.test(bordure);
}

function readPolice(attributs: Attributs, style: StyleOds): void {
  const graisse = attributs['fo:font-weight'];
  if (graisse !== undefined) style.gras = graisse === 'bold' || Number(graisse) >= 600;
}
