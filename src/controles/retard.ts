import { joursEntre } from '../dossier/jours.js';
import type { Statut } from '../dossier/valeurs/statuts.js';

/** Statuses after which a term no longer runs: done, carried on every year, stopped or dropped. */
const clos: ReadonlySet<Statut> = new Set<Statut>(['realisee', 'perenne', 'partielle', 'abandonnee']);

/** Whether an action's term no longer runs. */
export function isClose(statut: Statut | undefined): boolean {
  return statut !== undefined && clos.has(statut);
}

/**
 * Days between an action's term and the date, when the term is past and the action is not closed; null otherwise.
 * Late is computed, it is never a status.
 */
export function joursDeRetard(fin: string | undefined, statut: Statut | undefined, date: string): number | null {
  if (!fin || isClose(statut) || fin >= date) return null;
  return joursEntre(fin, date);
}

/** « 12 jours », « 5 mois »: how late, as a person says it. */
export function formatDuree(jours: number): string {
  if (jours < 60) return `${jours} jour${jours > 1 ? 's' : ''}`;
  return `${Math.round(jours / 30.44)} mois`;
}
