import { feuilles } from '../dossier/dossier.js';
import { type FeuilleDuPlan, feuillesDuPlan } from './contractuel.js';
import type { Ecart, EcartDeCellule } from './ecart.js';
import { essenceDe } from './egalite.js';
import type { Paire } from './paire.js';
import { colonneDe, type LigneDuPlan, type Plan } from './plan.js';
import { colonneTitre, pairLignesDuPlan } from './reperes.js';

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
  if (feuille === 'convention') return comparerLignes(feuille, pairConventions(anciennes[0], nouvelles[0]));
  const { paires, ajoutees, retirees, doute } = pairLignesDuPlan(feuille, anciennes, nouvelles);
  const ids = createIds(feuille, anciennes, paires, ajoutees);
  const precedentes = new Map(nouvelles.map((ligne, rang) => [ligne, nouvelles[rang - 1]]));
  const idAvant = (ligne: LigneDuPlan) => {
    const precedente = precedentes.get(ligne);
    return precedente ? (ids.get(precedente) ?? null) : null;
  };
  return [
    ...paires.flatMap((paire) => comparerLignes(feuille, paire)),
    ...retirees.map((ligne): Ecart => ({ genre: 'ligne', nature: 'retrait', feuille, ligne, suit: null, doute })),
    ...ajoutees.map(
      (ligne): Ecart => ({
        genre: 'ligne',
        nature: 'ajout',
        feuille,
        ligne: { ...ligne, id: ids.get(ligne) ?? ligne.id },
        suit: idAvant(ligne),
        doute,
      }),
    ),
  ];
}

/** A plan has one convention, whether or not it says anything of it. */
function pairConventions(avant: LigneDuPlan | undefined, apres: LigneDuPlan | undefined): Paire<LigneDuPlan> {
  const vide: LigneDuPlan = { id: 'convention-1', origine: { feuille: 'Convention', cellule: 'A1' }, cellules: {} };
  return { avant: avant ?? vide, apres: apres ?? vide, doute: null };
}

function comparerLignes(
  feuille: FeuilleDuPlan,
  { avant, apres, doute }: Paire<LigneDuPlan>,
): readonly EcartDeCellule[] {
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
  paires: readonly Paire<LigneDuPlan>[],
  ajoutees: readonly LigneDuPlan[],
): ReadonlyMap<LigneDuPlan, string> {
  const dernier = anciennes.reduce((max, { id }) => Math.max(max, Number(/\d{1,15}$/.exec(id)?.[0] ?? 0)), 0);
  return new Map([
    ...paires.map(({ avant, apres }) => [apres, avant.id] as const),
    ...ajoutees.map((ligne, rang) => [ligne, `${feuille}-${dernier + rang + 1}`] as const),
  ]);
}
