import { formatMontantCourt, formatNombre } from '../../documents/formats.js';
import type { Consolidation } from '../consolider.js';
import type { Decompte } from '../resume.js';
import { addDecomptes } from '../resumer.js';

/** Chapter 3: where the actions stand, by champ d'intervention. */
export function viewAvancement({ champs }: Consolidation) {
  const ligneDe = (libelle: string, ctgs: string, decompte: Decompte) => ({
    libelle,
    ctgs,
    total: formatNombre(decompte.total),
    realisees: formatNombre(decompte.realisees),
    enCours: formatNombre(decompte.enCours),
    nonDemarrees: formatNombre(decompte.nonDemarrees),
    autres: formatNombre(decompte.arretees + decompte.abandonnees + decompte.aPreciser),
    enRetard: formatNombre(decompte.enRetard),
  });
  const total = addDecomptes(champs.map(({ decompte }) => decompte));
  return {
    lignes: champs.map(({ libelle, ctgs, decompte }) => ligneDe(libelle, formatNombre(ctgs), decompte)),
    total: ligneDe('Ensemble', '', total),
    graphique: champs.map(({ libelle, decompte }) => ({
      libelle,
      realisees: decompte.realisees,
      enCours: decompte.enCours,
      nonDemarrees: decompte.nonDemarrees,
      autres: decompte.arretees + decompte.abandonnees + decompte.aPreciser,
    })),
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
