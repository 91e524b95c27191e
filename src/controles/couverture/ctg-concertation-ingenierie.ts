import type { ControleCouverture } from '../controle.js';
import { lacune } from '../lacunes.js';
import { concertationsTenues, incompletes } from './concertation.js';
import { manqueSur } from './manque.js';
import { suggestion } from './suggestion.js';

/**
 * Convention, article 3: the ways of concertation, the partnerships to develop, the resources of coopération and ingénierie. It
 * does not ask that the concertation come before the adoption, as the law does: any that was held counts.
 */
export const ctgConcertationIngenierie: ControleCouverture = {
  regle: 'ctg-concertation-ingenierie',
  exigence: 'CTG-3-4',
  titre: 'La convention comporte la concertation, les partenariats et les ressources de coopération et d’ingénierie',
  check(contexte) {
    const rencontres = concertationsTenues(contexte).filter(({ participants }) => participants);
    const partenariats = contexte.actionsPetiteEnfance.flatMap(({ partenaires }) => partenaires ?? []);
    const ingenierie = [...contexte.actionsPetiteEnfance, ...contexte.operations].flatMap(
      ({ ingenierie: moyen }) => moyen ?? [],
    );
    return {
      preuves: [...rencontres.flatMap(({ date }) => date ?? []), ...partenariats, ...ingenierie].map(
        ({ origine }) => origine,
      ),
      manques: [
        ...(rencontres.length === 0
          ? [
              manqueSur(
                contexte,
                'instances',
                'Aucune réunion de type « Concertation » ou « Usagers » n’est inscrite avec sa date et ses participants : ajoutez dans la feuille Instances celles qui ont eu lieu.',
                lacune('Aucune réunion de concertation datée, avec les structures présentes, n’est recensée.'),
                suggestion('D214-10-1-II', contexte),
              ),
            ]
          : []),
        ...incompletes(contexte),
        ...(partenariats.length === 0
          ? [
              manqueSur(
                contexte,
                'actions',
                'Aucun partenariat n’est inscrit pour la petite enfance : remplissez la colonne « Partenaires » des actions.',
                lacune('Aucun partenariat n’est précisé pour la petite enfance.'),
                suggestion('CTG-3-4/partenariats', contexte),
              ),
            ]
          : []),
        ...(ingenierie.length === 0
          ? [
              manqueSur(
                contexte,
                'actions',
                'Aucune ressource d’ingénierie n’est inscrite : remplissez la colonne « Ingénierie » des actions ou des opérations.',
                lacune('Aucun moyen d’ingénierie n’est précisé pour la petite enfance.'),
                suggestion('CTG-3-4/ingenierie', contexte),
              ),
            ]
          : []),
      ],
    };
  },
};
