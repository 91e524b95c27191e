import { createMatiere, type Matiere } from '../../documents/bilans/matiere.js';
import type { EntreeDocument } from '../../documents/entree.js';
import { genres, type TypeBilan } from '../../documents/genres.js';
import { viewIdentite } from '../../documents/identite.js';

/** What the slides are made from: what the bilan of the same day is made from. */
export interface Sujet extends Matiere {
  readonly identite: ReturnType<typeof viewIdentite>;
}

export function createSujet(entree: EntreeDocument, type: TypeBilan): Sujet {
  return {
    ...createMatiere(entree, type),
    identite: viewIdentite(genres[type].bilan.titre, entree),
  };
}

/** The last paragraph of the notes: what the slide is taken from. */
export function sourceDe({ identite }: Sujet, feuilles: string): string {
  return `Source : tableau de suivi de la convention, ${feuilles}, au ${identite.date}${identite.fictif ? ' (données fictives)' : ''}.`;
}
