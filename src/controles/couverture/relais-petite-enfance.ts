import { sameCommune } from '../communes-signataires.js';
import { forme } from '../lacunes.js';
import { parCommune } from './ao-par-commune.js';

/** L. 214-1-3 II: communes of more than 10 000 inhabitants have a relais petite enfance (from 2026, says a secondary source). */
export const relaisPetiteEnfance = parCommune({
  regle: 'relais-petite-enfance',
  exigence: 'L214-1-3-II-4',
  titre: 'Chaque commune de plus de 10 000 habitants a un relais petite enfance',
  competence: 'relais',
  estTenue: ({ relaisPetiteEnfance: tenue }) => tenue,
  preuvesDe: (commune, { offre }) =>
    offre
      .filter(({ type, commune: lieu }) => type?.valeur === 'rpe' && sameCommune(lieu?.valeur, commune))
      .flatMap(({ nom }) => nom ?? []),
  feuille: 'offre',
  conseil:
    'aucun relais petite enfance (RPE) n’est inscrit dans la feuille Offre. Ajoutez celui de la commune, ou le relais intercommunal qui la dessert, sur une ligne à son nom.',
  lacune: forme('Pour {}, aucun relais petite enfance n’est recensé.'),
});
