import type { Contexte } from '../controles/contexte.js';
import type { Origine } from '../dossier/origine.js';
import type { PeriodeDeConvention } from './annees.js';
import type { Regle } from './regles.js';

export const etatsEcheance = ['en retard', 'à venir', 'à préciser', 'fait', 'sans objet'] as const;
export type EtatEcheance = (typeof etatsEcheance)[number];

/** Where the date comes from: a text, a guide of ours where the text sets no day, the workbook, or nowhere. */
export const naturesDate = ['fixée', 'repère', 'notée', 'aucune'] as const;
export type NatureDate = (typeof naturesDate)[number];

/** Something due: when, whether it is done, and the text that asks for it. */
export interface Echeance {
  /** Stable from one run to the next: « point-etape-2027 », « cdsf-avenant-2 ». */
  readonly id: string;
  readonly titre: string;
  /** When it is due, `AAAA-MM-JJ`; null when no text sets it, or when it cannot be known. */
  readonly date: string | null;
  readonly nature: NatureDate;
  readonly etat: EtatEcheance;
  /** When it was done, as far as the workbook says. */
  readonly faitLe: string | null;
  /** What is known of it, in whole sentences: how the date was reached, what shows that it is done, what to fill in. */
  readonly precision: string;
  /** The cell that shows that it is done. */
  readonly preuve: Origine | null;
  readonly regle: Regle;
}

/** What the computation of each kind receives: a Dossier whose convention has its two dates. */
export interface EntreeDEcheances {
  readonly contexte: Contexte;
  readonly periode: PeriodeDeConvention;
}

/** Done, or not yet: late once its day is past. */
export function etatDe(fait: boolean, echeance: string, date: string): EtatEcheance {
  if (fait) return 'fait';
  return echeance < date ? 'en retard' : 'à venir';
}
