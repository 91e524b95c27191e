import { type Element, elementsOf, findAll } from '../../xml/arbre.js';

/** The one accent colour of our documents, 8:1 on white. */
export const accent = '1F4E5F';

/** Names that a style gives a theme colour, and those of the theme's own list. */
const synonymes: Readonly<Record<string, string>> = {
  text1: 'dk1',
  dark1: 'dk1',
  background1: 'lt1',
  light1: 'lt1',
  text2: 'dk2',
  dark2: 'dk2',
  background2: 'lt2',
  light2: 'lt2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
};

/** The colour of a style (`RRGGBB`), its own or that of the style it is based on; null when it says none. */
export function colorOf(
  style: Element | undefined,
  styles: ReadonlyMap<string, Element>,
  theme: Element | null,
): string | null {
  let courant = style;
  for (let pas = 0; courant && pas < 12; pas += 1) {
    const couleur = elementsOf(courant, 'w:rPr').flatMap((rPr) => elementsOf(rPr, 'w:color'))[0];
    if (couleur) return hexOf(couleur.attribs, theme);
    courant = styles.get(elementsOf(courant, 'w:basedOn')[0]?.attribs['w:val'] ?? '');
  }
  return null;
}

/** Word writes the colour it worked out beside the theme's name for it: that one counts, tint and shade included. */
function hexOf(attribs: Readonly<Record<string, string>>, theme: Element | null): string | null {
  const valeur = attribs['w:val'] ?? '';
  if (/^[0-9A-Fa-f]{6}$/.test(valeur)) return valeur.toUpperCase();
  const nom = attribs['w:themeColor'];
  if (!nom || !theme) return null;
  const couleur = findAll(theme, `a:${synonymes[nom] ?? nom}`)[0];
  const enfant = couleur && elementsOf(couleur)[0];
  const hex = enfant?.attribs['lastClr'] ?? enfant?.attribs['val'] ?? '';
  return /^[0-9A-Fa-f]{6}$/.test(hex) ? hex.toUpperCase() : null;
}

/** Contrast with white, from 1 to 21 (WCAG 2.1): text reads well from 4.5. */
export function contrasteAvecBlanc(hex: string): number {
  const [rouge = 0, vert = 0, bleu = 0] = composantes(hex).map((valeur) => {
    const part = valeur / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * rouge + 0.7152 * vert + 0.0722 * bleu + 0.05);
}

/** The colour mixed into white: 0.1 leaves a tenth of it. */
export function teinte(hex: string, part: number): string {
  return composantes(hex)
    .map((valeur) =>
      Math.round(255 - (255 - valeur) * part)
        .toString(16)
        .padStart(2, '0')
        .toUpperCase(),
    )
    .join('');
}

function composantes(hex: string): readonly number[] {
  return [0, 2, 4].map((debut) => Number.parseInt(hex.slice(debut, debut + 2), 16));
}
