import type { Dossier } from '../dossier/dossier.js';
import type { Impression } from './cases.js';

/** What each part of an annex is made from. */
export interface Sujet {
  readonly dossier: Dossier;
  readonly projet: boolean;
  readonly impression: Impression;
}
