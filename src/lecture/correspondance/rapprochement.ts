import type { CleFeuille } from '../../dossier/dossier.js';
import { feuilles } from '../../dossier/dossier.js';
import type { Colonnes } from '../../dossier/feuille.js';
import { lettresDe } from '../../dossier/origine.js';
import { parseAdresse } from '../../tableur/classeur.js';
import { clePeriode } from '../annees.js';
import type { Certitude, Maniere, Proche } from '../colonne-lue.js';
import { type FichierCorrespondance, libellePeriode } from './correspondance.js';

/** A column of a tracker and what was made of it. */
export interface ColonneRapprochee {
  /** The cell of its title. */
  readonly cellule: string;
  readonly titre: string;
  /** Our column, the period, or null: kept aside. */
  readonly cle: string | null;
  readonly par: Maniere | 'reponse' | null;
  /** 0 to 1: how sure, title, content and place together. */
  readonly score: number;
  readonly certitude: Certitude;
  /** Other columns that it may be, the likeliest first. */
  readonly proches: readonly Proche[];
  /** Why it is kept aside although it was understood: another column already gives this one. */
  readonly double: string | null;
  /** It holds colours that no legend explains. */
  readonly coloree: boolean;
  /** The first values of the column, to recognise it by. */
  readonly exemples: readonly string[];
}

/** A row that is no row of ours, and why. */
export interface LigneLaissee {
  readonly ligne: number;
  readonly role: string;
  readonly texte: string;
}

/** A table of a tracker and what was made of it. */
export interface FeuilleRapprochee {
  readonly feuille: string;
  readonly cle: CleFeuille;
  /** Where it stands: « A4:P9 ». */
  readonly plage: string;
  /** The row of its titles; null for a fiche. */
  readonly entete: number | null;
  /** False: it is left aside, and `raison` says why. */
  readonly lue: boolean;
  readonly raison: string | null;
  /** How many rows of ours it gives. */
  readonly lignes: number;
  readonly colonnes: readonly ColonneRapprochee[];
  readonly laissees: readonly LigneLaissee[];
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

/** The rows of « A4:P9 ». */
export function lignesDe(plage: string): { readonly premiere: number; readonly derniere: number } {
  const [debut = '', fin = debut] = plage.split(':');
  return { premiere: parseAdresse(debut).ligne, derniere: parseAdresse(fin).ligne };
}

/** Recognised each time by their place in the header: a mapping does not fix them. */
const speciales: ReadonlySet<string | null> = new Set(['annee', 'montant', 'croix']);

/**
 * The mapping file that reads the tracker in the same way again. Columns of years, of crosses and of funders are recognised
 * each time: they are not fixed, except where the table is left aside, where all its columns are listed to be chosen from.
 */
export function correspondanceOf(rapprochees: readonly FeuilleRapprochee[]): FichierCorrespondance {
  const plusieurs = (feuille: string) => rapprochees.filter((autre) => autre.feuille === feuille).length > 1;
  return {
    version: 1,
    feuilles: rapprochees.map(({ feuille, cle, colonnes, lue, entete, plage }) => ({
      feuille,
      devient: lue ? feuilles[cle].nom : null,
      ...(plusieurs(feuille) && { ...(entete !== null && { entete }), lignes: lignesDe(plage) }),
      colonnes: colonnes
        .filter(({ par }) => !lue || !speciales.has(par))
        .map(({ cellule, titre, cle: quoi }) => ({
          colonne: lettresDe(cellule),
          titre,
          devient: quoi === null ? null : libelleDeColonne(cle, quoi),
        })),
    })),
  };
}
