import { concerneCommune, sameCommune } from '../communes-signataires.js';
import { forme } from '../lacunes.js';
import { parCommune } from './ao-par-commune.js';

/** L. 214-1-3 I 3°: communes of more than 3 500 inhabitants plan the development of the modes d'accueil. */
export const planifier = parCommune({
  regle: 'planifier',
  exigence: 'L214-1-3-I-3',
  titre: 'Chaque commune de plus de 3 500 habitants planifie le développement des modes d’accueil',
  competence: 'planifier',
  estTenue: ({ planifier: tenue }) => tenue,
  preuvesDe: (commune, { actionsPetiteEnfance, offre }) => [
    ...offre
      .filter((equipement) => sameCommune(equipement.commune?.valeur, commune))
      .flatMap(({ placesPrevues }) => placesPrevues ?? []),
    ...actionsPetiteEnfance
      .filter(({ communes }) => communes && concerneCommune(communes.valeur, commune))
      .flatMap(({ placesVisees }) => placesVisees ?? []),
  ],
  feuille: 'offre',
  conseil:
    'aucune place prévue n’est inscrite. Remplissez « Places prévues en fin de convention » dans la feuille Offre, ou « Places visées » dans les actions.',
  lacune: forme('Pour {}, le nombre de places prévues n’est pas donné.'),
});
