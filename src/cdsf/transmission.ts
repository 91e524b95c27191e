import type { CouvertureImprimee } from '../documents/concordance.js';
import type { EntreeDocument } from '../documents/entree.js';
import type { Avenant } from '../dossier/feuilles/avenants.js';
import type { LigneTriee } from './tri.js';

/** Who sends: the signatories, or the Caf with the express agreement of the collectivités (convention, articles 6 and 9). */
export type Expediteur = 'signataires' | 'caf';

/** A piece of the folder, as the letter and the bordereau name it. */
export interface Piece {
  readonly intitule: string;
  /** What opens it: « Word ». */
  readonly format: string;
  readonly fichier: string;
  readonly pages: number | null;
  readonly sha256: string;
}

/** What every piece is made from: the petite-enfance part of the Dossier, and the coverage of the whole of it. */
export interface EntreeDePiece extends EntreeDocument {
  readonly couverture: readonly CouvertureImprimee[];
  /** The avenants that may touch petite enfance, without their object. */
  readonly avenants: readonly Avenant[];
  /** What left, what stayed, and why. */
  readonly tri: readonly LigneTriee[];
}
