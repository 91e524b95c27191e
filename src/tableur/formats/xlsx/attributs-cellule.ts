import { attributOf } from '../../../xml/attributs.js';
import { parseAdresse } from '../../classeur.js';

/** What the tag of a cell says, read into the same object cell after cell: a sheet holds hundreds of thousands. */
export interface AttributsCellule {
  /** 0 when the tag does not say where the cell stands: after the one before. */
  ligne: number;
  colonne: number;
  /** Rank of its style. */
  style: number;
  /** « s », « str »…; empty for a number. */
  type: string;
}

const [a, z, zero, neuf, guillemet] = [0x41, 0x5a, 0x30, 0x39, 0x22];

/**
 * Reads the attributes of a cell's tag.
 * @returns false when it gives an address that is none
 */
export function readAttributs(attributs: string, dans: AttributsCellule): boolean {
  if (readUsuels(attributs, dans)) return true;
  const adresse = attributOf(attributs, 'r');
  const place = adresse === null || adresse === '' ? { ligne: 0, colonne: 0 } : parseAdresse(adresse);
  dans.ligne = place.ligne;
  dans.colonne = place.colonne;
  dans.style = Number(attributOf(attributs, 's') ?? 0);
  dans.type = attributOf(attributs, 't') ?? '';
  return adresse === null || adresse === '' || place.ligne > 0;
}

/** As all spreadsheet programs write them: ` r="F12" s="3" t="s"`, any of the three left out. */
function readUsuels(attributs: string, dans: AttributsCellule): boolean {
  let rang = 0;
  let ligne = 0;
  let colonne = 0;
  if (attributs.startsWith(' r="')) {
    rang = 4;
    for (let code = attributs.charCodeAt(rang); code >= a && code <= z && rang < 8; code = attributs.charCodeAt(rang)) {
      colonne = colonne * 26 + code - a + 1;
      rang += 1;
    }
    ligne = chiffres(attributs, rang);
    rang = finChiffres(attributs, rang);
    if (colonne === 0 || ligne === 0 || attributs.charCodeAt(rang) !== guillemet) return false;
    rang += 1;
  }
  let style = 0;
  if (attributs.startsWith(' s="', rang)) {
    style = chiffres(attributs, rang + 4);
    rang = finChiffres(attributs, rang + 4);
    if (attributs.charCodeAt(rang) !== guillemet) return false;
    rang += 1;
  }
  let type = '';
  if (attributs.startsWith(' t="', rang)) {
    const fin = attributs.indexOf('"', rang + 4);
    type = attributs.slice(rang + 4, fin);
    rang = fin + 1;
  }
  if (rang !== attributs.length) return false;
  dans.ligne = ligne;
  dans.colonne = colonne;
  dans.style = style;
  dans.type = type;
  return true;
}

function chiffres(texte: string, debut: number): number {
  let nombre = 0;
  for (let rang = debut; isChiffre(texte.charCodeAt(rang)); rang += 1)
    nombre = nombre * 10 + texte.charCodeAt(rang) - zero;
  return nombre;
}

function finChiffres(texte: string, debut: number): number {
  let rang = debut;
  while (isChiffre(texte.charCodeAt(rang))) rang += 1;
  return rang;
}

function isChiffre(code: number): boolean {
  return code >= zero && code <= neuf;
}
