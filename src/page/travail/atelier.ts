import type { Gabarits, GabaritsCompiles } from '../../documents/gabarits.js';
import type { Constat } from '../../dossier/constat.js';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { type SuiviOuvert, withActions } from '../../operations/suivi.js';
import type { PreparationGardee } from './preparation.js';

/** What the build put in the page for the worker. */
export interface Ressources {
  readonly gabaritsCompiles: GabaritsCompiles;
  /** The texts of those templates, which are unpacked for who asks for them or gives his own. */
  readonly textes: () => Promise<Gabarits>;
  /** The explanation of each rule, in Markdown, by its name. */
  readonly regles: Readonly<Record<string, string>>;
}

/** What the worker holds between two operations, and nothing more. */
export interface Atelier {
  readonly ressources: Ressources;
  suivi: SuiviOuvert | null;
  /** The findings of the last reading, to say what a correction cured. */
  constats: readonly Constat[] | null;
  /** What the questions of the open tracker were made ready from. */
  completion?: PreparationGardee;
}

/** The tracker that is open, whatever was read of it. */
export function suiviLu({ suivi }: Atelier): SuiviOuvert {
  if (!suivi) throw new ErreurUtilisateur('Choisissez d’abord un tableau de suivi.');
  return suivi;
}

/** The tracker that is open, of which documents can be made. */
export function suiviOuvert(atelier: Atelier): SuiviOuvert {
  return withActions(suiviLu(atelier));
}
