import type { Gravite } from '../constat.js';
import type { Contenu } from '../contenu.js';

/** What the reading of a cell says to the user. `regle` names the reading rule (« date-illisible »). */
export interface Remarque {
  readonly regle: string;
  readonly message: string;
  readonly gravite: Gravite;
}

/** A remark that stands in place of a value: the cell could not be read. */
export type Refus = Remarque;

/**
 * The outcome of reading one cell: its value, or why there is none. `approche` comes with a value that took a guess: it says
 * how the cell was understood, so that nobody has to reread what was plain.
 */
export type Lu<T> = { readonly valeur: T; readonly approche?: Remarque } | { readonly refus: Refus };

/** A cell that holds something readable: errors and formulas without a value are refused before the column's own reader. */
export type ContenuLisible = Exclude<Contenu, { genre: 'erreur' | 'formule-sans-valeur' }>;

/** A reader of what any cell holds, made of one of what can be read. */
export function lecteurDe<T>(lire: (contenu: ContenuLisible) => Lu<T>): (contenu: Contenu) => Lu<T> {
  return (contenu) =>
    contenu.genre === 'erreur' || contenu.genre === 'formule-sans-valeur' ? refuseContenu(contenu) : lire(contenu);
}

export function refuse(regle: string, gravite: Gravite, message: string): { readonly refus: Refus } {
  return { refus: { regle, gravite, message } };
}

function refuseContenu(contenu: Exclude<Contenu, ContenuLisible>): { readonly refus: Refus } {
  return contenu.genre === 'erreur'
    ? refuse(
        'cellule-en-erreur',
        'a-corriger',
        `La cellule affiche l’erreur ${contenu.code} : corrigez la formule ou saisissez la valeur.`,
      )
    : refuse(
        'formule-sans-valeur',
        'a-corriger',
        'La formule de cette cellule n’a pas de valeur enregistrée : ouvrez le classeur dans Excel ou LibreOffice, enregistrez-le, puis recommencez.',
      );
}
