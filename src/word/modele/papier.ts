import { strToU8 } from 'fflate';
import { descendants, type Element, elementsOf, findAll, parseXml } from '../../xml/arbre.js';
import { colorOf } from './couleurs.js';
import { defaultParagraphe, stylesById, stylesByName } from './styles-du-modele.js';
import type { Entetes, Modele, PartieModele } from './types.js';

/** What can be shown of a letterhead where there are no pages: what is at head and foot, its margins, its fonts. */
export interface Papier {
  readonly polices: PolicesDuPapier;
  /** On each side, as a share of the width of the sheet. */
  readonly marges: { readonly gauche: number; readonly droite: number };
  readonly entete: BordDePage;
  readonly pied: BordDePage;
}

/** Null: as our documents have it. */
export interface PolicesDuPapier {
  readonly texte: string | null;
  readonly titres: string | null;
  /** Of the headings, `RRGGBB`. */
  readonly couleur: string | null;
}

/** What a header or a footer says, a paragraph each, and its pictures that a browser shows. */
export interface BordDePage {
  readonly lignes: readonly string[];
  readonly images: readonly { readonly type: string; readonly octets: Uint8Array }[];
}

/** What the documents of a letterhead look like, as far as a page of a browser can show it. */
export function papierOf(modele: Modele): Papier {
  const { page, entetes, pieds, premierePageDifferente } = modele;
  const largeur = page.cote.court;
  const bord = (parties: Entetes) => {
    const partie = (premierePageDifferente ? parties.first : undefined) ?? parties.default ?? parties.first;
    return partie ? viewBord(partie, modele.medias) : { lignes: [], images: [] };
  };
  return {
    polices: policesOf(modele),
    marges: {
      gauche: (page.marges.gauche + page.marges.reliure) / largeur,
      droite: page.marges.droite / largeur,
    },
    entete: bord(entetes),
    pied: bord(pieds),
  };
}

function policesOf({ styles: xml, theme: partie }: Modele): PolicesDuPapier {
  const styles = parseXml(strToU8(xml));
  if (!styles) return { texte: null, titres: null, couleur: null };
  const theme = partie && parseXml(strToU8(partie.xml));
  const parId = stylesById(styles);
  const titre = stylesByName(styles).get('paragraph/heading 1');
  const parDefaut = elementsOf(styles, 'w:docDefaults').flatMap((defaut) => findAll(defaut, 'w:rFonts'))[0];
  const texte = policeOf(defaultParagraphe(styles), parId, theme) ?? nomOf(parDefaut, theme);
  return {
    texte,
    titres: policeOf(titre, parId, theme) ?? texte,
    couleur: colorOf(titre, parId, theme),
  };
}

/** The font of a style, its own or that of the style it is based on. */
function policeOf(
  style: Element | undefined,
  styles: ReadonlyMap<string, Element>,
  theme: Element | null,
): string | null {
  let courant = style;
  for (let pas = 0; courant && pas < 12; pas += 1) {
    const police = nomOf(elementsOf(courant, 'w:rPr').flatMap((rPr) => elementsOf(rPr, 'w:rFonts'))[0], theme);
    if (police !== null) return police;
    courant = styles.get(elementsOf(courant, 'w:basedOn')[0]?.attribs['w:val'] ?? '');
  }
  return null;
}

/** The theme's font counts before the name beside it. */
function nomOf(polices: Element | undefined, theme: Element | null): string | null {
  const duTheme = polices?.attribs['w:asciiTheme'] ?? polices?.attribs['w:hAnsiTheme'];
  const jeu = duTheme && theme && findAll(theme, duTheme.startsWith('major') ? 'a:majorFont' : 'a:minorFont')[0];
  const latine = jeu ? elementsOf(jeu, 'a:latin')[0]?.attribs['typeface'] : undefined;
  const nom = latine ?? polices?.attribs['w:ascii'] ?? polices?.attribs['w:hAnsi'] ?? '';
  return /^[\p{L}\p{N} _.-]{1,60}$/u.test(nom) ? nom : null;
}

const montrables: ReadonlySet<string> = new Set(['png', 'jpeg', 'gif']);

function viewBord({ xml, medias }: PartieModele, fichiers: Modele['medias']): BordDePage {
  const racine = parseXml(strToU8(xml));
  const lignes = racine
    ? findAll(racine, 'w:p')
        .map(texteOf)
        .filter((texte) => texte !== '')
    : [];
  return {
    lignes: [...new Set(lignes)],
    images: medias.flatMap(({ chemin }) => {
      const extension = /\.([a-z]{3,4})$/i.exec(chemin)?.[1]?.toLowerCase() ?? '';
      const type = extension === 'jpg' ? 'jpeg' : extension;
      const octets = fichiers[chemin];
      return octets && montrables.has(type) ? [{ type, octets }] : [];
    }),
  };
}

/** The words of a paragraph; those of a frame inside it are a paragraph of their own. What Word works out (a page's number) is « … ». */
function texteOf(paragraphe: Element): string {
  const mots: string[] = [];
  let champs = 0;
  for (const element of descendants(paragraphe)) {
    if (ancetre(element, 'w:p') !== paragraphe) continue;
    const genre = element.name === 'w:fldChar' ? element.attribs['w:fldCharType'] : null;
    if (genre === 'begin') champs += 1;
    if (genre === 'end') champs -= 1;
    if (genre === 'begin' || element.name === 'w:fldSimple') mots.push('…');
    if (champs > 0 || ancetre(element, 'w:fldSimple')) continue;
    if (element.name === 'w:tab' && ancetre(element, 'w:pPr') === null) mots.push('\t');
    if (element.name === 'w:t')
      mots.push(...element.children.map((enfant) => (enfant.type === 'text' ? enfant.data : '')));
  }
  return mots.join('').replace(/\t+/g, ' – ').trim();
}

function ancetre(element: Element, nom: string): Element | null {
  for (let parent = element.parent; parent && parent.type === 'element'; parent = parent.parent)
    if (parent.name === nom) return parent;
  return null;
}
