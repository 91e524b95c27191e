import { type Constat, ErreurUtilisateur, type GabaritsCompiles } from '../../index.js';
import type { SuiviOuvert } from './suivi.js';

/** What the build put in the page for the worker. */
export interface Ressources {
  readonly gabaritsCompiles: GabaritsCompiles;
  /** The explanation of each rule, in Markdown, by its name. */
  readonly regles: Readonly<Record<string, string>>;
}

/** What the worker holds between two operations, and nothing more. */
export interface Atelier {
  readonly ressources: Ressources;
  suivi: SuiviOuvert | null;
  /** The findings of the last reading, to say what a correction cured. */
  constats: readonly Constat[] | null;
}

/** Says that a step of a long operation begins. */
export type Progres = (rang: number, total: number, nom: string) => void | Promise<void>;

/** The tracker that is open. */
export function suiviOuvert({ suivi }: Atelier): SuiviOuvert {
  if (!suivi) throw new ErreurUtilisateur('Choisissez d’abord un tableau de suivi.');
  return suivi;
}
