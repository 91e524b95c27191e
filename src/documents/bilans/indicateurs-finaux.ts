import { periodeDe } from '../../controles/periode.js';
import type { Dossier } from '../../dossier/dossier.js';
import { formatJour } from '../../dossier/jours.js';
import { milieuDe } from '../../echeances/annees.js';
import { formatNombre } from '../formats.js';
import { lastMesure, viewIndicateurs } from '../indicateurs.js';

/** Indicators at the start, at mid-term and at the end: the mid-term is the last measure of the first half of the period. */
export function viewIndicateursFinaux(dossier: Dossier, date: string) {
  const periode = periodeDe(dossier);
  const milieu = periode && milieuDe(periode);
  return viewIndicateurs(dossier.indicateurs, dossier, date).map((ligne, rang) => {
    const indicateur = dossier.indicateurs[rang];
    const mesure =
      milieu && indicateur ? lastMesure(indicateur, dossier.mesures, milieu < date ? milieu : date) : undefined;
    return {
      ...ligne,
      miParcours:
        mesure?.valeur && mesure.date
          ? `${formatNombre(mesure.valeur.valeur)}\n(${formatJour(mesure.date.valeur)})`
          : '–',
    };
  });
}
