import type { FeuilleDuPlan } from '../comparaison/contractuel.js';
import type { Ecart } from '../comparaison/ecart.js';
import { periodeDuPlan } from '../comparaison/mesures.js';
import type { Plan } from '../comparaison/plan.js';
import { colonnesNumero } from '../comparaison/reperes.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { textOf } from '../dossier/valeurs/textes.js';

/** What a difference is judged in: the convention's period, the numbers that are taken. */
export interface ContexteDeClassement {
  readonly debut: string | null;
  readonly fin: string | null;
  /** Whether a number is new, and one row's alone: « 1.4 » taken by another action sends elsewhere what cites it. */
  readonly isLibre: (feuille: FeuilleDuPlan, numero: string) => boolean;
}

export function contexteDe(avant: Plan, apres: Plan): ContexteDeClassement {
  const anciens = countNumeros(avant);
  const nouveaux = countNumeros(apres);
  return {
    ...periodeDuPlan(avant),
    isLibre: (feuille, numero) => {
      const cle = cleDe(feuille, numero);
      return !anciens.has(cle) && (nouveaux.get(cle) ?? 0) <= 1;
    },
  };
}

/** Whether a difference gives a row a number that is another's, or was; null for any other difference. */
export function isNumeroLibre(ecart: Ecart, { isLibre }: ContexteDeClassement): boolean | null {
  if (ecart.genre !== 'cellule' || ecart.colonne !== 'numero' || !ecart.apres) return null;
  return isLibre(ecart.feuille, textOf(ecart.apres.contenu));
}

/** Only what a single column numbers: two columns together name a need of a place in a year. */
function countNumeros(plan: Plan): ReadonlyMap<string, number> {
  const comptes = new Map<string, number>();
  for (const feuille of ['actions', 'indicateurs'] as const)
    for (const { cellules } of plan[feuille]?.lignes ?? [])
      for (const colonne of colonnesNumero(feuille)) {
        const cellule = cellules[colonne];
        if (!cellule) continue;
        const cle = cleDe(feuille, textOf(cellule.contenu));
        comptes.set(cle, (comptes.get(cle) ?? 0) + 1);
      }
  return comptes;
}

function cleDe(feuille: FeuilleDuPlan, numero: string): string {
  return `${feuille} ${normalize(numero)}`;
}
