/**
 * Cuts a text into lines of a width, at its plain spaces only; the first begins with one indent, the next with another.
 * @param largeur of a line, indent included; null: never cut, as in a pipe
 */
export function wrap(texte: string, largeur: number | null, retrait = '', suivant = retrait): string {
  if (largeur === null) return retrait + texte;
  const lignes: string[] = [];
  const [premier = '', ...mots] = texte.split(' ');
  let ligne = retrait + premier;
  for (const mot of mots) {
    const suite = `${ligne} ${mot}`;
    if (visible(suite) > largeur) {
      lignes.push(ligne);
      ligne = suivant + mot;
    } else ligne = suite;
  }
  return [...lignes, ligne].join('\n');
}

/** How many columns a text takes: colours take none. */
export function visible(texte: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with one
  return texte.replace(/\u001b\[\d+m/g, '').length;
}
