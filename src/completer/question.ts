import type { Contexte } from '../controles/contexte.js';
import type { Proposition } from '../convention/proposition.js';
import type { CleFeuille, Dossier } from '../dossier/dossier.js';

/** What the cells of a row say, by canonical column, as a person types them. */
export type Cellules = Readonly<Record<string, string>>;

/** A column that a question fills in. */
export interface ColonneDeQuestion {
  readonly colonne: string;
  /** Whether a row without it is asked about; otherwise it is only proposed, and may be answered. */
  readonly attendue: boolean | ((cellules: Cellules, dossier: Dossier) => boolean);
}

/** How a person may answer otherwise than with rows (sheet Schéma). */
export type AutreReponse = 'sans-objet' | 'document';

/** One thing that a tracker may lack and that a person can say. A file each in `questions`, in the order of its table. */
export interface Question {
  readonly id: string;
  readonly titre: string;
  /** What to answer, where one finds it. */
  readonly aide: string;
  readonly feuille: CleFeuille;
  /** The column that names a row of the sheet; null for the sheet Convention, which is one row. */
  readonly repere: string | null;
  readonly colonnes: readonly ColonneDeQuestion[];
  /** The points of the schéma that it answers: a declaration on all of them is an answer too. */
  readonly points: readonly string[];
  /** The declarations that the law allows here. */
  readonly admet: readonly AutreReponse[];
  /** A point that its rows alone do not answer, and the question that asks for the document that does. */
  readonly expose?: { readonly point: string; readonly demande: string };
  /** What a new row holds besides, that nobody is asked. */
  readonly fixes?: Cellules;
  /** The rows of the sheet that it speaks of; all of them without it. */
  readonly concerne?: (cellules: Cellules) => boolean;
  /** The rows that the sheet lacks and that are known by name. */
  readonly lignesAttendues?: (contexte: Contexte) => readonly string[];
  /** Whether a person may add rows that nobody expected. */
  readonly ajoutable: boolean;
  /** What follows from what is known, the proposals for this very question included (the official list, from the names). */
  readonly deduire?: (dossier: Dossier) => readonly Proposition[];
  /** What it gives even when no point of the schéma changes by it alone: « Y répondre … ». */
  readonly portee?: string;
  /** Why the name of a row that a person adds may be a mistake, once the row is supposed to be there; null when nothing says so. */
  readonly doute?: (nom: string, dossier: Dossier) => string | null;
  /** What may help to answer, in whole sentences. */
  readonly indices?: (dossier: Dossier) => readonly string[];
  /** Rows that would answer it whole, to tell what it changes; without it, one row of which each asked column is filled. */
  readonly exemple?: (contexte: Contexte) => readonly Cellules[];
}

export function attendue(colonne: string): ColonneDeQuestion {
  return { colonne, attendue: true };
}

export function attendueSi(
  colonne: string,
  condition: (cellules: Cellules, dossier: Dossier) => boolean,
): ColonneDeQuestion {
  return { colonne, attendue: condition };
}

export function facultative(colonne: string): ColonneDeQuestion {
  return { colonne, attendue: false };
}
