import { type Genre, genreParDefaut, type TypeBilanTransmis, tousLesGenres } from '../../documents/genres.js';
import type { ChoixDeFiches, OrdreDuPlan } from '../../documents/options-du-plan.js';
import type { SourceDeFichier } from '../fichiers.js';

/** Every document that the page writes, the one that is usual first. */
export const offerts: readonly Genre[] = [genreParDefaut, ...tousLesGenres.filter((genre) => genre !== genreParDefaut)];

/** What was chosen for the document. */
export interface Choix {
  genre: Genre;
  definitif: boolean;
  exigerSchema: boolean;
  bilanTransmis: TypeBilanTransmis;
  parentalite: boolean;
  /** Null: as the kind of document and the plan have it. */
  par: OrdreDuPlan | null;
  fiches: ChoixDeFiches | null;
  modele: SourceDeFichier | null;
  logos: readonly SourceDeFichier[];
  reference: SourceDeFichier | null;
  avant: SourceDeFichier | null;
  numero: number | null;
  objet: string;
}

export function choixDeDepart(): Choix {
  return {
    genre: genreParDefaut,
    definitif: false,
    exigerSchema: false,
    bilanTransmis: genreParDefaut,
    parentalite: false,
    par: null,
    fiches: null,
    modele: null,
    logos: [],
    reference: null,
    avant: null,
    numero: null,
    objet: '',
  };
}

/** What was chosen for the open tracker: it outlives a correction of it. */
export const choixDesDocuments: Choix = choixDeDepart();
