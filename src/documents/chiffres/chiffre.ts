/** A figure that the documents print: what it is called, what it counts, and how it is worked out from its subject. */
export interface Chiffre<S> {
  /** As it stands in a heading or beside the figure. */
  readonly nom: string;
  readonly unite: 'actions' | 'places' | 'euros' | 'places pour 100 enfants';
  /** What it counts, in one sentence for whoever reads the document. */
  readonly definition: string;
  /** Null when the workbook does not say, which is not zero. */
  readonly compute: (sujet: S) => number | null;
}

/** What a figure is, without what it is worked out from: what « Méthode » prints. */
export type Definition = Omit<Chiffre<never>, 'compute'>;

/** The sum of what is known. Null when nothing is, which is not zero. */
export function sumOf(valeurs: readonly (number | null | undefined)[]): number | null {
  const connues = valeurs.flatMap((valeur) => valeur ?? []);
  return connues.length === 0 ? null : connues.reduce((somme, valeur) => somme + valeur, 0);
}
