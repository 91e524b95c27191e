import { actionsAnimation } from './actions-animation.js';
import { actionsDroits } from './actions-droits.js';
import { actionsJeunesse } from './actions-jeunesse.js';
import { actionsParentalite } from './actions-parentalite.js';
import { actionsPetiteEnfance } from './actions-petite-enfance.js';

/** Les actions du tableau de suivi d’exemple, dans l’ordre des axes. */
export const actions = [
  ...actionsPetiteEnfance,
  ...actionsParentalite,
  ...actionsDroits,
  ...actionsJeunesse,
  ...actionsAnimation,
];
