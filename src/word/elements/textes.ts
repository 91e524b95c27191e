import { escapeXml } from '../../xml/ecriture.js';
import { byClass, type ChildNode, type Element } from '../html.js';
import { renderRenvoi } from '../renvois.js';

/** Character formatting that nested elements add up. */
interface Format {
  readonly gras?: boolean;
  readonly italique?: boolean;
  readonly exposant?: boolean;
  readonly style?: string;
}

type Inline = (element: Element, format: Format) => string;

const stylesDeTexte: Readonly<Record<string, string>> = {
  'a-completer': 'ACompleter',
  discret: 'Discret',
  etiquette: 'Etiquette',
  'titre-lettre': 'TitreLettre',
};

const inlines: Readonly<Record<string, Inline>> = {
  strong: (element, format) => runsOf(element.children, { ...format, gras: true }),
  em: (element, format) => runsOf(element.children, { ...format, italique: true }),
  sup: (element, format) => runsOf(element.children, { ...format, exposant: true }),
  mark: (element, format) => runsOf(element.children, { ...format, style: 'ACompleter' }),
  span: (element, format) =>
    element.attribs['data-page'] === undefined
      ? runsOf(element.children, { ...format, ...styleOf(element) })
      : renderRenvoi(element.attribs['data-page']),
  br: () => '<w:r><w:br/></w:r>',
  a: (element, format) => renderLien(element, format),
};

/** The runs of a paragraph's inline content. An element that no handler knows stops the document, with its name. */
export function renderTextes(noeuds: readonly ChildNode[], gras = false): string {
  return runsOf(trimmed(noeuds), gras ? { gras } : {});
}

export function isInline(noeud: ChildNode): boolean {
  return noeud.type !== 'tag' || noeud.name in inlines;
}

function runsOf(noeuds: readonly ChildNode[], format: Format): string {
  return noeuds.map((noeud) => runOf(noeud, format)).join('');
}

function runOf(noeud: ChildNode, format: Format): string {
  if (noeud.type === 'text') return renderTexte(noeud.data, format);
  if (noeud.type !== 'tag') return '';
  const inline = inlines[noeud.name];
  if (!inline) throw new Error(`L’élément <${noeud.name}> n’est pas prévu dans un paragraphe.`);
  return inline(noeud, format);
}

/** Line breaks and tabs of the text stay; every other white space stands as it is. */
function renderTexte(texte: string, format: Format): string {
  if (texte === '') return '';
  const xml = escapeXml(texte);
  const contenu = /[\r\n\t]/.test(xml) ? renderLignes(xml) : renderMorceau(xml);
  return `<w:r>${renderFormat(format)}${contenu}</w:r>`;
}

function renderLignes(xml: string): string {
  return xml
    .split(/(\r\n|\r|\n|\t)/)
    .map((morceau) => {
      if (morceau === '\t') return '<w:tab/>';
      return /^[\r\n]/.test(morceau) ? '<w:br/>' : renderMorceau(morceau);
    })
    .join('');
}

/** Word takes away the spaces at either end of a text, unless it is told to keep them. */
function renderMorceau(xml: string): string {
  if (xml === '') return '';
  return /^\s|\s$|\s\s/.test(xml) ? `<w:t xml:space="preserve">${xml}</w:t>` : `<w:t>${xml}</w:t>`;
}

function renderFormat({ gras, italique, exposant, style }: Format): string {
  const proprietes =
    (style ? `<w:rStyle w:val="${style}"/>` : '') +
    (gras ? '<w:b/><w:bCs/>' : '') +
    (italique ? '<w:i/><w:iCs/>' : '') +
    (exposant ? '<w:vertAlign w:val="superscript"/>' : '');
  return proprietes && `<w:rPr>${proprietes}</w:rPr>`;
}

/** A link within the document by its bookmark; an address as a field, which needs no relationship in the package. */
function renderLien(element: Element, format: Format): string {
  const cible = element.attribs['href'] ?? '';
  const runs = runsOf(element.children, { ...format, style: 'Hyperlink' });
  if (cible.startsWith('#'))
    return `<w:hyperlink w:anchor="${escapeXml(cible.slice(1))}" w:history="1">${runs}</w:hyperlink>`;
  if (!/^https:\/\//.test(cible)) return runsOf(element.children, format);
  const adresse = escapeXml(cible.replace(/["\\]/g, ''));
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "${adresse}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${runs}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

function styleOf(element: Element): Format {
  const style = byClass(element, stylesDeTexte);
  return style ? { style } : {};
}

function withoutBlancsFinaux(texte: string): string {
  let fin = texte.length;
  while (' \n\t'.includes(texte[fin - 1] ?? 'x')) fin -= 1;
  return texte.slice(0, fin);
}

/** White space at either end of a block belongs to the template's layout, not to the text. */
function trimmed(noeuds: readonly ChildNode[]): readonly ChildNode[] {
  const premier = noeuds[0];
  const dernier = noeuds[noeuds.length - 1];
  if (premier?.type === 'text') premier.data = premier.data.replace(/^[ \n\t]+/, '');
  if (dernier?.type === 'text') dernier.data = withoutBlancsFinaux(dernier.data);
  return noeuds;
}
