/** A block of an item: the partial that renders it, and its data. */
export interface Contenu {
  readonly partiel: string;
  readonly donnees: object;
}
