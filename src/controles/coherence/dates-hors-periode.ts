import { at } from '../../dossier/constat.js';
import { formatJour } from '../../dossier/jours.js';
import { appellationEnTete } from '../appellations.js';
import type { Controle } from '../controle.js';
import { formatPeriode, periodeDe } from '../periode.js';

/** An action may have begun before the convention; it cannot be over before it, nor begin or end after it. */
export const datesHorsPeriode: Controle = {
  regle: 'dates-hors-periode',
  gravite: 'a-corriger',
  corrigeSaCellule: true,
  titre: 'Les dates des actions sont dans la période de la convention',
  check(contexte) {
    const periode = periodeDe(contexte);
    if (!periode || periode.fin < periode.debut) return [];
    const suite = `de la convention (${formatPeriode(periode)}) : corrigez la date ou prévoyez un avenant.`;
    return contexte.actions.flatMap((action) =>
      [
        { date: action.debut, verbe: 'commence', premier: '' },
        { date: action.fin, verbe: 'finit', premier: periode.debut },
      ].flatMap(({ date, verbe, premier }) => {
        if (!date || (date.valeur >= premier && date.valeur <= periode.fin)) return [];
        const place = date.valeur < periode.debut ? 'avant le début' : 'après la fin';
        return [
          at(date.origine, `${appellationEnTete(action)} ${verbe} le ${formatJour(date.valeur)}, ${place} ${suite}`),
        ];
      }),
    );
  },
};
