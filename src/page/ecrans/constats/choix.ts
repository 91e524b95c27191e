import type { Gravite } from '../../../dossier/constat.js';
import type { DemandeDe } from '../../protocole.js';

/** Which findings are shown. Null, and an empty text: all. */
export interface Filtres {
  readonly gravitesMasquees: Set<Gravite>;
  /** The name of a sheet; empty: what bears on the whole workbook. */
  feuille: string | null;
  sujet: string | null;
  regle: string | null;
  texte: string;
}

export type Critere = DemandeDe<'partager'>['critere'];

/** What was chosen for the findings of the open tracker: it outlives a correction of it. */
export interface ChoixDesConstats {
  filtres: Filtres;
  /** How findings are shared; null: the shares are folded. */
  partage: Critere | null;
  /** The groups that were unfolded. */
  readonly deplies: Set<string>;
}

export function filtresDeDepart(): Filtres {
  return { gravitesMasquees: new Set(), feuille: null, sujet: null, regle: null, texte: '' };
}

function choixDeDepart(): ChoixDesConstats {
  return { filtres: filtresDeDepart(), partage: null, deplies: new Set() };
}

export const choixDesConstats: ChoixDesConstats = choixDeDepart();

/** Another tracker is opened. */
export function oublierChoix(): void {
  Object.assign(choixDesConstats, choixDeDepart());
}
