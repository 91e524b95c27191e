import { periodeDe } from '../../controles/periode.js';
import type { Dossier } from '../../dossier/dossier.js';
import { milieuDe } from '../../echeances/annees.js';
import { viewColonne } from '../indicateurs/colonne.js';
import { lastMesure, pointOf } from '../indicateurs/mesures.js';
import { viewIndicateurs } from '../indicateurs/tableau.js';

/** Indicators at the start, at mid-term and at the end: the mid-term is the last measure of the first half of the period. */
export function viewIndicateursFinaux(dossier: Dossier, date: string) {
  const tableau = viewIndicateurs(dossier.indicateurs, dossier, date);
  const periode = periodeDe(dossier);
  const milieu = periode && milieuDe(periode);
  const miParcours = viewColonne(
    'Mi-parcours',
    dossier.indicateurs.map((indicateur) =>
      milieu ? pointOf(lastMesure(indicateur, dossier.mesures, milieu < date ? milieu : date)) : null,
    ),
  );
  return (
    tableau && {
      ...tableau,
      titres: { ...tableau.titres, miParcours: miParcours.titre },
      lignes: tableau.lignes.map((ligne, rang) => ({ ...ligne, miParcours: miParcours.cellules[rang] ?? '–' })),
    }
  );
}
