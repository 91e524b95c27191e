import type { GabaritsCompiles } from '../../documents/gabarits.js';
import type { Constat } from '../../dossier/constat.js';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import type { SuiviOuvert } from '../../operations/suivi.js';

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

/** The tracker that is open. */
export function suiviOuvert({ suivi }: Atelier): SuiviOuvert {
  if (!suivi) throw new ErreurUtilisateur('Choisissez d’abord un tableau de suivi.');
  return suivi;
}
