import { groupBy } from '../../controles/groupes.js';
import type { LigneIndicateur } from '../indicateurs/tableau.js';

/** D. 214-10-1 I 4° h: how the indicators are evaluated, those that are evaluated alike together. */
export function viewModalites(indicateurs: readonly LigneIndicateur[]) {
  return {
    partiel: 'tableau-modalites',
    donnees: {
      lignes: groupBy(indicateurs, ({ modalite }) => modalite).map((siens) => ({
        modalite: siens[0].modalite,
        indicateurs: siens.map(({ numero, libelle }) => (numero === '–' ? libelle : `${numero} ${libelle}`)),
      })),
    },
  };
}
