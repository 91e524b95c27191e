import { z } from 'zod';
import type { Gravite } from '../constat.js';
import type { Contenu } from '../contenu.js';

// Compiling a schema costs more than the rows of a tracker, and a strict page forbids it.
z.config({ jitless: true });

/** What a cell that could not be read says to the user. `regle` names the reading rule (« date-illisible »). */
export interface Refus {
  readonly regle: string;
  readonly message: string;
  readonly gravite: Gravite;
}

/** The outcome of reading one cell: its value, or why there is none. */
export type Lu<T> = { readonly valeur: T } | { readonly refus: Refus };

/** The schema of a column: a cell's content in, a typed value out. */
export type SchemaColonne<T> = z.ZodType<T, Contenu>;

/** A cell that holds something readable: errors and formulas without a value are refused before the column's own reader. */
export type ContenuLisible = Exclude<Contenu, { genre: 'erreur' | 'formule-sans-valeur' }>;

/** Makes a column schema of a pure reader; a refusal becomes a zod issue that carries rule and gravity in `params`. */
export function schemaDe<T>(lire: (contenu: ContenuLisible) => Lu<T>): SchemaColonne<T> {
  return z.custom<Contenu>().transform((contenu, contexte) => {
    const lu =
      contenu.genre === 'erreur' || contenu.genre === 'formule-sans-valeur' ? refuseContenu(contenu) : lire(contenu);
    if ('valeur' in lu) return lu.valeur;
    contexte.addIssue({ code: 'custom', message: lu.refus.message, params: { ...lu.refus } });
    return z.NEVER;
  });
}

export function refuse(regle: string, gravite: Gravite, message: string): { readonly refus: Refus } {
  return { refus: { regle, gravite, message } };
}

function refuseContenu(contenu: Exclude<Contenu, ContenuLisible>): { readonly refus: Refus } {
  return contenu.genre === 'erreur'
    ? refuse(
        'cellule-en-erreur',
        'majeur',
        `La cellule affiche l’erreur ${contenu.code} : corrigez la formule ou saisissez la valeur.`,
      )
    : refuse(
        'formule-sans-valeur',
        'majeur',
        'La formule de cette cellule n’a pas de valeur enregistrée : ouvrez le classeur dans Excel ou LibreOffice, enregistrez-le, puis recommencez.',
      );
}
