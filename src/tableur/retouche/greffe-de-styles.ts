import { type Paquet, readPart } from '../../paquet/parties.js';
import { attributOf } from '../../xml/attributs.js';
import { element } from '../../xml/ecriture.js';
import { parseRacine } from '../../xml/racine.js';
import { findStyles, rankOf } from '../annotation/styles.js';

/** The ranks that styles of a workbook take in another. */
export interface GreffeDeStyles {
  /** Of the style of a cell. */
  readonly cellule: (rang: number) => number;
  /** Of a differential format. */
  readonly differentiel: (rang: number) => number;
}

/** The elements of a list of styles, each as it is written. */
function listeDe(xml: string, liste: string): readonly string[] {
  const racine = parseRacine(xml);
  const place = racine.enfants.find(({ nom }) => nom === liste);
  if (!place) return [];
  const contenu = xml.slice(place.debut, place.fin);
  return parseRacine(contenu).enfants.map(({ debut, fin }) => contenu.slice(debut, fin));
}

/** Brings the styles of a workbook of ours into another, as they are asked for: those that are there already are not added. */
export function createGreffeDeStyles(parts: Paquet, source: Readonly<Paquet>): GreffeDeStyles {
  const chemin = findStyles(parts);
  const xml = readPart(source, 'xl/styles.xml');
  const listes = new Map<string, readonly string[]>();
  const siens = (liste: string): readonly string[] => {
    const connus = listes.get(liste) ?? listeDe(xml, liste);
    listes.set(liste, connus);
    return connus;
  };
  const place = (liste: string, rang: number): number => {
    const ecrit = siens(liste)[rang] ?? '';
    return rankOf(parts, chemin, liste, (prefixe) => prefixer(ecrit, prefixe));
  };
  const placeDeXf = (rang: number): number => {
    const ecrit = siens('cellXfs')[rang] ?? '';
    const lu = (nom: string) => Number(attributOf(balise(ecrit), nom) ?? 0);
    const voulu = [
      ['numFmtId', formatDe(parts, chemin, siens('numFmts'), lu('numFmtId'))],
      ['fontId', place('fonts', lu('fontId'))],
      ['fillId', place('fills', lu('fillId'))],
      ['borderId', place('borders', lu('borderId'))],
      ['xfId', 0],
    ] as const;
    const nouveau = voulu.reduce((texte, [nom, valeur]) => withAttribut(texte, nom, valeur), ecrit);
    return rankOf(parts, chemin, 'cellXfs', (prefixe) => prefixer(nouveau, prefixe));
  };
  return { cellule: once(placeDeXf), differentiel: once((rang) => place('dxfs', rang)) };
}

function once(calculer: (rang: number) => number): (rang: number) => number {
  const connus = new Map<number, number>();
  return (rang) => {
    const connu = connus.get(rang) ?? calculer(rang);
    connus.set(rang, connu);
    return connu;
  };
}

/** The attributes of an element's start tag. */
function balise(ecrit: string): string {
  const fin = ecrit.indexOf('>');
  return ecrit.slice(ecrit.indexOf(' '), ecrit[fin - 1] === '/' ? fin - 1 : fin);
}

/** An element with the value of an attribute of its start tag changed, or added. */
export function withAttribut(ecrit: string, nom: string, valeur: string | number): string {
  const fin = ecrit.indexOf('>');
  const ouverture = ecrit.slice(0, fin);
  const place = ouverture.indexOf(` ${nom}="`);
  if (place < 0) {
    const avant = ouverture.endsWith('/') ? fin - 1 : fin;
    return `${ecrit.slice(0, avant)} ${nom}="${valeur}"${ecrit.slice(avant)}`;
  }
  const debut = place + nom.length + 3;
  return `${ecrit.slice(0, debut)}${valeur}${ecrit.slice(ecrit.indexOf('"', debut))}`;
}

/** Numbers under this one are known to every workbook. */
const premierPropre = 164;

/** The number of a number format, which is added when the workbook has none of that code. */
function formatDe(parts: Paquet, chemin: string, codes: readonly string[], numero: number): number {
  if (numero < premierPropre) return numero;
  const ecrit = codes.find((autre) => Number(attributOf(balise(autre), 'numFmtId')) === numero) ?? '';
  return formatDeCode(parts, chemin, attributOf(balise(ecrit), 'formatCode') ?? 'General');
}

/** The number of the number format of that code, added when the workbook has none. */
export function formatDeCode(parts: Paquet, chemin: string, code: string): number {
  const connus = listeDe(readPart(parts, chemin), 'numFmts').map((ecrit) => ({
    numero: Number(attributOf(balise(ecrit), 'numFmtId')),
    code: attributOf(balise(ecrit), 'formatCode'),
  }));
  const meme = connus.find((autre) => autre.code === code);
  if (meme) return meme.numero;
  const libre = Math.max(premierPropre - 1, ...connus.map((autre) => autre.numero)) + 1;
  rankOf(parts, chemin, 'numFmts', (p) => element(`${p}numFmt`, { numFmtId: libre, formatCode: code }));
  return libre;
}

/** XML of no prefix, under another. */
function prefixer(ecrit: string, prefixe: string): string {
  return prefixe === '' ? ecrit : ecrit.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefixe}`);
}
