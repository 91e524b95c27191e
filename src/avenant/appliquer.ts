import { feuilles } from '../dossier/dossier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { type FeuilleDuPlan, feuillesDuPlan } from './contractuel.js';
import type { Ecart, EcartDeCellule } from './ecart.js';
import { essenceDe } from './egalite.js';
import type { LigneDuPlan, Plan } from './plan.js';

/**
 * The plan once the differences are made: what an avenant leaves. A cell that no difference names keeps the very text
 * that was signed, and every row its place.
 * @throws ErreurUtilisateur when a difference does not fit the plan: a row that is not there, a value that was another
 */
export function appliquer(plan: Plan, ecarts: readonly Ecart[]): Plan {
  return Object.fromEntries(
    feuillesDuPlan.flatMap((cle) => {
      const siens = ecarts.filter(({ feuille }) => feuille === cle);
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
  ecarts: readonly Ecart[],
): readonly LigneDuPlan[] {
  const lignes = new Map(anciennes.map((ligne) => [ligne.id, ligne]));
  for (const ecart of ecarts) {
    if (ecart.genre === 'cellule') {
      const { id } = ecart.ligne.avant;
      lignes.set(id, withCellule(lignes.get(id) ?? emptyConvention(ecart), ecart));
    } else if (ecart.nature === 'retrait' && !lignes.delete(ecart.ligne.id)) {
      throw desaccord(`la ligne ${ecart.ligne.id} (${feuilles[feuille].nom}) n’y est pas`);
    }
  }
  const ordre = [...lignes.values()];
  for (const ecart of ecarts) {
    if (ecart.genre === 'cellule' || ecart.nature === 'retrait') continue;
    const rang = ordre.findIndex(({ id }) => id === ecart.suit);
    ordre.splice(ecart.suit === null ? 0 : rang < 0 ? ordre.length : rang + 1, 0, ecart.ligne);
  }
  return ordre;
}

function withCellule(ligne: LigneDuPlan, { feuille, colonne, avant, apres }: EcartDeCellule): LigneDuPlan {
  const presente = ligne.cellules[colonne];
  const essence = (cellule: typeof presente | null) => (cellule ? essenceDe(feuille, colonne, cellule.contenu) : null);
  if (essence(presente) !== essence(avant))
    throw desaccord(`« ${colonne} » de la ligne ${ligne.id} (${feuilles[feuille].nom}) n’y a pas la valeur attendue`);
  const { [colonne]: _, ...autres } = ligne.cellules;
  return { ...ligne, cellules: apres ? { ...autres, [colonne]: apres } : autres };
}

/** A plan signed without the sheet Convention may get one by an avenant. */
function emptyConvention({ feuille, ligne }: EcartDeCellule): LigneDuPlan {
  if (feuille === 'convention') return { ...ligne.avant, cellules: {} };
  throw desaccord(`la ligne ${ligne.avant.id} (${feuilles[feuille].nom}) n’y est pas`);
}

function desaccord(pourquoi: string): ErreurUtilisateur {
  return new ErreurUtilisateur(
    `Un avenant ne s’applique pas au plan signé : ${pourquoi}. Le fichier du plan signé ne correspond pas à cet avenant ; reprenez celui que bilan-ctg a écrit avec lui.`,
  );
}
