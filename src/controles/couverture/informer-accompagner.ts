import { concerneCommune, sameCommune } from '../communes-signataires.js';
import { forme } from '../lacunes.js';
import { parCommune } from './ao-par-commune.js';

const guichets = new Set(['rpe', 'guichet-unique']);

const point = 'L214-1-3-I-2';

/** L. 214-1-3 I 2°: every commune informs and accompanies families. A relais, a guichet, or an action that cites the point. */
export const informerAccompagner = parCommune({
  regle: 'informer-accompagner',
  exigence: point,
  titre: 'Chaque commune informe et accompagne les familles et les futurs parents',
  competence: 'informer',
  estTenue: () => true,
  preuvesDe(commune, { actionsPetiteEnfance, offre }) {
    const services = offre.filter(
      ({ type, commune: lieu }) => type && guichets.has(type.valeur) && sameCommune(lieu?.valeur, commune),
    );
    const actions = actionsPetiteEnfance.filter(
      ({ exigences, communes }) => exigences?.valeur.includes(point) && concerneCommune(communes?.valeur, commune),
    );
    return [...services.flatMap(({ nom }) => nom ?? []), ...actions.flatMap(({ intitule }) => intitule ?? [])];
  },
  feuille: 'actions',
  conseil:
    'aucun relais petite enfance, guichet ni action n’informe ou n’accompagne les familles. Inscrivez ce qui existe dans la feuille Offre, ou écrivez L214-1-3-I-2 dans la colonne « Exigences du schéma » de l’action qui le fait.',
  lacune: forme(
    'Pour {}, aucun relais petite enfance, guichet ou action n’est recensé pour informer et accompagner les familles.',
  ),
});
