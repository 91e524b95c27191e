import { engagementDe, type FeuilleDuPlan, feuillesDuPlan } from '../comparaison/contractuel.js';
import type { Contenu } from '../dossier/contenu.js';
import type { Dossier } from '../dossier/dossier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import type { Origine, Valeur } from '../dossier/origine.js';
import { isLisible } from '../dossier/valeurs/lecture.js';

/**
 * Refuses a workbook where a cell that binds shows a formula's error, or a formula without a value: nobody can tell what
 * is signed there, and an emptied cell would pass for a change.
 * @param quoi what is not done, at the head of the sentence: « Le plan n’a pas été figé »
 * @throws ErreurUtilisateur (exit 2) with the cells
 */
export function checkLisible(dossier: Dossier, quoi: string): void {
  const cellules = feuillesDuPlan.flatMap((feuille) => illisiblesDe(dossier, feuille));
  if (cellules.length === 0) return;
  const montrees = cellules.slice(0, 10).map(({ feuille, cellule }) => `${feuille}!${cellule}`);
  const suite = cellules.length > montrees.length ? `, et ${cellules.length - montrees.length} autres` : '';
  throw new ErreurUtilisateur(
    `${quoi} : ce qui engage doit se lire, et ${cellules.length === 1 ? 'une cellule affiche une erreur, ou une formule sans valeur' : `${cellules.length} cellules affichent une erreur, ou une formule sans valeur`} (${montrees.join(', ')}${suite}). Corrigez-les dans le tableur, enregistrez, puis recommencez.`,
  );
}

function illisiblesDe(dossier: Dossier, feuille: FeuilleDuPlan): readonly Origine[] {
  const lignes = feuille === 'convention' ? [dossier.convention] : dossier[feuille];
  return lignes.flatMap((ligne) =>
    Object.entries<Valeur<Contenu> | undefined>(ligne?.illisibles ?? {}).flatMap(([colonne, lue]) =>
      lue && !isLisible(lue.valeur) && engagementDe(feuille, colonne) !== null ? [lue.origine] : [],
    ),
  );
}
