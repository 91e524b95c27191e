import { concerneCommune } from '../communes-signataires.js';
import { forme } from '../lacunes.js';
import { parCommune } from './ao-par-commune.js';
import { actionsDeQualite } from './qualite-accueil.js';

/** L. 214-1-3 I 4°: communes of more than 3 500 inhabitants support the quality of the modes d'accueil. */
export const soutenirQualite = parCommune({
  regle: 'soutenir-qualite',
  exigence: 'L214-1-3-I-4',
  titre: 'Chaque commune de plus de 3 500 habitants soutient la qualité des modes d’accueil',
  competence: 'soutenir',
  estTenue: ({ soutenirLaQualite }) => soutenirLaQualite,
  preuvesDe: (commune, contexte) =>
    actionsDeQualite(contexte)
      .filter(({ communes }) => concerneCommune(communes?.valeur, commune))
      .flatMap(({ description }) => description ?? []),
  feuille: 'actions',
  conseil:
    'aucune action décrite ne soutient la qualité d’accueil. Inscrivez-la, ou ajoutez la commune à une action qui le fait.',
  lacune: forme('Pour {}, aucune action de soutien à la qualité d’accueil n’est décrite.'),
});
