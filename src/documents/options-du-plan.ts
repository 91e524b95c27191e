/** What the chapters of a bilan are made of: the column of the plan that gives each action its chapter. */
export const ordresDuPlan = ['axe', 'enjeu', 'champ'] as const;
export type OrdreDuPlan = (typeof ordresDuPlan)[number];

/** Which actions have their whole fiche in a bilan, beside their row in the table of their chapter. */
export const choixDeFiches = ['toutes', 'utiles', 'aucune'] as const;
export type ChoixDeFiches = (typeof choixDeFiches)[number];

/** How a bilan shows the plan d’actions. */
export interface OptionsDuPlan {
  /** Without it, the plan's own order. */
  readonly par?: OrdreDuPlan | undefined;
  /** Without it, those that are useful; none in a point d'étape. */
  readonly fiches?: ChoixDeFiches | undefined;
}
