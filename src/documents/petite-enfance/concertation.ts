import { adoptionDe } from '../../controles/adoption.js';
import type { Contexte } from '../../controles/contexte.js';
import { formatJour } from '../../dossier/jours.js';
import type { ContenuDeGabarit } from '../gabarits/gabarits.js';
import { viewInstances } from '../instances.js';

/**
 * The concertation: that before the adoption, which L. 214-2 I asks for, apart from the consultation since. What is still to
 * come has not taken place, and is said so. All in one table when the adoption has no date.
 */
export function viewConcertation(contexte: Contexte): readonly ContenuDeGabarit[] {
  return triReunions(contexte).map(({ legende, reunions }) => ({
    partiel: 'tableau-instances',
    donnees: { legende, lignes: viewInstances(reunions, contexte.date) },
  }));
}

/** The same, each meeting by its day, its name and the structures that came: what they decided is told with the instances. */
export function viewConcertationAbregee(contexte: Contexte) {
  return {
    partiel: 'liste-concertation',
    donnees: {
      lignes: triReunions(contexte).map(({ legende, reunions }) => ({
        legende,
        reunions: viewInstances(reunions, contexte.date).map(({ date, instance, participants }) => ({
          date,
          instance,
          participants,
        })),
      })),
    },
  };
}

function triReunions(contexte: Contexte) {
  const reunions = contexte.instances.filter(
    ({ type }) => type?.valeur === 'concertation' || type?.valeur === 'usagers',
  );
  const adoption = adoptionDe(contexte)?.date.valeur ?? null;
  const tenues = reunions.filter(({ date }) => !date || date.valeur <= contexte.date);
  const aVenir = reunions.filter((reunion) => !tenues.includes(reunion));
  const prealables = tenues.filter(({ date }) => adoption !== null && date && date.valeur <= adoption);
  const suivantes = tenues.filter((reunion) => !prealables.includes(reunion));
  return [
    {
      legende: adoption ? `Concertation préalable à l’adoption du ${formatJour(adoption)}` : '',
      reunions: prealables,
    },
    { legende: adoption ? 'Consultation depuis l’adoption' : 'Temps de concertation', reunions: suivantes },
    { legende: 'Temps de concertation à venir à la date du document', reunions: aVenir },
  ].filter((groupe) => groupe.reunions.length > 0);
}
