import { feuilles } from '../dossier/dossier.js';
import { type FeuilleDuPlan, feuillesDuPlan } from './contractuel.js';
import type { Ecart, EcartDeCellule } from './ecart.js';
import { essenceDe } from './egalite.js';
import { colonneDe, type LigneDuPlan, type Plan } from './plan.js';
import { colonneTitre, type Paire, rapprocher } from './reperes.js';

/**
 * What is not the same in two plans of one convention: each cell changed, each row added or withdrawn, and nothing else.
 * In the order of the sheets; in a sheet, rows of before in their order, then rows added.
 */
export function comparerPlans(avant: Plan, apres: Plan): readonly Ecart[] {
  return feuillesDuPlan.flatMap((feuille) => comparerFeuilles(feuille, avant, apres));
}

function comparerFeuilles(feuille: FeuilleDuPlan, avant: Plan, apres: Plan): readonly Ecart[] {
  const anciennes = avant[feuille]?.lignes ?? [];
  const nouvelles = apres[feuille]?.lignes ?? [];
  const { paires, ajoutees, retirees } = rapprocher(feuille, anciennes, nouvelles);
  const parAvant = new Map(paires.map((paire) => [paire.avant, paire]));
  const ids = createIds(feuille, anciennes, paires, ajoutees);
  return [
    ...(feuille === 'convention' ? paires : anciennes.flatMap((ligne) => parAvant.get(ligne) ?? [])).flatMap((paire) =>
      comparerLignes(feuille, paire),
    ),
    ...retirees.map((ligne): Ecart => ({ genre: 'ligne', nature: 'retrait', feuille, ligne, suit: null })),
    ...ajoutees.map(
      (ligne): Ecart => ({
        genre: 'ligne',
        nature: 'ajout',
        feuille,
        ligne: { ...ligne, id: ids.get(ligne) ?? ligne.id },
        suit: precedente(nouvelles, ligne, ids),
      }),
    ),
  ];
}

function comparerLignes(feuille: FeuilleDuPlan, { avant, apres, doute }: Paire): readonly EcartDeCellule[] {
  const ligne = { avant, apres: { ...apres, id: avant.id } };
  return Object.keys(feuilles[feuille].colonnes).flatMap((colonne): readonly EcartDeCellule[] => {
    const ancienne = avant.cellules[colonne] ?? null;
    const nouvelle = apres.cellules[colonne] ?? null;
    if (!colonneDe(feuille, colonne) || (!ancienne && !nouvelle)) return [];
    const memes =
      ancienne &&
      nouvelle &&
      essenceDe(feuille, colonne, ancienne.contenu) === essenceDe(feuille, colonne, nouvelle.contenu);
    if (memes) return [];
    const nature = !ancienne ? 'ajout' : !nouvelle ? 'retrait' : 'modification';
    const base = { genre: 'cellule', nature, feuille, ligne, colonne, avant: ancienne, apres: nouvelle } as const;
    return [{ ...base, doute: colonne === colonneTitre(feuille) ? doute : null }];
  });
}

/** The ids of the rows of the new plan: those of the rows they pair with, and new ones for what is added. */
function createIds(
  feuille: FeuilleDuPlan,
  anciennes: readonly LigneDuPlan[],
  paires: readonly Paire[],
  ajoutees: readonly LigneDuPlan[],
): ReadonlyMap<LigneDuPlan, string> {
  const dernier = Math.max(0, ...anciennes.map(({ id }) => Number(/\d{1,15}$/.exec(id)?.[0] ?? 0)));
  return new Map([
    ...paires.map(({ avant, apres }) => [apres, avant.id] as const),
    ...ajoutees.map((ligne, rang) => [ligne, `${feuille}-${dernier + rang + 1}`] as const),
  ]);
}

function precedente(
  lignes: readonly LigneDuPlan[],
  ligne: LigneDuPlan,
  ids: ReadonlyMap<LigneDuPlan, string>,
): string | null {
  const avant = lignes[lignes.indexOf(ligne) - 1];
  return avant ? (ids.get(avant) ?? null) : null;
}
