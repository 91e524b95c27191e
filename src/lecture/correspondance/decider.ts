import { seuilPossible } from '../affectation.js';
import { isRepetable } from '../repetables.js';
import type { ColonneRapprochee, FeuilleRapprochee } from './rapprochement.js';

/** Whether a person had better be asked: the column was guessed, or it may well be one of ours. */
export function isDouteuse({ certitude, cle, proches, double }: ColonneRapprochee): boolean {
  return (
    certitude === 'a-confirmer' ||
    (cle === null && double === null && proches.some(({ score }) => score >= seuilPossible))
  );
}

/** The columns of ours to choose from, the likeliest first. */
export function choixPossibles({ cle, proches, double }: ColonneRapprochee): readonly string[] {
  return [...new Set([cle, double, ...proches.map((proche) => proche.cle)].flatMap((choix) => choix ?? []))].slice(
    0,
    5,
  );
}

/**
 * What was made of a tracker, once a person decided of one column: it becomes `cle`, or nothing (null). A column that was
 * the same one is left over, unless several may feed it.
 */
export function decide(
  rapprochees: readonly FeuilleRapprochee[],
  feuille: string,
  cellule: string,
  cle: string | null,
): readonly FeuilleRapprochee[] {
  return rapprochees.map((rapprochee) => {
    if (rapprochee.feuille !== feuille || !rapprochee.colonnes.some((colonne) => colonne.cellule === cellule))
      return rapprochee;
    const exclusive = cle !== null && !isRepetable(rapprochee.cle, cle);
    return {
      ...rapprochee,
      colonnes: rapprochee.colonnes.map((colonne) => {
        if (colonne.cellule === cellule)
          return { ...colonne, cle, par: 'reponse' as const, score: 1, certitude: 'sure' as const, double: null };
        return exclusive && colonne.cle === cle
          ? { ...colonne, cle: null, par: null, certitude: 'libre' as const, double: cle }
          : colonne;
      }),
    };
  });
}
