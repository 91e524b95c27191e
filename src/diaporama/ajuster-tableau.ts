import { raccourcir } from './ajuster.js';
import type { Tableau } from './diapo.js';
import { interligne, lignesDe } from './mesure.js';

/** A table at the size at which it is shown, and how many of its rows had no room. */
export interface TableauAjuste {
  readonly taille: number;
  readonly lignes: readonly (readonly string[])[];
  readonly hauteurs: readonly number[];
  readonly hauteurEntete: number;
  readonly restantes: number;
  /** Whether a cell was cut. */
  readonly coupe: boolean;
}

/** Inner margins of a cell, in points: on either side, above and below. */
export const margesDeCellule = { cote: 6, haut: 4 } as const;
const tailles = [20, 18, 16] as const;
/** A cell takes no more lines than this: the whole text is in the notes. */
const maxLignes = 2;
const ligneDeReste = 26;

/** The rows at the largest size at which all have room, else as many as have room at the smallest; the total always stands. */
export function ajusterTableau(tableau: Tableau, largeur: number, hauteur: number): TableauAjuste {
  for (const taille of tailles) {
    const essai = layout(tableau, tableau.lignes.length, taille, largeur);
    if (heightOf(essai) <= hauteur && (!essai.coupe || taille === tailles.at(-1))) return essai;
  }
  const plancher = tailles.at(-1) ?? 16;
  for (let nombre = tableau.lignes.length; nombre > 0; nombre -= 1) {
    const essai = layout(tableau, nombre, plancher, largeur);
    if (heightOf(essai) <= hauteur - (essai.restantes > 0 ? ligneDeReste : 0)) return essai;
  }
  return layout(tableau, 0, plancher, largeur);
}

export function heightOf({ hauteurEntete, hauteurs }: TableauAjuste): number {
  return hauteurs.reduce((somme, hauteur) => somme + hauteur, hauteurEntete);
}

function layout({ colonnes, lignes, total }: Tableau, nombre: number, taille: number, largeur: number): TableauAjuste {
  const places = colonnes.map(({ part }) => part * largeur - 2 * margesDeCellule.cote);
  const entieres = [...lignes.slice(0, nombre), ...(total ? [total] : [])];
  const coupees = entieres.map((ligne) =>
    ligne.map((texte, rang) => raccourcir(texte, { taille, largeur: places[rang] ?? 0, lignes: maxLignes })),
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
    coupe: entieres.some((ligne, rang) => ligne.some((texte, colonne) => texte !== coupees[rang]?.[colonne])),
  };
}
