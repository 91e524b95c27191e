import { type FeuilleDuPlan, feuillesDuPlan } from '../comparaison/contractuel.js';
import type { Changement } from '../comparaison/ecart.js';
import { essenceDe } from '../comparaison/egalite.js';
import type { LigneDuPlan, Plan } from '../comparaison/plan.js';
import { feuilles } from '../dossier/dossier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';

/**
 * The plan once the changes are made: what an avenant leaves. A cell that no change names keeps the very text that was
 * signed, and every row its place.
 * @throws ErreurUtilisateur when a change does not fit the plan: a row that is not there, a value that was another
 */
export function appliquer(plan: Plan, changements: readonly Changement[]): Plan {
  return Object.fromEntries(
    feuillesDuPlan.flatMap((cle) => {
      const siens = changements.filter(({ feuille }) => feuille === cle);
      const feuille = plan[cle];
      if (!feuille && siens.length === 0) return [];
      const lignes = appliquerFeuille(cle, feuille?.lignes ?? [], siens);
      return [[cle, { nom: feuille?.nom ?? feuilles[cle].nom, lignes }]];
    }),
  );
}

function appliquerFeuille(
  feuille: FeuilleDuPlan,
  anciennes: readonly LigneDuPlan[],
  changements: readonly Changement[],
): readonly LigneDuPlan[] {
  const lignes = new Map(anciennes.map((ligne) => [ligne.id, ligne]));
  for (const changement of changements) {
    if (changement.genre === 'cellule') {
      const { id } = changement;
      lignes.set(id, withCellule(lignes.get(id) ?? emptyConvention(changement), changement));
    } else if (changement.genre === 'retrait' && !lignes.delete(changement.id)) {
      throw desaccord(`la ligne ${changement.id} (${feuilles[feuille].nom}) n’y est pas`);
    }
  }
  const ordre = [...lignes.values()];
  for (const changement of changements) {
    if (changement.genre !== 'ajout') continue;
    const { ligne, suit } = changement;
    if (lignes.has(ligne.id)) throw desaccord(`la ligne ${ligne.id} (${feuilles[feuille].nom}) y est déjà`);
    const rang = ordre.findIndex(({ id }) => id === suit);
    ordre.splice(suit === null ? 0 : rang < 0 ? ordre.length : rang + 1, 0, ligne);
  }
  return ordre;
}

type ChangementDeCellule = Extract<Changement, { readonly genre: 'cellule' }>;

function withCellule(ligne: LigneDuPlan, { feuille, colonne, avant, apres }: ChangementDeCellule): LigneDuPlan {
  const presente = ligne.cellules[colonne];
  const essence = (cellule: typeof presente | null) => (cellule ? essenceDe(feuille, colonne, cellule.contenu) : null);
  if (essence(presente) !== essence(avant))
    throw desaccord(`« ${colonne} » de la ligne ${ligne.id} (${feuilles[feuille].nom}) n’y a pas la valeur attendue`);
  const { [colonne]: _, ...autres } = ligne.cellules;
  return { ...ligne, cellules: apres ? { ...autres, [colonne]: apres } : autres };
}

/** A plan signed without the sheet Convention may get one by an avenant. */
function emptyConvention({ feuille, id }: ChangementDeCellule): LigneDuPlan {
  if (feuille === 'convention') return { id, origine: { feuille: 'Convention', cellule: 'A1' }, cellules: {} };
  throw desaccord(`la ligne ${id} (${feuilles[feuille].nom}) n’y est pas`);
}

function desaccord(pourquoi: string): ErreurUtilisateur {
  return new ErreurUtilisateur(
    `Un avenant ne s’applique pas au plan signé : ${pourquoi}. Le fichier du plan signé ne correspond pas à cet avenant ; reprenez celui que bilan-ctg a écrit avec lui.`,
  );
}
