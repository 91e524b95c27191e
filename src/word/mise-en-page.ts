/** A4, margins of 2 cm; lengths in twentieths of a point. */
const cote = { court: 11906, long: 16838 } as const;
export const marge = 1134;

export const pages = {
  couverture: { largeur: cote.court, hauteur: cote.long },
  portrait: { largeur: cote.court, hauteur: cote.long },
  paysage: { largeur: cote.long, hauteur: cote.court },
} as const;

/** Width of the text of a page. */
export function largeurUtile(genre: keyof typeof pages): number {
  return pages[genre].largeur - 2 * marge;
}
