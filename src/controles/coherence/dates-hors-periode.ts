import { at } from '../../dossier/constat.js';
import { appellationEnTete } from '../appellations.js';
import type { Controle } from '../controle.js';
import { formatPeriode, periodeDe } from '../periode.js';

/** Petite-enfance actions are left to the coverage rule of D. 214-10-1 I 4° g, which says the same. */
export const datesHorsPeriode: Controle = {
  regle: 'dates-hors-periode',
  gravite: 'majeur',
  titre: 'Les dates des actions sont dans la période de la convention',
  check(contexte) {
    const periode = periodeDe(contexte);
    if (!periode) return [];
    return contexte.actions
      .filter((action) => !contexte.actionsPetiteEnfance.includes(action))
      .flatMap((action) =>
        [action.debut, action.fin].flatMap((date) =>
          date && (date.valeur < periode.debut || date.valeur > periode.fin)
            ? [
                at(
                  date.origine,
                  `${appellationEnTete(action)} sort de la période de la convention (${formatPeriode(periode)}) : corrigez la date ou prévoyez un avenant.`,
                ),
              ]
            : [],
        ),
      );
  },
};
