import type { Constat } from '../../dossier/constat.js';
import { lettresDe } from '../../dossier/origine.js';
import type { FeuilleRapprochee } from '../../lecture/correspondance/rapprochement.js';
import { texteDe } from '../../lecture/grille.js';
import { adresse, type FeuilleClasseur, type Plage } from '../../tableur/classeur.js';
import { isPersonnelle } from '../constats/place.js';

/** A cell as it is shown: personal data that a rule found are not shown again. */
export interface CelluleMontree {
  readonly texte: string;
  readonly masquee: boolean;
}

/** A row as it stands in the sheet. */
export interface LigneMontree {
  readonly numero: number;
  readonly cellules: readonly CelluleMontree[];
}

/** Shows cells of a sheet. */
export interface Montreur {
  readonly cellule: (ligne: number, colonne: number) => CelluleMontree;
  /** The rows of a zone that hold something in it, the first ones. */
  readonly lignes: (zone: Plage, nombre: number) => readonly LigneMontree[];
  /** The first texts under or beside a title. */
  readonly exemples: (places: Iterable<readonly [ligne: number, colonne: number]>) => readonly string[];
}

const longueurMontree = 160;
const longueurExemple = 60;
const nombreExemples = 3;

export function createMontreur(
  feuille: FeuilleClasseur,
  siens: readonly FeuilleRapprochee[],
  constats: readonly Constat[],
): Montreur {
  const personnelles = new Set(
    constats.filter((constat) => isPersonnelle(constat) && constat.feuille === feuille.nom).map((lu) => lu.cellule),
  );
  // An answer quotes what it answers.
  const citees = new Set(
    siens
      .filter(({ cle }) => cle === 'reponses')
      .flatMap(({ colonnes }) => colonnes.filter(({ cle }) => cle === 'concerne' || cle === 'par'))
      .map(({ cellule }) => lettresDe(cellule)),
  );
  const cellule = (ligne: number, colonne: number): CelluleMontree => {
    const contenu = feuille.lignes.get(ligne)?.get(colonne);
    if (!contenu) return { texte: '', masquee: false };
    const place = adresse({ ligne, colonne });
    const masquee = personnelles.has(place) || citees.has(lettresDe(place));
    return { texte: masquee ? '' : shorten(texteDe({ contenu }), longueurMontree), masquee };
  };
  return {
    cellule,
    lignes: ({ haut, bas, gauche, droite }, nombre) => {
      const rangs = [...feuille.lignes.keys()].filter((rang) => rang >= haut && rang <= bas).sort((a, b) => a - b);
      return rangs
        .map((numero) => ({
          numero,
          cellules: Array.from({ length: droite - gauche + 1 }, (_, rang) => cellule(numero, gauche + rang)),
        }))
        .filter(({ cellules }) => cellules.some(({ texte, masquee }) => texte !== '' || masquee))
        .slice(0, nombre);
    },
    exemples: (places) => {
      const textes = new Set<string>();
      for (const [ligne, colonne] of places) {
        const { texte } = cellule(ligne, colonne);
        if (texte !== '') textes.add(shorten(texte.replace(/\s+/g, ' '), longueurExemple));
        if (textes.size >= nombreExemples) break;
      }
      return [...textes];
    },
  };
}

/** All that holds something in a sheet. */
export function zoneDe({ lignes }: FeuilleClasseur): Plage | null {
  const rangs = [...lignes].filter(([, cellules]) => cellules.size > 0);
  if (rangs.length === 0) return null;
  const colonnes = rangs.flatMap(([, cellules]) => [...cellules.keys()]);
  const min = (nombres: readonly number[]) => nombres.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const max = (nombres: readonly number[]) => nombres.reduce((a, b) => Math.max(a, b), 0);
  const numeros = rangs.map(([numero]) => numero);
  return { haut: min(numeros), bas: max(numeros), gauche: min(colonnes), droite: max(colonnes) };
}

function shorten(texte: string, longueur: number): string {
  return texte.length > longueur ? `${texte.slice(0, longueur - 1)}…` : texte;
}
