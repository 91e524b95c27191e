import { contractuel, type FeuilleDuPlan, feuillesDuPlan } from '../comparaison/contractuel.js';
import { type Plan, rubriqueDeLaLigne } from '../comparaison/plan.js';
import { once } from '../dossier/une-fois.js';

/** The columns that bind, by sheet, and the rubrics of Rédaction: what was compared when a plan was signed. */
export interface Engagements {
  readonly colonnes: { readonly [F in FeuilleDuPlan]?: readonly string[] };
  readonly rubriques: readonly string[];
}

/** What `contractuel.json` says binds today. */
export const engagementsActuels = once(
  (): Engagements => ({
    colonnes: Object.fromEntries(
      feuillesDuPlan.map((feuille) => [feuille, engages(contractuel().feuilles[feuille].colonnes)]),
    ),
    rubriques: engages(contractuel().feuilles.redaction.rubriques ?? {}),
  }),
);

/**
 * What two plans can be compared on: a column that bilan-ctg came to know after a plan was signed is no difference from
 * it, nor one that it does not know any more.
 */
export function engagementsCommuns(a: Engagements, b: Engagements): Engagements {
  return {
    colonnes: Object.fromEntries(
      feuillesDuPlan.map((feuille) => [
        feuille,
        (a.colonnes[feuille] ?? []).filter((colonne) => b.colonnes[feuille]?.includes(colonne)),
      ]),
    ),
    rubriques: a.rubriques.filter((rubrique) => b.rubriques.includes(rubrique)),
  };
}

/** A plan reduced to what is compared. */
export function restreindre(plan: Plan, { colonnes, rubriques }: Engagements): Plan {
  return Object.fromEntries(
    feuillesDuPlan.flatMap((feuille) => {
      const lue = plan[feuille];
      if (!lue) return [];
      const gardees = new Set(colonnes[feuille]);
      const lignes = lue.lignes.flatMap((ligne) => {
        const rubrique = rubriqueDeLaLigne(feuille, ligne);
        if (rubrique !== null && !rubriques.includes(rubrique)) return [];
        const cellules = Object.fromEntries(Object.entries(ligne.cellules).filter(([colonne]) => gardees.has(colonne)));
        return feuille !== 'convention' && Object.keys(cellules).length === 0 ? [] : [{ ...ligne, cellules }];
      });
      return [[feuille, { ...lue, lignes }]];
    }),
  );
}

function engages(entrees: Readonly<Record<string, { readonly engage: boolean }>>): readonly string[] {
  return Object.entries(entrees)
    .filter(([, { engage }]) => engage)
    .map(([cle]) => cle);
}
