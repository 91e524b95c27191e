import { normalize } from '../../dossier/valeurs/normalisation.js';
import { concerneCommune, sameCommune } from '../communes-signataires.js';
import { parCommune } from './ao-par-commune.js';

const guichets = new Set(['rpe', 'guichet-unique']);

/** « Accompagner les assistants maternels » is another duty. */
const parleDesFamilles = (mots: string) =>
  /\bguichet/.test(mots) || (/\b(?:inform|orient|accompagn)/.test(mots) && /\b(?:famil|parent)/.test(mots));

/** L. 214-1-3 I 2°: every commune informs and accompanies families. A relais, a guichet, or an action that says so. */
export const informerAccompagner = parCommune({
  regle: 'informer-accompagner',
  exigence: 'L214-1-3-I-2',
  titre: 'Chaque commune informe et accompagne les familles et les futurs parents',
  competence: 'informer',
  estTenue: () => true,
  preuvesDe(commune, { actionsPetiteEnfance, offre }) {
    const services = offre.filter(
      ({ type, commune: lieu }) => type && guichets.has(type.valeur) && sameCommune(lieu?.valeur, commune),
    );
    const actions = actionsPetiteEnfance.filter(
      ({ intitule, objectif, communes }) =>
        parleDesFamilles(normalize(`${intitule?.valeur ?? ''} ${objectif?.valeur ?? ''}`)) &&
        concerneCommune(communes?.valeur, commune),
    );
    return [...services.flatMap(({ nom }) => nom ?? []), ...actions.flatMap(({ intitule }) => intitule ?? [])];
  },
  feuille: 'actions',
  conseil:
    'aucun relais petite enfance, guichet ni action n’informe ou n’accompagne les familles. Inscrivez ce qui existe dans la feuille Offre ou dans une action.',
});
