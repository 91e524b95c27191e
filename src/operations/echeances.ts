import type { Fichier } from '../documents/fichier.js';
import { renderAgenda } from '../echeances/agenda.js';
import type { Echeance } from '../echeances/echeance.js';
import { computeEcheances } from '../echeances/echeances.js';
import { requirePeriode } from '../echeances/periode.js';
import type { SuiviOuvert } from './suivi.js';

/** What the convention and the law ask, and when. */
export interface EcheancesDuSuivi {
  readonly periode: ReturnType<typeof requirePeriode>;
  readonly echeances: readonly Echeance[];
}

/**
 * What is due, late or done at a date (`AAAA-MM-JJ`).
 * @throws ErreurUtilisateur (exit 2) when the convention has no period
 */
export function echeances({ dossier }: SuiviOuvert, date: string): EcheancesDuSuivi {
  const periode = requirePeriode(dossier);
  return { periode, echeances: computeEcheances(dossier, date) };
}

/** What is left to do, as a calendar file for Outlook or Thunderbird. */
export async function agenda(suivi: SuiviOuvert, date: string): Promise<Fichier> {
  const { echeances: dues } = echeances(suivi, date);
  return { nom: 'ctg.ics', octets: await renderAgenda(dues, { dossier: suivi.dossier, date }) };
}
