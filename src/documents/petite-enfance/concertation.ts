import { adoptionDe } from '../../controles/adoption.js';
import type { Contexte } from '../../controles/contexte.js';
import type { Instance } from '../../dossier/feuilles/instances.js';
import { formatJour } from '../../dossier/jours.js';
import type { ContenuDeGabarit } from '../gabarits/gabarits.js';
import { viewInstances } from '../instances.js';

/**
 * The concertation: that before the adoption, which L. 214-2 I asks for, apart from the consultation since. What is still to
 * come has not taken place, and is said so. All in one table when the adoption has no date.
 */
export function viewConcertation(contexte: Contexte): readonly ContenuDeGabarit[] {
  const reunions = contexte.instances.filter(
    ({ type }) => type?.valeur === 'concertation' || type?.valeur === 'usagers',
  );
  const adoption = adoptionDe(contexte)?.date.valeur ?? null;
  const tenues = reunions.filter(({ date }) => !date || date.valeur <= contexte.date);
  const aVenir = reunions.filter((reunion) => !tenues.includes(reunion));
  const prealables = tenues.filter(({ date }) => adoption !== null && date && date.valeur <= adoption);
  const suivantes = tenues.filter((reunion) => !prealables.includes(reunion));
  return [
    tableau(
      adoption ? `Concertation préalable à l’adoption du ${formatJour(adoption)}` : '',
      prealables,
      contexte.date,
    ),
    tableau(adoption ? 'Consultation depuis l’adoption' : 'Temps de concertation', suivantes, contexte.date),
    tableau('Temps de concertation à venir à la date du document', aVenir, contexte.date),
  ].filter(({ donnees }) => donnees.lignes.length > 0);
}

function tableau(legende: string, reunions: readonly Instance[], date: string) {
  return { partiel: 'tableau-instances', donnees: { legende, lignes: viewInstances(reunions, date) } };
}
