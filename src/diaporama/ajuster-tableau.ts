import { raccourcir } from './ajuster.js';
import type { Tableau } from './diapo.js';
import { interligne, isCasse, lignesDe } from './mesure.js';

/** A table at the size at which it is shown, and how many of its rows had no room. */
export interface TableauAjuste {
  readonly taille: number;
  readonly lignes: readonly (readonly string[])[];
  readonly hauteurs: readonly number[];
  readonly hauteurEntete: number;
  readonly restantes: number;
  /** Whether a cell was shortened. */
  readonly coupe: boolean;
  /** Whether a word is cut from a line to the next. */
  readonly casse: boolean;
}

/** Inner margins of a cell, in points: on either side, above and below. */
export const margesDeCellule = { cote: 6, haut: 4 } as const;
const tailles = [24, 22, 20, 18] as const;
const plancher = 18;
/** A cell takes no more lines than these: the whole text is in the notes. */
const lignesPermises = [4, 3, 2] as const;
const ligneDeReste = 28;

/** The width and height that a table has, and how much wider than Arial its font is. */
export interface PlaceDeTableau {
  readonly largeur: number;
  readonly hauteur: number;
  readonly chasse: number;
}

/**
 * All the rows, whole, at the largest size at which they have room; else all of them at the smallest, their cells shortened; else as
 * many as have room. The total always stands.
 */
export function ajusterTableau(tableau: Tableau, place: PlaceDeTableau): TableauAjuste {
  const { hauteur } = place;
  const nombre = tableau.lignes.length;
  const entiers = tailles.map((taille) => ({ nombre, taille, maximum: lignesPermises[0] }));
  const raccourcis = lignesPermises.map((maximum) => ({ nombre, taille: plancher, maximum }));
  for (const [rang, essai] of [...entiers, ...raccourcis].entries()) {
    const ajuste = layout(tableau, essai, place);
    if (heightOf(ajuste) <= hauteur && (rang >= entiers.length || !(ajuste.coupe || ajuste.casse))) return ajuste;
  }
  const maximum = 2;
  for (let gardees = nombre - 1; gardees > 0; gardees -= 1) {
    const ajuste = layout(tableau, { nombre: gardees, taille: plancher, maximum }, place);
    if (heightOf(ajuste) <= hauteur - ligneDeReste) return ajuste;
  }
  return layout(tableau, { nombre: 0, taille: plancher, maximum }, place);
}

export function heightOf({ hauteurEntete, hauteurs }: TableauAjuste): number {
  return hauteurs.reduce((somme, hauteur) => somme + hauteur, hauteurEntete);
}

interface Essai {
  /** How many rows are shown. */
  readonly nombre: number;
  readonly taille: number;
  /** How many lines a cell may take. */
  readonly maximum: number;
}

function layout(
  { colonnes, lignes, total }: Tableau,
  { nombre, taille, maximum }: Essai,
  { largeur, chasse }: PlaceDeTableau,
): TableauAjuste {
  const places = colonnes.map(({ part }) => (part * largeur - 2 * margesDeCellule.cote) / chasse);
  const titres = colonnes.map(({ titre }) => titre);
  const entieres = [...lignes.slice(0, nombre), ...(total ? [total] : [])];
  const coupees = entieres.map((ligne) =>
    ligne.map((texte, rang) => raccourcir(texte, { taille, largeur: places[rang] ?? 0, lignes: maximum })),
  );
  const hauteurDe = (cellules: readonly string[], enGras: boolean) =>
    Math.max(...cellules.map((texte, rang) => lignesDe(texte, taille, places[rang] ?? 0, { enGras }))) *
      taille *
      interligne +
    2 * margesDeCellule.haut;
  return {
    taille,
    lignes: coupees,
    hauteurs: coupees.map((ligne, rang) => hauteurDe(ligne, total !== undefined && rang === coupees.length - 1)),
    hauteurEntete: hauteurDe(
      colonnes.map(({ titre }) => titre),
      true,
    ),
    restantes: lignes.length - nombre,
    casse: [titres, ...coupees].some((ligne, rang) =>
      ligne.some((texte, colonne) => isCasse(texte, taille, places[colonne] ?? 0, { enGras: rang === 0 })),
    ),
    coupe: entieres.some((ligne, rang) => ligne.some((texte, colonne) => texte !== coupees[rang]?.[colonne])),
  };
}
