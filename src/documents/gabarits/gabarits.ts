/** Sources of the templates, by name without `.hbs` (« bilan-intermediaire », « partiels/fiche-action »). */
export type Gabarits = Readonly<Record<string, string>>;

/** Templates compiled ahead, by name: used in place of a source that is still the one they were compiled from. */
export type GabaritsCompiles = Readonly<
  Record<string, { readonly source: string; readonly modele: TemplateSpecification }>
>;

/** How every template is compiled: a value that the view does not have is an error, not an empty text. */
export const optionsGabarit = { strict: true, preventIndent: true } as const;

/** A piece of a document: the partial that renders it, and its data. */
export interface ContenuDeGabarit {
  readonly partiel: string;
  readonly donnees: object;
}
