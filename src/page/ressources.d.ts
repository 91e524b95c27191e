// What scripts/page.js gives the worker, read from templates/ and docs/regles.

declare module 'bilan-ctg:gabarits' {
  export const gabaritsCompiles: import('../documents/gabarits.js').GabaritsCompiles;
}

declare module 'bilan-ctg:regles' {
  /** Markdown, by the rule's name. */
  export const regles: Readonly<Record<string, string>>;
}
