import { addDecomptes } from '../../documents/chiffres/avancement.js';
import { viewGraphiqueAvancement, viewTableauAvancement } from '../../documents/chiffres/tableau.js';
import { formatMontantCourt, formatNombre } from '../../documents/formats.js';
import type { Consolidation } from '../consolider.js';

/** Chapter 3: where the actions stand, by champ d'intervention. */
export function viewAvancement({ champs, comptees }: Consolidation) {
  const tableau = viewTableauAvancement(champs, addDecomptes(champs.map(({ decompte }) => decompte)));
  return {
    ...tableau,
    lignes: tableau.lignes.map((ligne, rang) => ({ ...ligne, ctgs: formatNombre(champs[rang]?.ctgs ?? 0) })),
    /** A CTG has actions of several champs: the column does not add up. */
    ctgs: formatNombre(comptees.length),
    graphique: viewGraphiqueAvancement(champs),
  };
}

/** Chapter 3: what was planned, and spent. */
export function viewBudgets({ budget }: Consolidation) {
  const montant = (valeur: number | null) => (valeur === null ? 'non renseigné' : formatMontantCourt(valeur));
  return [
    { libelle: 'Ensemble des actions', ...budget.ensemble },
    { libelle: 'Dont petite enfance', ...budget.petiteEnfance },
  ].map(({ libelle, prevu, realise }) => ({ libelle, prevu: montant(prevu), realise: montant(realise) }));
}
