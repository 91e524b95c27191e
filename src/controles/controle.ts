import type { Gravite, Signalement } from '../dossier/constat.js';
import type { Origine } from '../dossier/origine.js';
import type { Contexte } from './contexte.js';
import type { Lacune, MessageAuteur } from './lacunes.js';

/** A rule of coherence or of data protection: one file each, named after what it checks. */
export interface Controle {
  readonly regle: string;
  readonly gravite: Gravite;
  /** What holds when the rule is met, in one sentence. */
  readonly titre: string;
  /** It says that a cell is empty: silent where the reading already said that it could not read the cell. */
  readonly absence?: true;
  /** It stops the définitif alone: a projet may be sent, and `verifier` comes to no refusal. */
  readonly arreteDefinitif?: true;
  /** What it asks for is another value of the very cell that it names: an answer may be written there. */
  readonly corrigeSaCellule?: true;
  readonly check: (contexte: Contexte) => readonly Signalement[];
}

/** What a coverage rule found: the cells that answer the requirement, and what is still missing. */
export interface Examen {
  readonly preuves: readonly Origine[];
  readonly manques: readonly Manque[];
  /** Nobody owes the requirement: no commune is over its threshold, or the text bears on what does not exist. */
  readonly sansObjet?: boolean;
  /** What the text does not ask and that would serve the reader: said, never missing. */
  readonly conseils?: readonly Signalement[];
  /** The declarations that already answer parts of it, for a rule made of others. */
  readonly declarees?: readonly ReponseLue[];
}

/**
 * What is missing, said twice: to the author of the tracker (`message`), who is told what to write, and to the reader of a
 * document (`lacunes`), who is told a fact.
 */
export interface Manque extends Signalement {
  readonly message: MessageAuteur;
  readonly lacunes: readonly Lacune[];
  /** Which part of the requirement it bears on, when the text names several (« handicap »). */
  readonly partie?: string;
}

/** What a person declares of a point in the sheet Schéma, whole: a place to look at, or why it has no object. */
export interface ReponseLue {
  readonly genre: 'classeur' | 'document' | 'sans-objet';
  readonly ou: string | null;
  readonly pourquoi: string | null;
  readonly origine: Origine;
}

/** The declarations that a requirement rests on, several joined by « ; », and the cell of the first. */
export type Reponse = Omit<ReponseLue, 'genre'>;

/** A rule that says how far one requirement is covered. */
export interface ControleCouverture {
  readonly regle: string;
  /** Identifier of the requirement in the référentiel (« D214-10-1-I-4-g »). */
  readonly exigence: string;
  readonly titre: string;
  readonly check: (contexte: Contexte) => Examen;
}

/**
 * How a requirement is answered: by cells of the workbook, wholly (`constatee`) or in part; by a document that a person names
 * (`declaree`); not at all; or nobody owes it, or a person says why it has no object.
 */
export const etatsDeCouverture = ['constatee', 'declaree', 'partielle', 'absente', 'sans-objet'] as const;
export type EtatDeCouverture = (typeof etatsDeCouverture)[number];

/** Whether an item is wholly answered, be it by the workbook or by a document that a person names. */
export function isRepondu(etat: EtatDeCouverture | undefined): boolean {
  return etat === 'constatee' || etat === 'declaree';
}

/** What a state is called: « 3 constatées ». */
export const libellesDeCouverture: Readonly<Record<EtatDeCouverture, string>> = {
  constatee: 'constatée',
  declaree: 'déclarée',
  partielle: 'partielle',
  absente: 'absente',
  'sans-objet': 'sans objet',
};

/** How far one requirement is covered, by which cells, and what is missing. */
export interface Couverture {
  readonly exigence: string;
  readonly etat: EtatDeCouverture;
  readonly preuves: readonly Origine[];
  /** What the author of the tracker reads of each gap. */
  readonly manques: readonly MessageAuteur[];
  /** Where each gap stands, in the same order. */
  readonly lieux: readonly Pick<Signalement, 'feuille' | 'cellule'>[];
  /** What the reader of a document is told of each gap, in the same order. */
  readonly lacunes: readonly (readonly Lacune[])[];
  /** What a person declared of it, when the state rests on it; null when the cells of the workbook alone decide. */
  readonly reponse: Reponse | null;
}
