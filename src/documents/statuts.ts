import { formatDuree } from '../controles/retard.js';
import type { Statut } from '../dossier/valeurs/statuts.js';

/** Background of a status's cell, always beside its wording. */
export function fondStatut(statut: Statut | undefined): string {
  if (!statut) return 'fond-gris';
  const fonds: Readonly<Record<Statut, string>> = {
    'non-demarree': 'fond-gris',
    'en-cours': 'fond-bleu',
    realisee: 'fond-vert',
    perenne: 'fond-vert',
    partielle: 'fond-jaune',
    reportee: 'fond-jaune',
    suspendue: 'fond-jaune',
    abandonnee: 'fond-rouge',
  };
  return fonds[statut];
}

/** How late, as a document prints it: « 3 mois », « 12 jours », never cut between the two. */
export function formatRetard(jours: number): string {
  return formatDuree(jours).replace(' ', '\u00a0');
}
