const petitsMots: ReadonlySet<string> = new Set(
  "à a au aux de du des d' l' le la les un une et ou en par pour sur avec dans sans vers chez".split(' '),
);

/** Whether a text goes on with the one above it: that one ends on a small word, or this one begins in lower case. */
export function isSuiteDeTexte(avant: string, texte: string): boolean {
  const fin = avant.trim().split(/\s+/).at(-1)?.toLowerCase() ?? '';
  return avant !== '' && texte !== '' && (petitsMots.has(fin) || /[-’']$/.test(fin) || /^\p{Ll}/u.test(texte.trim()));
}
