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

export function isLisible(contenu: Contenu): contenu is ContenuLisible {
  return contenu.genre !== 'erreur' && contenu.genre !== 'formule-sans-valeur';
}

/**
 * A reader of what any cell holds, made of one of what can be read.
 * @param comptee the column is summed or counted: a formula that gave a figure, and that cannot be read, stops the sending
 */
export function lecteurDe<T>(lire: (contenu: ContenuLisible) => Lu<T>, comptee = false): (contenu: Contenu) => Lu<T> {
  return (contenu) => (isLisible(contenu) ? lire(contenu) : refuseContenu(contenu, comptee));
}

/**
 * The gravity of a figure that could not be read: where the cell holds one, every total that leaves it out would be false,
 * and nothing may leave; « à définir » holds none, and falsifies nothing.
 */
export function graviteDUnChiffre(texte: string): Gravite {
  return /\d|(?<!\p{L})(?:mille|cents?|millions?)(?!\p{L})/iu.test(texte) ? 'empeche-envoi' : 'a-verifier';
}

export function refuse(regle: string, gravite: Gravite, message: string): { readonly refus: Refus } {
  return { refus: { regle, gravite, message } };
}

function refuseContenu(contenu: Exclude<Contenu, ContenuLisible>, comptee: boolean): { readonly refus: Refus } {
  const gravite = comptee ? 'empeche-envoi' : 'a-corriger';
  return contenu.genre === 'erreur'
    ? refuse(
        'cellule-en-erreur',
        gravite,
        `La cellule affiche l’erreur ${contenu.code} : corrigez la formule ou saisissez la valeur.`,
      )
    : refuse(
        'formule-sans-valeur',
        gravite,
        'La formule de cette cellule n’a pas de valeur enregistrée : ouvrez le classeur dans Excel ou LibreOffice, enregistrez-le, puis recommencez.',
      );
}
