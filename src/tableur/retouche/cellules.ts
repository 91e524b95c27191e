import { endOfNom } from '../../xml/attributs.js';
import { escapeXml } from '../../xml/ecriture.js';
import { parseAdresse } from '../classeur.js';
import { encodeTexte } from '../texte-excel.js';
import type { CelluleXml, FeuilleXml, LigneXml } from './feuille-xml.js';

/** A text to put in a cell (« F12 »). */
export interface TexteDeCellule {
  readonly cellule: string;
  readonly texte: string;
  /** The figure that the cell holds instead: a number, the rank of a day. */
  readonly nombre?: number;
  /** Rank of its style; without it, that of the cell as it was, or of the one above. */
  readonly style?: string | null;
}

/** Why a cell cannot be written without harm. */
export type RefusDeRetouche = 'formule' | 'fusion' | 'trop-long';

/** Excel holds no more in a cell. */
const longueurMax = 32_767;

/** Why the text cannot be put there, or null when it can. */
export function refusOf(feuille: FeuilleXml, { cellule, texte }: TexteDeCellule): RefusDeRetouche | null {
  if (texte.length > longueurMax) return 'trop-long';
  if (findCellule(feuille, cellule)?.formule) return 'formule';
  return feuille.fusions.some((fusion) => isHidden(cellule, fusion)) ? 'fusion' : null;
}

/** The XML of the sheet with these texts in their cells; every other character of it stays as it is. */
export function writeTextes(feuille: FeuilleXml, textes: readonly TexteDeCellule[]): string {
  const { xml, donnees } = feuille;
  const lignes = rowsOf(textes);
  if (donnees?.vide) {
    const contenu = lignes.map(([numero, cellules]) => rowXml(feuille, numero, cellules)).join('');
    return `${xml.slice(0, donnees.debut)}${refill(xml.slice(donnees.debut, donnees.fin), contenu)}${xml.slice(donnees.fin)}`;
  }
  const retouches = lignes.flatMap(([numero, cellules]) => retouchesDeLigne(feuille, numero, cellules));
  return replaceAll(xml, joinInsertions(retouches));
}

/** The text with each of these pieces in place of what stood there; they do not overlap. */
export function replaceAll(xml: string, retouches: readonly Retouche[]): string {
  const morceaux: string[] = [];
  let depuis = 0;
  for (const { debut, fin, par } of [...retouches].sort((a, b) => a.debut - b.debut || a.fin - b.fin)) {
    morceaux.push(xml.slice(depuis, debut), par);
    depuis = fin;
  }
  return morceaux.join('') + xml.slice(depuis);
}

/** What goes in at the same place goes in at once, in the order of its rows and columns. */
function joinInsertions(retouches: readonly Retouche[]): Retouche[] {
  const parPlace = new Map<string, Retouche>();
  for (const { debut, fin, par } of retouches) {
    const cle = `${debut} ${fin}`;
    parPlace.set(cle, { debut, fin, par: (parPlace.get(cle)?.par ?? '') + par });
  }
  return [...parPlace.values()];
}

/** What to put in place of a piece of a text. */
export interface Retouche {
  readonly debut: number;
  readonly fin: number;
  readonly par: string;
}

function rowsOf(textes: readonly TexteDeCellule[]): readonly (readonly [number, readonly TexteDeCellule[]])[] {
  const lignes = new Map<number, TexteDeCellule[]>();
  for (const texte of textes) {
    const { ligne } = parseAdresse(texte.cellule);
    lignes.set(ligne, [...(lignes.get(ligne) ?? []), texte]);
  }
  return [...lignes].sort(([a], [b]) => a - b);
}

function retouchesDeLigne(feuille: FeuilleXml, numero: number, textes: readonly TexteDeCellule[]): readonly Retouche[] {
  const ligne = feuille.lignes.find((autre) => autre.numero === numero);
  const ordonnes = [...textes].sort((a, b) => parseAdresse(a.cellule).colonne - parseAdresse(b.cellule).colonne);
  if (!ligne) return [newRow(feuille, numero, ordonnes)];
  if (!ligne.interieur) {
    const contenu = ordonnes.map((texte) => cellXml(feuille, texte, styleAbove(feuille, texte.cellule))).join('');
    const par = refill(feuille.xml.slice(ligne.debut, ligne.fin), contenu);
    return [{ debut: ligne.debut, fin: ligne.fin, par }];
  }
  return ordonnes.map((texte) => retoucheDeCellule(feuille, ligne, texte));
}

/** An element that closed itself, with a content: its start tag stays as it is, whatever it declares. */
function refill(element: string, contenu: string): string {
  const nom = element.slice(1, endOfNom(element, 1));
  return `${element.replace(/\/>$/, '>')}${contenu}</${nom}>`;
}

/** Replaces the cell, or inserts it before the first one of a later column. */
function retoucheDeCellule(feuille: FeuilleXml, ligne: LigneXml, texte: TexteDeCellule): Retouche {
  const ancienne = ligne.cellules.find(({ adresse }) => adresse === texte.cellule);
  if (ancienne) return { debut: ancienne.debut, fin: ancienne.fin, par: cellXml(feuille, texte, ancienne.style) };
  const suivante = ligne.cellules.find(
    ({ adresse }) => parseAdresse(adresse).colonne > parseAdresse(texte.cellule).colonne,
  );
  const place = suivante?.debut ?? ligne.interieur?.fin ?? ligne.fin;
  return { debut: place, fin: place, par: cellXml(feuille, texte, styleAbove(feuille, texte.cellule)) };
}

/** A row of its own, before the first later one. */
function newRow(feuille: FeuilleXml, numero: number, textes: readonly TexteDeCellule[]): Retouche {
  const place = feuille.lignes.find((autre) => autre.numero > numero)?.debut ?? feuille.donnees?.fin ?? 0;
  return { debut: place, fin: place, par: rowXml(feuille, numero, textes) };
}

function rowXml(feuille: FeuilleXml, numero: number, textes: readonly TexteDeCellule[]): string {
  const cellules = textes.map((texte) => cellXml(feuille, texte, styleAbove(feuille, texte.cellule))).join('');
  return `<${feuille.prefixe}row r="${numero}">${cellules}</${feuille.prefixe}row>`;
}

function cellXml(
  { prefixe: p }: FeuilleXml,
  { cellule, texte, nombre, style: voulu }: TexteDeCellule,
  ancien: string | null,
): string {
  const style = voulu === undefined ? ancien : voulu;
  const format = style === null ? '' : ` s="${style}"`;
  if (nombre !== undefined) return `<${p}c r="${cellule}"${format}><${p}v>${nombre}</${p}v></${p}c>`;
  if (texte === '') return `<${p}c r="${cellule}"${format}/>`;
  return `<${p}c r="${cellule}"${format} t="inlineStr"><${p}is><${p}t xml:space="preserve">${escapeXml(encodeTexte(texte))}</${p}t></${p}is></${p}c>`;
}

/** A new cell looks like the one above it, as when one goes on typing. */
function styleAbove(feuille: FeuilleXml, cellule: string): string | null {
  const { colonne, ligne } = parseAdresse(cellule);
  const dessus = feuille.lignes
    .filter(({ numero }) => numero < ligne)
    .at(-1)
    ?.cellules.find(({ adresse }) => parseAdresse(adresse).colonne === colonne);
  return dessus?.style ?? null;
}

export function findCellule({ lignes }: FeuilleXml, cherchee: string): CelluleXml | undefined {
  const { ligne } = parseAdresse(cherchee);
  return lignes.find(({ numero }) => numero === ligne)?.cellules.find(({ adresse }) => adresse === cherchee);
}

/** Whether a cell lies under a merge without being its first: what is written there shows nowhere. */
function isHidden(cellule: string, fusion: string): boolean {
  const [debut, fin] = fusion.split(':').map(parseAdresse);
  if (!debut || !fin) return false;
  const { ligne, colonne } = parseAdresse(cellule);
  const dedans = ligne >= debut.ligne && ligne <= fin.ligne && colonne >= debut.colonne && colonne <= fin.colonne;
  return dedans && !(ligne === debut.ligne && colonne === debut.colonne);
}
