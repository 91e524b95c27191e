import { onFeuille } from '../../dossier/constat.js';
import type { ControleCouverture } from '../controle.js';
import { concertation } from './concertation.js';
import { textesDe } from './rubriques.js';

/** Convention, article 3: concertation, partnerships to develop, resources of coopération and ingénierie. */
export const ctgConcertationIngenierie: ControleCouverture = {
  regle: 'ctg-concertation-ingenierie',
  exigence: 'CTG-3-4',
  titre: 'La convention comporte la concertation, les partenariats et les ressources de coopération et d’ingénierie',
  check(contexte) {
    const rencontres = concertation.check(contexte);
    const partenariats = contexte.actionsPetiteEnfance.flatMap(({ partenaires }) => partenaires ?? []);
    const rubrique = textesDe('partenariats', contexte);
    const ingenierie = [...contexte.actionsPetiteEnfance, ...contexte.operations].flatMap(
      ({ ingenierie: moyen }) => moyen ?? [],
    );
    const feuille = contexte.feuilles.actions?.nom ?? 'Actions';
    return {
      preuves: [...rencontres.preuves, ...[...partenariats, ...rubrique, ...ingenierie].map(({ origine }) => origine)],
      manques: [
        ...rencontres.manques,
        ...(partenariats.length + rubrique.length === 0
          ? [
              onFeuille(
                feuille,
                'Aucun partenariat n’est inscrit pour la petite enfance : remplissez la colonne « Partenaires » des actions.',
              ),
            ]
          : []),
        ...(ingenierie.length + rubrique.length === 0
          ? [
              onFeuille(
                feuille,
                'Aucune ressource d’ingénierie n’est inscrite : remplissez la colonne « Ingénierie » des actions ou des opérations.',
              ),
            ]
          : []),
      ],
    };
  },
};
