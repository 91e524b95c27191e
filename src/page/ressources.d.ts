// What scripts/page.js gives the worker, read from templates/ and docs/regles.

declare module 'bilan-ctg:gabarits' {
  export const gabaritsCompiles: import('../documents/gabarits.js').GabaritsCompiles;
}

declare module 'bilan-ctg:regles' {
  /** Markdown, by the rule's name. */
  export const regles: Readonly<Record<string, string>>;
}

declare module 'bilan-ctg:textes' {
  /** The templates shipped, by name. */
  export const textes: import('../documents/gabarits.js').Gabarits;
}
