import { adoptionDe } from '../../controles/adoption.js';
import { formatJour } from '../../dossier/jours.js';
import { contenuTexte } from '../../dossier/valeurs/type-de-colonne.js';
import { typeInstance } from '../../dossier/valeurs/types-instance.js';
import { attendue, facultative, type Question } from '../question.js';

/** The concertation that L. 214-2 I asks for before the schéma: one that was held before the adoption. */
export const concertation: Question = {
  id: 'concertation',
  titre: 'La concertation menée avant l’adoption',
  aide: 'Les réunions tenues avec les partenaires ou les familles avant que la convention soit adoptée : leur date, et les structures présentes. Jamais le nom d’une personne.',
  feuille: 'instances',
  repere: 'instance',
  colonnes: [attendue('instance'), attendue('date'), attendue('participants'), facultative('objet')],
  points: ['D214-10-1-II'],
  admet: ['document'],
  fixes: { type: 'Concertation' },
  portee: 'montre la concertation menée, dès que la date d’adoption est connue',
  concerne: ({ type }) => isConcertation(type),
  ajoutable: true,
  exemple: (contexte) => [
    {
      instance: 'Concertation',
      date: formatJour(adoptionDe(contexte)?.date.valeur ?? contexte.date),
      participants: 'Structures',
    },
  ],
};

function isConcertation(type: string | undefined): boolean {
  const lu = type === undefined ? null : typeInstance.lire(contenuTexte(type));
  return lu !== null && 'valeur' in lu && (lu.valeur === 'concertation' || lu.valeur === 'usagers');
}
