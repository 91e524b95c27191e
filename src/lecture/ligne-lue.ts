import type { Constat } from '../dossier/constat.js';
import { type CleFeuille, feuilles } from '../dossier/dossier.js';
import type { Feuille } from '../dossier/feuille.js';
import type { Origine, Valeur } from '../dossier/origine.js';
import { type CelluleALire, createLecteur } from '../dossier/valeurs-de-ligne.js';
import { texteDe } from './grille.js';
import { isSuiteDeTexte } from './textes-coupes.js';

/** A row as read, before its sheet's own type is given to it. */
export type LigneLue = Readonly<Record<string, unknown>> & { readonly origine: Origine };

/** What a row or a fiche says, by our columns, before its values are read. */
export interface Brouillon {
  readonly sources: Readonly<Record<string, CelluleALire>>;
  /** What no column of ours takes, by its title. */
  readonly autres: Readonly<Record<string, Valeur<string>>>;
  /** Quantities that several rows share, by our column: the cell that holds them. */
  readonly partages: Readonly<Record<string, Origine>>;
  readonly origine: Origine;
}

/** Reads the values of rows of a sheet: what could not be read is a finding, and the others still count. */
export function createFinisseur(cle: CleFeuille): (brouillon: Brouillon) => {
  readonly ligne: LigneLue;
  readonly constats: readonly Constat[];
} {
  const feuille: Feuille = feuilles[cle];
  const lire = createLecteur(feuille);
  return ({ sources, autres, partages, origine }) => {
    const { valeurs, sansObjet, illisibles, constats } = lire(sources);
    return {
      ligne: {
        ...valeurs,
        origine,
        sansObjet,
        illisibles,
        autres,
        ...(Object.keys(partages).length > 0 && { partages }),
      },
      constats,
    };
  };
}

/** A piece added to what a column already says: one a line. */
export function joinSource(ancienne: CelluleALire | undefined, nouvelle: CelluleALire): CelluleALire {
  if (!ancienne) return nouvelle;
  const avant = texteDe(ancienne);
  const apres = texteDe(nouvelle);
  if (apres === '' || avant === apres) return ancienne;
  const lien = isSuiteDeTexte(avant, apres) ? ' ' : '\n';
  return { ...ancienne, contenu: { genre: 'texte', texte: `${avant}${lien}${apres}` } };
}
