import type { Fichier } from '../documents/fichier.js';
import { capitalize } from '../documents/typographie.js';
import { formatJour } from '../dossier/jours.js';
import { renderAgenda } from '../echeances/agenda.js';
import type { Echeance, EtatEcheance } from '../echeances/echeance.js';
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

const titres: readonly { readonly etat: EtatEcheance; readonly titre: string }[] = [
  { etat: 'en retard', titre: 'En retard' },
  { etat: 'à venir', titre: 'À venir' },
  { etat: 'à préciser', titre: 'À préciser dans le tableau de suivi' },
  { etat: 'fait', titre: 'Fait, ou passé' },
  { etat: 'sans objet', titre: 'Sans objet' },
];

/** What is due, by what a person has to do of it, the most pressing first; an empty group is left out. */
export function grouperEcheances(
  dues: readonly Echeance[],
): readonly { readonly etat: EtatEcheance; readonly titre: string; readonly echeances: readonly Echeance[] }[] {
  return titres
    .map(({ etat, titre }) => ({ etat, titre, echeances: dues.filter((due) => due.etat === etat) }))
    .filter(({ echeances: siennes }) => siennes.length > 0);
}

/** « 31/12/2028 (1) », « fait », « sans date ». */
export function direQuand({ date, nature, faitLe, etat }: Echeance): string {
  if (faitLe !== null) return formatJour(faitLe);
  if (date === null || etat === 'fait') return etat === 'fait' ? 'fait' : 'sans date';
  return nature === 'repère' ? `${formatJour(date)} (1)` : formatJour(date);
}

/** What is known of it, then the text that asks for it. */
export function direEcheance({ precision, preuve, regle, etat }: Echeance): {
  readonly precision: string;
  readonly source: string;
} {
  const delai = etat === 'fait' || etat === 'sans objet' ? '' : `${regle.delai} `;
  return {
    precision: `${precision}${preuve ? ` [${preuve.feuille}!${preuve.cellule}]` : ''}`,
    source: `${delai}Source : ${regle.citation} (certitude : ${regle.certitude}).`,
  };
}

/** What holds for several of them is said once, below. */
export function notesDesEcheances(dues: readonly Echeance[]): readonly string[] {
  const remarques = new Map(
    dues.flatMap(({ regle }) => (regle.remarque ? [[regle.remarque, regle.citation] as const] : [])),
  );
  return [
    ...(dues.some(({ nature, etat }) => nature === 'repère' && etat !== 'fait')
      ? ['(1) Repère : le texte ne fixe pas de jour, la date est calculée pour vous aider.']
      : []),
    ...[...remarques].map(([remarque, citation]) => `${capitalize(citation)} : ${remarque}`),
  ];
}
