import { at } from '../../dossier/constat.js';
import { appellationEnTete } from '../appellations.js';
import type { Controle } from '../controle.js';

export const abandonOuReportSansMotif: Controle = {
  regle: 'abandon-ou-report-sans-motif',
  gravite: 'a-corriger',
  titre: 'Une action abandonnée ou reportée a un motif',
  check: ({ actions }) =>
    actions.flatMap((action) => {
      const { statut, ajustementDetail, difficultes } = action;
      if ((statut?.valeur !== 'abandonnee' && statut?.valeur !== 'reportee') || ajustementDetail || difficultes)
        return [];
      return [
        at(
          statut.origine,
          `${appellationEnTete(action)} est ${statut.valeur === 'abandonnee' ? 'abandonnée' : 'reportée'} sans motif : écrivez-le dans « Détail de l’ajustement » ou « Difficultés ».`,
        ),
      ];
    }),
};
