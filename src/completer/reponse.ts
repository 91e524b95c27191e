import type { Cellules } from './question.js';

/** What a person answers of a row: « Le Cendre ». */
export interface LigneRepondue {
  readonly ligne: string;
  /** By canonical column, as it is typed. '' refuses what is proposed; '' for the name of a new row refuses the whole row. */
  readonly cellules: Cellules;
  /** What the row held when the answer was written, by canonical column; without it, nothing is compared. */
  readonly tenait?: Cellules | undefined;
  /** A person named it: nobody expected it. */
  readonly ajoutee?: boolean;
}

/** What a person answers to a question. */
export type Reponse =
  | {
      readonly genre: 'lignes';
      readonly lignes: readonly LigneRepondue[];
      /** The document that says the rest (see `Question.expose`). */
      readonly ou?: string | undefined;
    }
  | { readonly genre: 'passer' }
  | { readonly genre: 'document'; readonly ou: string }
  | { readonly genre: 'sans-objet'; readonly pourquoi: string };

/** An answer, or a part of one, that was left aside: the sentence says where, and what to do. */
export interface Laisse {
  readonly question: string;
  readonly ligne: string | null;
  readonly colonne: string | null;
  readonly phrase: string;
  /** The row is no longer there, or no longer as it was when it was answered. */
  readonly depassee?: true;
}
