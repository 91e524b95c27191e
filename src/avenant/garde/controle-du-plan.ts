import type { Gravite, Signalement } from '../../dossier/constat.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Modification } from '../modifications.js';
import type { PlanSigne } from '../plan-signe.js';

/** What a rule of the guard looks at: the workbook, beside what was signed. */
export interface Situation {
  readonly dossier: Dossier;
  readonly signe: PlanSigne;
  /** The name of the signed plan's file. */
  readonly nom: string;
  /** Day of the check, `AAAA-MM-JJ`: an avenant counts from the day it is signed. */
  readonly date: string;
  /** What the workbook says otherwise than the plan and its avenants. */
  readonly modifications: readonly Modification[];
}

/** A rule of the guard: no term of the convention changes without an avenant (articles 11 and 12). */
export interface ControleDuPlan {
  readonly regle: string;
  readonly gravite: Gravite;
  /** What holds when the rule is met, in one sentence. */
  readonly titre: string;
  readonly check: (situation: Situation) => readonly Signalement[];
}
