import { createContexte } from '../controles/contexte.js';
import type { Dossier } from '../dossier/dossier.js';
import { compareDates } from '../dossier/ordre-des-dates.js';
import { bilans } from './bilans.js';
import { echeancesCdsf } from './cdsf.js';
import type { Echeance, EntreeDEcheances } from './echeance.js';
import { finConvention } from './fin-convention.js';
import { miseAJour } from './mise-a-jour.js';
import { readPeriode } from './periode.js';
import { pointsEtape } from './points-etape.js';

const genres: readonly ((entree: EntreeDEcheances) => readonly Echeance[])[] = [
  echeancesCdsf,
  pointsEtape,
  bilans,
  finConvention,
  miseAJour,
];

/**
 * What the convention and the law ask for, when, and what is done of it at a date (`AAAA-MM-JJ`). Oldest first, by
 * the day done or due, undated last. Empty when the workbook does not give the convention's dates: `requirePeriode` says so.
 */
export function computeEcheances(dossier: Dossier, date: string): readonly Echeance[] {
  const periode = readPeriode(dossier);
  if (!periode) return [];
  const contexte = createContexte(dossier, date);
  return genres.flatMap((compute) => compute({ contexte, periode })).sort((a, b) => compareDates(jourDe(a), jourDe(b)));
}

function jourDe({ faitLe, date }: Echeance): string {
  return faitLe ?? date ?? '9999-12-31';
}

/** Still to do and dated, late ones first: what a calendar or a synthesis shows. */
export function selectAFaire(echeances: readonly Echeance[]): readonly (Echeance & { readonly date: string })[] {
  return echeances.filter(
    (echeance): echeance is Echeance & { readonly date: string } =>
      echeance.date !== null && (echeance.etat === 'en retard' || echeance.etat === 'à venir'),
  );
}
