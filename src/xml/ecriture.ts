import type { ChildNode, Element } from './arbre.js';

/** Characters that XML 1.0 cannot hold in any form: most controls, lone surrogates, two non-characters. */
const interdits =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters to take out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entites: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** One look that finds nothing in most texts, where `interdits` would stop at each letter. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: all that may have to be taken out
const rares = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Text made safe as XML content or attribute value. What XML cannot hold at all, and shows nowhere, is left out. */
export function escapeXml(texte: string): string {
  return cleanText(texte).replace(/[&<>"]/g, (caractere) => entites[caractere] ?? caractere);
}

/** Text without what XML cannot hold, and no document shows. */
export function cleanText(texte: string): string {
  return rares.test(texte) ? texte.replace(interdits, '') : texte;
}

/** `<name a="…">content</name>`, for the small elements whose attributes are known to be safe. */
export function element(nom: string, attributs: Readonly<Record<string, string | number>>, contenu = ''): string {
  const liste = Object.entries(attributs)
    .map(([cle, valeur]) => ` ${cle}="${escapeXml(String(valeur))}"`)
    .join('');
  return contenu === '' ? `<${nom}${liste}/>` : `<${nom}${liste}>${contenu}</${nom}>`;
}

/** A node as XML: an element that holds nothing closes at once. */
export function renderXml(noeud: ChildNode): string {
  if (noeud.type === 'text') return escapeXml(noeud.data);
  if (noeud.type === 'instruction') return `<?${noeud.data}?>`;
  const contenu = renderAll(noeud.children);
  return contenu === '' ? `<${openingOf(noeud)}/>` : `<${openingOf(noeud)}>${contenu}</${noeud.name}>`;
}

export function renderAll(noeuds: readonly ChildNode[]): string {
  return noeuds.map(renderXml).join('');
}

/** A whole part from its root, whose end tag is always there: what is added to it goes before. */
export function renderPart(racine: Element): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${openingOf(racine)}>${renderAll(racine.children)}</${racine.name}>`;
}

/** In an attribute, a line end that is not written as an entity reads as a space. */
function openingOf({ name, attribs }: Element): string {
  const attributs = Object.entries(attribs).map(
    ([nom, valeur]) => ` ${nom}="${escapeXml(valeur).replace(/[\t\n\r]/g, (blanc) => `&#${blanc.charCodeAt(0)};`)}"`,
  );
  return `${name}${attributs.join('')}`;
}
