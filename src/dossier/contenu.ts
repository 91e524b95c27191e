/**
 * What a cell holds once Excel's wrappings (rich text, hyperlinks, formulas) are taken off.
 * An empty cell has no `Contenu`: it is absent, which is neither 0 nor « sans objet ».
 */
export type Contenu =
  | { readonly genre: 'texte'; readonly texte: string }
  | { readonly genre: 'nombre'; readonly nombre: number; readonly pourcentage: boolean }
  | { readonly genre: 'date'; readonly date: string }
  | { readonly genre: 'booleen'; readonly booleen: boolean }
  | { readonly genre: 'erreur'; readonly code: string }
  | { readonly genre: 'formule-sans-valeur' };
