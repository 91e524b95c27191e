import type { Contenu } from '../../src/dossier/contenu.js';
import { textOf } from '../../src/dossier/valeurs/textes.js';
import {
  type ApparenceDeCellule,
  adresse,
  type FeuilleClasseur,
  type Place,
  type Plage,
} from '../../src/tableur/classeur.js';

/** What a cell is given: a text, a number, what any other cell holds; null leaves it empty. */
export type Valeur = string | number | Contenu | null;

/** A sheet being drawn, as a person fills it in: cells, merges, looks. Rows and columns from 1. */
export interface Page {
  readonly poser: (ligne: number, colonne: number, valeur: Valeur, apparence?: ApparenceDeCellule) => void;
  /** A row of cells from a column on. */
  readonly ranger: (ligne: number, colonne: number, valeurs: readonly Valeur[], apparence?: ApparenceDeCellule) => void;
  /** Shows the first cell over the whole range; what the others held is lost, as in a spreadsheet. */
  readonly fusionner: (plage: Plage) => void;
  readonly colorer: (ligne: number, colonne: number, apparence: ApparenceDeCellule) => void;
  readonly feuille: () => FeuilleClasseur;
}

type ParLigne<T> = Map<number, Map<number, T>>;

/** Opens a blank sheet. */
export function createPage(nom: string, reste: Partial<FeuilleClasseur> = {}): Page {
  const cellules: ParLigne<Contenu> = new Map();
  const fusions: ParLigne<Place> = new Map();
  const apparences: ParLigne<ApparenceDeCellule> = new Map();
  const page: Page = {
    poser: (ligne, colonne, valeur, apparence) => {
      const contenu = contenuDe(valeur);
      if (contenu) put(cellules, ligne, colonne, contenu);
      if (apparence) put(apparences, ligne, colonne, apparence);
    },
    ranger: (ligne, colonne, valeurs, apparence) => {
      for (const [rang, valeur] of valeurs.entries()) page.poser(ligne, colonne + rang, valeur, apparence);
    },
    fusionner: ({ haut, bas, gauche, droite }) => {
      for (let ligne = haut; ligne <= bas; ligne += 1)
        for (let colonne = gauche; colonne <= droite; colonne += 1) {
          if (ligne === haut && colonne === gauche) continue;
          cellules.get(ligne)?.delete(colonne);
          apparences.get(ligne)?.delete(colonne);
          put(fusions, ligne, colonne, { ligne: haut, colonne: gauche });
        }
    },
    colorer: (ligne, colonne, apparence) => put(apparences, ligne, colonne, apparence),
    feuille: () => {
      const lignes = sorted(cellules);
      return {
        nom,
        lignes,
        fusions: sorted(fusions),
        ...(apparences.size > 0 && {
          apparences: sorted(new Map([...apparences].filter(([rang]) => lignes.has(rang)))),
        }),
        ...reste,
      };
    },
  };
  return page;
}

/** A sheet of plain rows. */
export function feuilleDe(nom: string, lignes: readonly (readonly Valeur[])[]): FeuilleClasseur {
  const page = createPage(nom);
  for (const [rang, ligne] of lignes.entries()) page.ranger(rang + 1, 1, ligne);
  return page.feuille();
}

export function texte(valeur: string): Contenu {
  return { genre: 'texte', texte: valeur };
}

/** A date from « AAAA-MM-JJ ». */
export function date(valeur: string): Contenu {
  return { genre: 'date', date: valeur };
}

/** How many cells of a workbook hold something. */
export function countCellules(feuilles: readonly FeuilleClasseur[]): number {
  let nombre = 0;
  for (const { lignes } of feuilles) for (const ligne of lignes.values()) nombre += ligne.size;
  return nombre;
}

/** A workbook as a person would read it aloud: « 3 : A=N° | B=Action », then its merges. */
export function showClasseur(feuilles: readonly FeuilleClasseur[]): string {
  return feuilles.map(showFeuille).join('\n');
}

function showFeuille({ nom, lignes, fusions, masquee }: FeuilleClasseur): string {
  const lettre = (colonne: number) => adresse({ ligne: 1, colonne }).replace(/\d+$/, '');
  const rangees = [...lignes].map(
    ([ligne, cellules]) =>
      `${ligne} : ${[...cellules].map(([colonne, contenu]) => `${lettre(colonne)}=${showContenu(contenu)}`).join(' | ')}`,
  );
  const couvertes = [...fusions].flatMap(([ligne, places]) =>
    [...places].map(([colonne, maitre]) => `${adresse({ ligne, colonne })}<${adresse(maitre)}`),
  );
  return [
    `[${nom}]${masquee ? ' masquée' : ''}`,
    ...rangees,
    ...(couvertes.length > 0 ? [`fusions : ${couvertes.join(' ')}`] : []),
  ].join('\n');
}

function showContenu(contenu: Contenu): string {
  if (contenu.genre === 'erreur') return contenu.code;
  return contenu.genre === 'formule-sans-valeur' ? '' : textOf(contenu).replace(/\n/g, '⏎');
}

function contenuDe(valeur: Valeur): Contenu | null {
  if (valeur === null || valeur === '') return null;
  if (typeof valeur === 'string') return texte(valeur);
  return typeof valeur === 'number' ? { genre: 'nombre', nombre: valeur, pourcentage: false } : valeur;
}

function put<T>(parLigne: ParLigne<T>, ligne: number, colonne: number, valeur: T): void {
  const places = parLigne.get(ligne) ?? new Map<number, T>();
  places.set(colonne, valeur);
  parLigne.set(ligne, places);
}

/** By row then column; no row without cells. */
function sorted<T>(parLigne: ParLigne<T>): ParLigne<T> {
  return new Map(
    [...parLigne]
      .filter(([, places]) => places.size > 0)
      .sort(([a], [b]) => a - b)
      .map(([ligne, places]) => [ligne, new Map([...places].sort(([a], [b]) => a - b))]),
  );
}
