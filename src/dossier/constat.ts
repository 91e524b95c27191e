import type { CleFeuille } from './dossier.js';
import type { Origine } from './origine.js';

export const gravites = ['empeche-envoi', 'a-corriger', 'a-verifier', 'info'] as const;
export type Gravite = (typeof gravites)[number];

/** What a gravity says to the reader. */
export const libellesGravite: Readonly<Record<Gravite, string>> = {
  'empeche-envoi': 'À corriger avant tout envoi',
  'a-corriger': 'À corriger',
  'a-verifier': 'À vérifier',
  info: 'Pour information',
};

/**
 * A finding, as the user reads it: what is wrong, where, what to do.
 * `feuille` and `cellule` are null when the finding bears on a whole workbook or a whole sheet;
 * `exigence` is the identifier of the requirement it bears on (« D214-10-1-I-4-a »), or null.
 */
export interface Constat {
  readonly regle: string;
  readonly gravite: Gravite;
  readonly message: string;
  readonly feuille: string | null;
  readonly cellule: string | null;
  readonly exigence: string | null;
  /** The column of its row that is empty, when that one alone is: what answers it goes there. */
  readonly champ?: string;
  /** It stops the définitif alone, whatever its gravity: the parties or the period of the convention are unknown. */
  readonly arreteDefinitif?: true;
  /** The sheet of ours that the workbook lacks, and what each rule misses for want of it: one cause, one finding. */
  readonly absence?: { readonly feuille: CleFeuille; readonly causes: readonly Constat[] };
}

/** A finding as its rule says it, before those that come from one missing sheet are said together. */
export interface ConstatBrut extends Constat {
  readonly manquante?: CleFeuille;
  readonly piste?: string;
}

/** What a rule says of one place; the register adds the rule's name, gravity and requirement. */
export interface Signalement {
  readonly message: string;
  readonly feuille: string | null;
  readonly cellule: string | null;
  /** Only when it differs from the rule's own. */
  readonly gravite?: Gravite;
  /** Only when this place stops the définitif and the rule does not, everywhere. */
  readonly arreteDefinitif?: true;
  /** The column of its row that is empty, when that one alone is. */
  readonly champ?: string;
  /** The reading already said of the cell that it could not read it: the gap counts, and is not said a second time. */
  readonly dejaDit?: boolean;
  /** The workbook has no such sheet. */
  readonly manquante?: CleFeuille;
  /** What may answer it elsewhere, at the end of the message: it is said even where the message is not. */
  readonly piste?: string;
}

/** A remark on one cell. */
export function at(origine: Origine, message: string, gravite?: Gravite): Signalement {
  return { message, feuille: origine.feuille, cellule: origine.cellule, ...(gravite && { gravite }) };
}

/** A remark on a whole sheet, present or missing. */
export function onFeuille(feuille: string, message: string, gravite?: Gravite): Signalement {
  return { message, feuille, cellule: null, ...(gravite && { gravite }) };
}
