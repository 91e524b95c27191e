import type { Constat } from './constat.js';
import type { Contenu } from './contenu.js';
import type { Feuille } from './feuille.js';
import type { Origine, Valeur } from './origine.js';
import type { Remarque } from './valeurs/lecture.js';
import { normalize } from './valeurs/normalisation.js';

/** A cell to read: its content and where it stands. */
export interface CelluleALire {
  readonly contenu: Contenu;
  readonly origine: Origine;
}

/** A row's values by canonical column, the columns it marks « sans objet », and what could not be read. */
export interface ValeursLues {
  readonly valeurs: Readonly<Record<string, Valeur<unknown>>>;
  readonly sansObjet: Readonly<Record<string, Origine>>;
  readonly illisibles: Readonly<Record<string, Valeur<Contenu>>>;
  readonly constats: readonly Constat[];
}

const motsSansObjet: ReadonlySet<string> = new Set([
  'sans objet',
  's o',
  'so',
  'n a',
  'na',
  'non concerne',
  'non concernee',
  'neant',
]);

/** Whether a cell says « sans objet ». A free text is not compared: it would be made comparable, word by word, for nothing. */
export const isSansObjet = (texte: string): boolean => texte.length < 60 && motsSansObjet.has(normalize(texte));

/**
 * Reads the cells of a row by their columns. Each cell that cannot be read is a finding, and the others still count; a value
 * that took a guess counts too, and its finding says how it was understood.
 */
export function createLecteur({ colonnes }: Feuille): (sources: Readonly<Record<string, CelluleALire>>) => ValeursLues {
  return (sources) => {
    const valeurs: Record<string, Valeur<unknown>> = {};
    const sansObjet: Record<string, Origine> = {};
    const illisibles: Record<string, Valeur<Contenu>> = {};
    const constats: Constat[] = [];
    for (const [cle, { contenu, origine }] of Object.entries(sources)) {
      if (contenu.genre === 'texte' && isSansObjet(contenu.texte)) {
        sansObjet[cle] = origine;
        continue;
      }
      const lu = colonnes[cle]?.lire(contenu);
      if (!lu) continue;
      if ('valeur' in lu) {
        valeurs[cle] = { valeur: lu.valeur, origine };
        if (lu.approche) constats.push(constatOf(lu.approche, origine));
      } else {
        illisibles[cle] = { valeur: contenu, origine };
        constats.push(constatOf(lu.refus, origine));
      }
    }
    return { valeurs, sansObjet, illisibles, constats };
  };
}

function constatOf({ regle, gravite, message }: Remarque, { feuille, cellule }: Origine): Constat {
  return { regle, gravite, message, feuille, cellule, exigence: null };
}
