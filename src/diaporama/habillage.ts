import { accent } from '../word/modele/couleurs.js';
import { modeleParDefaut } from '../word/modele/par-defaut.js';
import { defaultParagraphe, stylesById, stylesByName } from '../word/modele/styles-du-modele.js';
import type { Modele } from '../word/modele/types.js';
import { type Element, elementsOf, findAll, parseXml } from '../xml/arbre.js';

/** What a deck takes of the letterhead of a Word document: its colour, its fonts. */
export interface HabillageDeDiapo {
  /** `RRGGBB`, on which white reads well. */
  readonly accent: string;
  readonly policeTitre: string;
  readonly policeTexte: string;
}

const parDefaut = 'Arial';

export function habillageDe(modele: Modele = modeleParDefaut): HabillageDeDiapo {
  const octets = new TextEncoder();
  const styles = parseXml(octets.encode(modele.styles));
  const theme = modele.theme && parseXml(octets.encode(modele.theme.xml));
  if (!styles) return { accent: modele.accent ?? accent, policeTitre: parDefaut, policeTexte: parDefaut };
  const defauts = findAll(styles, 'w:rPrDefault')[0];
  const texte = policeOf(defaultParagraphe(styles), styles, theme) ?? policeIn(defauts, theme) ?? parDefaut;
  return {
    accent: modele.accent ?? accent,
    policeTexte: texte,
    policeTitre: policeOf(stylesByName(styles).get('paragraph/heading 1'), styles, theme) ?? texte,
  };
}

/** The font of a style, its own or that of the one it is based on. */
function policeOf(style: Element | undefined, styles: Element, theme: Element | null): string | null {
  const tous = stylesById(styles);
  let courant = style;
  for (let pas = 0; courant && pas < 12; pas += 1) {
    const police = policeIn(courant, theme);
    if (police) return police;
    courant = tous.get(elementsOf(courant, 'w:basedOn')[0]?.attribs['w:val'] ?? '');
  }
  return null;
}

/** Word looks at the theme first. */
function policeIn(element: Element | undefined, theme: Element | null): string | null {
  const { attribs = {} } = (element && findAll(element, 'w:rFonts')[0]) ?? {};
  const duTheme = attribs['w:asciiTheme'];
  const famille = duTheme && (duTheme.startsWith('major') ? 'a:majorFont' : 'a:minorFont');
  const latine = famille && theme ? findAll(theme, famille).flatMap((une) => elementsOf(une, 'a:latin'))[0] : undefined;
  return latine?.attribs['typeface'] || attribs['w:ascii'] || null;
}
