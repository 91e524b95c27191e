import { at } from '../../dossier/constat.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { formatJour } from '../../dossier/jours.js';
import { appellationEnTete } from '../appellations.js';
import type { Contexte } from '../contexte.js';
import type { Controle } from '../controle.js';
import { formatPeriode, periodeDe } from '../periode.js';

/** Where the schéma is owed, the coverage rule of D. 214-10-1 I 4° g already says it of the petite-enfance actions. */
export const datesHorsPeriode: Controle = {
  regle: 'dates-hors-periode',
  gravite: 'a-corriger',
  titre: 'Les dates des actions sont dans la période de la convention',
  check(contexte) {
    const periode = periodeDe(contexte);
    if (!periode || periode.fin < periode.debut) return [];
    const suite = `de la convention (${formatPeriode(periode)}) : corrigez la date ou prévoyez un avenant.`;
    return contexte.actions
      .filter((action) => !isLeftToCouverture(action, contexte))
      .flatMap((action) =>
        [
          { date: action.debut, verbe: 'commence' },
          { date: action.fin, verbe: 'finit' },
        ].flatMap(({ date, verbe }) => {
          if (!date || (date.valeur >= periode.debut && date.valeur <= periode.fin)) return [];
          const place = date.valeur < periode.debut ? 'avant le début' : 'après la fin';
          return [
            at(date.origine, `${appellationEnTete(action)} ${verbe} le ${formatJour(date.valeur)}, ${place} ${suite}`),
          ];
        }),
      );
  },
};

function isLeftToCouverture(action: Action, { actionsPetiteEnfance, obligations }: Contexte): boolean {
  return obligations.schema !== false && Boolean(action.debut && action.fin) && actionsPetiteEnfance.includes(action);
}
