import type { Proposition } from './proposition.js';

/** What a convention states that has no cell of its own in the tracker. */
export interface Enonce {
  readonly genre: 'champ-de-la-caf' | 'champ-des-collectivites' | 'enjeu' | 'objectif' | 'copil';
  readonly texte: string;
  /** The sentence that introduces it, as written. */
  readonly phrase: string;
  readonly ou: string;
}

export interface PartieALaConvention {
  readonly nom: string;
  readonly nature: 'caf' | 'commune' | 'epci' | 'autre';
  /** The office of who signs for it (« le maire »), never a name; null: not said. */
  readonly qualite: string | null;
  readonly phrase: string;
  readonly ou: string;
}

export interface AnnexeNommee {
  readonly numero: string;
  /** Empty where the convention gives none. */
  readonly titre: string;
  /** Whether the file holds it, or only names it. */
  readonly presente: boolean;
}

/** What a signed convention says, each value with its sentence: a person confirms it, nothing is taken for granted. */
export interface ConventionLue {
  readonly nom: string;
  readonly propositions: readonly Proposition[];
  readonly parties: readonly PartieALaConvention[];
  readonly enonces: readonly Enonce[];
  readonly annexes: readonly AnnexeNommee[];
  /** What was not understood, or is doubtful: sentences for the person. */
  readonly remarques: readonly string[];
}
