import type { CleFeuille } from '../../dossier/dossier.js';
import { feuilles } from '../../dossier/dossier.js';
import type { Colonnes } from '../../dossier/feuille.js';
import { clePeriode } from '../synonymes.js';
import { type FichierCorrespondance, libellePeriode } from './correspondance.js';
import type { Proche } from './ressemblance.js';

/** How a column was understood. « contenu »: its header may mean several columns, and what it holds decided. */
export type Maniere = 'titre' | 'contenu' | 'ressemblance' | 'correspondance' | 'reponse' | 'annee' | 'montant';

/** A column of a tracker and what was made of it. */
export interface ColonneRapprochee {
  readonly cellule: string;
  readonly titre: string;
  /** Our column, the period, or null: left over. */
  readonly cle: string | null;
  readonly par: Maniere | null;
  /** How close the spelling is, 0 to 1; 1 for a known header. */
  readonly score: number;
  /** Other columns that it may be, the closest first. */
  readonly proches: readonly Proche[];
  /** Why it is left over although it was understood: another column already gives this one. */
  readonly double: string | null;
  /** The first values of the column, to recognise it by. */
  readonly exemples: readonly string[];
}

/** A sheet of a tracker and what was made of it. */
export interface FeuilleRapprochee {
  readonly feuille: string;
  readonly cle: CleFeuille;
  readonly colonnes: readonly ColonneRapprochee[];
}

/** Our label for a column of a sheet. */
export function libelleDeColonne(feuille: CleFeuille, cle: string): string {
  const colonnes: Colonnes = feuilles[feuille].colonnes;
  return cle === clePeriode ? libellePeriode : (colonnes[cle]?.libelle ?? cle);
}

/** The keys of the columns of a sheet, in its order. */
export function colonnesDe(feuille: CleFeuille): readonly string[] {
  return Object.keys(feuilles[feuille].colonnes);
}

/** The mapping file that reads the tracker in the same way again. Columns of years and of amounts are recognised each time. */
export function correspondanceOf(rapprochees: readonly FeuilleRapprochee[]): FichierCorrespondance {
  return {
    version: 1,
    feuilles: rapprochees.map(({ feuille, cle, colonnes }) => ({
      feuille,
      devient: feuilles[cle].nom,
      colonnes: colonnes
        .filter(({ par }) => par !== 'annee' && par !== 'montant')
        .map(({ cellule, titre, cle: quoi }) => ({
          colonne: cellule.replace(/\d+$/, ''),
          titre,
          devient: quoi === null ? null : libelleDeColonne(cle, quoi),
        })),
    })),
  };
}
