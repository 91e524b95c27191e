import type { Contenu } from '../dossier/contenu.js';
import { textOf } from '../dossier/valeurs/textes.js';
import type { ApparenceDeCellule, FeuilleClasseur, Place, Plage } from '../tableur/classeur.js';

/** A cell that holds something, where the grid shows it. */
export interface CelluleDeGrille extends Place {
  readonly contenu: Contenu;
}

/** A rectangle of a grid, its four sides included. */
export type ZoneDeGrille = Plage;

/**
 * A sheet ready to be looked at from any side: its cells by row, its merges, how its cells look. A transposed grid shows
 * rows as columns; `placeDe` always gives the place in the sheet itself.
 */
export interface Grille {
  readonly feuille: FeuilleClasseur;
  readonly transposee: boolean;
  /** The rows that hold something, in order. */
  readonly rangs: readonly number[];
  /** All that holds something: null when nothing does. */
  readonly zone: ZoneDeGrille | null;
  /** The cells of a row, from left to right. */
  readonly ligne: (rang: number) => readonly CelluleDeGrille[];
  readonly at: (ligne: number, colonne: number) => CelluleDeGrille | undefined;
  /** The cell that stands there or, under a merge, the one that the merge shows. */
  readonly visible: (ligne: number, colonne: number) => CelluleDeGrille | undefined;
  /** The rectangle that a cell covers: itself, or its merge. */
  readonly etendue: (place: Place) => ZoneDeGrille;
  /** Whether any cells are merged. */
  readonly fusionne: boolean;
  /** The cells of a row that a merge covers, and the cell that they show. */
  readonly couvertes: (rang: number) => readonly { readonly colonne: number; readonly maitre: Place }[];
  readonly apparence: (ligne: number, colonne: number) => ApparenceDeCellule | undefined;
  readonly placeDe: (place: Place) => Place;
}

type ParLigne<T> = ReadonlyMap<number, ReadonlyMap<number, T>>;

/** @param transposee columns of the sheet become rows of the grid */
export function createGrille(feuille: FeuilleClasseur, transposee = false): Grille {
  const tournee = transposee ? transpose(feuille) : feuille;
  const lignes = cellulesParLigne(tournee.lignes);
  const etendues = etenduesDe(tournee.fusions);
  const at = (ligne: number, colonne: number) => lignes.get(ligne)?.parColonne.get(colonne);
  return {
    feuille,
    transposee,
    rangs: [...lignes.keys()].sort((a, b) => a - b),
    zone: zoneDe(lignes),
    ligne: (rang) => lignes.get(rang)?.cellules ?? [],
    at,
    visible: (ligne, colonne) => {
      const maitre = tournee.fusions.get(ligne)?.get(colonne);
      return maitre ? at(maitre.ligne, maitre.colonne) : at(ligne, colonne);
    },
    etendue: ({ ligne, colonne }) =>
      etendues.get(cleDe({ ligne, colonne })) ?? { haut: ligne, bas: ligne, gauche: colonne, droite: colonne },
    fusionne: tournee.fusions.size > 0,
    couvertes: (rang) => [...(tournee.fusions.get(rang) ?? [])].map(([colonne, maitre]) => ({ colonne, maitre })),
    apparence: (ligne, colonne) =>
      transposee ? feuille.apparences?.get(colonne)?.get(ligne) : feuille.apparences?.get(ligne)?.get(colonne),
    placeDe: ({ ligne, colonne }) => (transposee ? { ligne: colonne, colonne: ligne } : { ligne, colonne }),
  };
}

/** What a cell shows as text; an error or a formula without a value shows none. */
export function texteDe({ contenu }: { readonly contenu: Contenu }): string {
  if (contenu.genre === 'erreur') return contenu.code;
  return contenu.genre === 'formule-sans-valeur' ? '' : textOf(contenu);
}

/** The cells of a row that stand in a zone. */
export function cellulesDeZone(
  grille: Grille,
  rang: number,
  { gauche, droite }: ZoneDeGrille,
): readonly CelluleDeGrille[] {
  const cellules = grille.ligne(rang);
  const [premiere] = cellules;
  const derniere = cellules.at(-1);
  if (!premiere || !derniere || (premiere.colonne >= gauche && derniere.colonne <= droite)) return cellules;
  return cellules.filter(({ colonne }) => colonne >= gauche && colonne <= droite);
}

/** The rows of a zone that hold something in it. */
export function rangsDeZone(grille: Grille, zone: ZoneDeGrille): readonly number[] {
  return grille.rangs.filter(
    (rang) => rang >= zone.haut && rang <= zone.bas && cellulesDeZone(grille, rang, zone).length > 0,
  );
}

/** One number a cell: no sheet has more columns. */
export function cleDe({ ligne, colonne }: Place): number {
  return ligne * 16_384 + colonne - 1;
}

/** A row: one object a cell, whoever asks for it. */
interface Rangee {
  readonly cellules: readonly CelluleDeGrille[];
  readonly parColonne: ReadonlyMap<number, CelluleDeGrille>;
}

function cellulesParLigne(lignes: FeuilleClasseur['lignes']): ReadonlyMap<number, Rangee> {
  const rangees = new Map<number, Rangee>();
  for (const [ligne, contenus] of lignes) {
    const parColonne = new Map<number, CelluleDeGrille>();
    for (const [colonne, contenu] of contenus) parColonne.set(colonne, { ligne, colonne, contenu });
    if (parColonne.size > 0) rangees.set(ligne, { cellules: [...parColonne.values()], parColonne });
  }
  return rangees;
}

function zoneDe(lignes: ReadonlyMap<number, Rangee>): ZoneDeGrille | null {
  let zone: { haut: number; bas: number; gauche: number; droite: number } | null = null;
  for (const [ligne, { cellules }] of lignes) {
    const premiere = cellules[0]?.colonne;
    const derniere = cellules.at(-1)?.colonne;
    if (premiere === undefined || derniere === undefined) continue;
    zone ??= { haut: ligne, bas: ligne, gauche: premiere, droite: derniere };
    zone.haut = Math.min(zone.haut, ligne);
    zone.bas = Math.max(zone.bas, ligne);
    zone.gauche = Math.min(zone.gauche, premiere);
    zone.droite = Math.max(zone.droite, derniere);
  }
  return zone;
}

function etenduesDe(fusions: ParLigne<Place>): ReadonlyMap<number, ZoneDeGrille> {
  const etendues = new Map<number, { haut: number; bas: number; gauche: number; droite: number }>();
  for (const [ligne, couvertes] of fusions)
    for (const [colonne, maitre] of couvertes) {
      const cle = cleDe(maitre);
      const zone = etendues.get(cle) ?? {
        haut: maitre.ligne,
        bas: maitre.ligne,
        gauche: maitre.colonne,
        droite: maitre.colonne,
      };
      zone.bas = Math.max(zone.bas, ligne);
      zone.droite = Math.max(zone.droite, colonne);
      etendues.set(cle, zone);
    }
  return etendues;
}

function transpose({ nom, lignes, fusions }: FeuilleClasseur): FeuilleClasseur {
  return {
    nom,
    lignes: swap(lignes, (contenu) => contenu),
    fusions: swap(fusions, ({ ligne, colonne }) => ({ ligne: colonne, colonne: ligne })),
  };
}

function swap<T>(parLigne: ParLigne<T>, map: (valeur: T) => T): ParLigne<T> {
  const tournees = new Map<number, Map<number, T>>();
  for (const [ligne, valeurs] of [...parLigne].sort(([a], [b]) => a - b))
    for (const [colonne, valeur] of valeurs) {
      const tournee = tournees.get(colonne) ?? new Map<number, T>();
      tournee.set(ligne, map(valeur));
      tournees.set(colonne, tournee);
    }
  return tournees;
}
