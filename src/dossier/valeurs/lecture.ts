import { z } from 'zod';
import type { Gravite } from '../constat.js';
import type { Contenu } from '../contenu.js';

/** What a cell that could not be read says to the user. `regle` names the reading rule (« date-illisible »). */
export interface Refus {
  readonly regle: string;
  readonly message: string;
  readonly gravite?: Gravite;
}

/** The outcome of reading one cell: its value, or why there is none. */
export type Lu<T> = { readonly valeur: T } | { readonly refus: Refus };

/** The schema of a column: a cell's content in, a typed value out. */
export type SchemaColonne<T> = z.ZodType<T, Contenu>;

/** Makes a column schema of a pure reader; a refusal becomes a zod issue that carries rule and gravity in `params`. */
export function schemaDe<T>(lire: (contenu: Contenu) => Lu<T>): SchemaColonne<T> {
  return z.custom<Contenu>().transform((contenu, contexte) => {
    const lu = lire(contenu);
    if ('valeur' in lu) return lu.valeur;
    contexte.addIssue({ code: 'custom', message: lu.refus.message, params: { ...lu.refus } });
    return z.NEVER;
  });
}
