import { choix } from '../champs.js';
import type { Outils } from './document.js';

/** Whether the schéma is to be complete before the définitif leaves. */
export function champSchema(choisi: { exigerSchema: boolean }, { change }: Outils): HTMLElement {
  return choix(
    'schema',
    'Le schéma pluriannuel',
    [
      { valeur: 'libre', nom: 'Dire ce qui manque', aide: 'Le document le dit, et peut partir' },
      { valeur: 'exige', nom: 'L’exiger', aide: 'Pas de définitif tant qu’un point dû est absent' },
    ],
    choisi.exigerSchema ? 'exige' : 'libre',
    (valeur) => {
      choisi.exigerSchema = valeur === 'exige';
      change();
    },
  );
}
