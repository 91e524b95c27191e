import { normalize } from '../dossier/valeurs/normalisation.js';
import { parseStatut } from '../dossier/valeurs/statuts.js';
import type { Classeur, Place } from '../tableur/classeur.js';
import { type CelluleDeGrille, type Grille, texteDe } from './grille.js';
import { isLegende } from './titres/lignes.js';

/** What a workbook says of its codes and colours: the words that they stand for. */
export interface Legende {
  /** « R » → « réalisé », by normalised code. */
  readonly codes: ReadonlyMap<string, string>;
  /** « 92D050 » → « Terminé ». */
  readonly couleurs: ReadonlyMap<string, string>;
  /** The cells that say it. */
  readonly cellules: readonly { readonly feuille: string; readonly place: Place }[];
}

/** No legend is longer; a table of data is not looked through. */
const longueurMax = 60;

/**
 * The legends of a workbook: « R = réalisé », « 1 : non démarré » in a cell or in two side by side, a coloured cell beside
 * a status. Only words that are statuses count.
 */
export function readLegendes({ feuilles }: Classeur, grilleDe: (nom: string) => Grille): Legende {
  const codes = new Map<string, string>();
  const couleurs = new Map<string, string>();
  const cellules: { feuille: string; place: Place }[] = [];
  for (const { nom, apparences } of feuilles) {
    const grille = grilleDe(nom);
    for (const rang of grille.rangs) {
      const ligne = grille.ligne(rang);
      for (const [place, cellule] of ligne.entries()) {
        if (cellule.contenu.genre !== 'texte' || cellule.contenu.texte.length > 4 * longueurMax) continue;
        const dite =
          addCodes(codes, cellule.contenu.texte) ||
          (ligne.length <= 3 && addPaire(codes, ligne[place - 1], cellule)) ||
          (apparences !== undefined && addCouleur(couleurs, grille, cellule, ligne));
        if (dite) cellules.push({ feuille: nom, place: cellule });
      }
    }
  }
  return { codes, couleurs, cellules };
}

/** « A = abandonné ; E = en cours ». */
function addCodes(codes: Map<string, string>, texte: string): boolean {
  let dit = false;
  for (const morceau of texte.split(/\n| {3}/).some((morceau) => /^[^\p{L}\p{N}]/u.test(morceau.trimStart()))
    ? texte.split(/\n| {3}/)
    : []) {
    const [signe = '', ...suite] = morceau.trim().split(/\s+/);
    if (!/[\p{L}\p{N}]/u.test(signe) && addCode(codes, signe, suite.join(' '))) dit = true;
  }
  if (!/[=:→]/.test(texte)) return dit;
  for (const morceau of texte.split(/[;,\n/|]| {3}| [–—-] /)) {
    const place = morceau.search(/[=:→]/);
    if (place < 1) continue;
    const avant = morceau.slice(0, place).trim().split(/\s+/).at(-1) ?? '';
    if (addCode(codes, avant, morceau.slice(place + 1).trim())) dit = true;
  }
  return dit;
}

function addPaire(
  codes: Map<string, string>,
  avant: CelluleDeGrille | undefined,
  { contenu, colonne }: CelluleDeGrille,
): boolean {
  return avant !== undefined && avant.colonne === colonne - 1 && addCode(codes, texteDe(avant), texteDe({ contenu }));
}

/** Words that stand for a status only where a legend says which. */
const couleursNommees: ReadonlySet<string> = new Set([
  'vert',
  'orange',
  'rouge',
  'jaune',
  'bleu',
  'gris',
  'noir',
  'blanc',
  'violet',
]);

function addCode(codes: Map<string, string>, code: string, mot: string): boolean {
  if (
    code.length === 0 ||
    (code.length > 3 && !couleursNommees.has(normalize(code))) ||
    mot.length > longueurMax ||
    !parseStatut(mot)
  )
    return false;
  codes.set(normalize(code) || code, mot);
  return true;
}

/**
 * A status whose left neighbour is empty and coloured, or coloured itself in a row of statuses. A colour of two statuses
 * says none.
 */
function addCouleur(
  couleurs: Map<string, string>,
  grille: Grille,
  { ligne, colonne, contenu }: CelluleDeGrille,
  rangee: readonly CelluleDeGrille[],
): boolean {
  const avant = grille.at(ligne, colonne - 1) ? undefined : grille.apparence(ligne, colonne - 1)?.fond;
  const fond = avant ?? grille.apparence(ligne, colonne)?.fond;
  if (fond === undefined || (avant === undefined && !isLigneDeLegende(grille, rangee))) return false;
  const texte = texteDe({ contenu });
  const statut = texte.length > longueurMax ? null : parseStatut(texte);
  if (!statut) return false;
  const deja = couleurs.get(fond);
  if (deja !== undefined && parseStatut(deja)?.statut !== statut.statut) couleurs.set(fond, '');
  else if (deja === undefined) couleurs.set(fond, texte);
  return true;
}

/** « Légende », then coloured words; or coloured statuses alone on their row. */
function isLigneDeLegende(grille: Grille, rangee: readonly CelluleDeGrille[]): boolean {
  const [premiere] = rangee;
  if (!premiere || rangee.length > 12) return false;
  const colorees = rangee.filter(({ ligne, colonne }) => grille.apparence(ligne, colonne)?.fond !== undefined);
  const suite = isLegende(texteDe(premiere)) ? rangee.slice(1) : rangee;
  return (
    (isLegende(texteDe(premiere)) || suite.length >= 2 || rangee.length === 1) &&
    colorees.length >= suite.length &&
    suite.every((cellule) => texteDe(cellule).length <= longueurMax && parseStatut(texteDe(cellule)) !== null)
  );
}

/** The status that the colour of a group's cell stands for, if the legend says it. */
export function readParLegende(
  grille: Grille,
  rangs: readonly number[],
  colonne: number,
  { couleurs }: Legende,
): string | null {
  for (const rang of rangs) {
    const fond = grille.apparence(rang, colonne)?.fond;
    const statut = fond === undefined ? undefined : couleurs.get(fond);
    if (statut) return statut;
  }
  return null;
}
