import { feuilles } from '../../dossier/dossier.js';
import type { Colonnes } from '../../dossier/feuille.js';
import type { ColonneRapprochee, FeuilleRapprochee } from './rapprochement.js';
import { seuilSur } from './ressemblance.js';

/** Whether a person had better be asked: the column was guessed, or it may well be one of ours. */
export function isDouteuse({ par, score, cle, proches, double }: ColonneRapprochee): boolean {
  return (
    (par === 'ressemblance' && score < seuilSur) ||
    (cle === null && par === null && (proches.length > 0 || double !== null))
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
    if (rapprochee.feuille !== feuille) return rapprochee;
    const colonnes: Colonnes = feuilles[rapprochee.cle].colonnes;
    const exclusive = cle !== null && !colonnes[cle]?.repetable;
    return {
      ...rapprochee,
      colonnes: rapprochee.colonnes.map((colonne) => {
        if (colonne.cellule === cellule) return { ...colonne, cle, par: 'reponse' as const, score: 1, double: null };
        return exclusive && colonne.cle === cle ? { ...colonne, cle: null, par: null, double: cle } : colonne;
      }),
    };
  });
}
