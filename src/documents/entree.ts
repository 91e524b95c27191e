import type { Reference } from '../comparaison/dossiers.js';
import type { Verification } from '../controles/verification.js';
import type { Dossier } from '../dossier/dossier.js';
import type { Modele } from '../word/modele/types.js';
import type { Gabarits, GabaritsCompiles } from './gabarits.js';
import type { Logo } from './logos.js';
import type { OptionsDuPlan } from './options-du-plan.js';
import type { Photo } from './photos.js';

export type EtatDocument = 'projet' | 'definitif';

/** What every document is made from. */
export interface EntreeDocument {
  readonly dossier: Dossier;
  readonly verification: Verification;
  /** Date of the document, `AAAA-MM-JJ`. */
  readonly date: string;
  readonly etat: EtatDocument;
  /** The workbook it is made from: its file name and the SHA-256 of its bytes, in hexadecimal. */
  readonly source: { readonly nom: string; readonly sha256: string };
  /** An earlier workbook of the same convention: the document then says what changed since. */
  readonly reference?: Reference;
  /** How a bilan shows the plan d’actions. */
  readonly optionsDuPlan?: OptionsDuPlan | undefined;
  readonly gabarits: Gabarits;
  /** The same templates compiled ahead, to start quicker. */
  readonly gabaritsCompiles?: GabaritsCompiles;
  /** The commune's letterhead, read by `readModele`. */
  readonly modele?: Modele | undefined;
  /** The logos of the parties, in the order of the signatories. */
  readonly logos?: readonly Logo[] | undefined;
  /** The photographs of a bilan. */
  readonly photos?: readonly Photo[] | undefined;
}
