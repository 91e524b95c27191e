import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Noeud = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const html = 'http://www.w3.org/1999/xhtml';
const svg = 'http://www.w3.org/2000/svg';

/** What a preview may hold, written here once more, on purpose: the elements of the templates, and ours around them. */
const elements: Readonly<Record<string, ReadonlySet<string>>> = {
  [html]: new Set(
    'html head meta title style body section h1 h2 h3 h4 p ul ol li table caption colgroup col thead tbody tfoot tr th td div nav figure figcaption img strong em sup mark span br a details summary'.split(
      ' ',
    ),
  ),
  [svg]: new Set('svg g defs pattern rect line path circle text tspan'.split(' ')),
};
const attributs: Readonly<Record<string, RegExp>> = {
  [html]: /^(?:class|id|lang|aria-label|charset|name|content|href|src|alt|style|scope|colspan|rowspan|data-[a-z-]+)$/,
  [svg]:
    /^(?:xmlns|role|aria-label|viewBox|id|x|y|x1|x2|y1|y2|r|cx|cy|d|width|height|fill|stroke|stroke-[a-z]+|paint-order|text-anchor|font-[a-z]+|patternUnits|patternTransform|transform|opacity|fill-opacity)$/,
};
const csp = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** What a page holds that no preview should, read by the parser of browsers' own rules; empty when there is nothing. */
export function checkApercu(page: string): readonly string[] {
  const defauts: string[] = [];
  const styles: string[] = [];
  let securite = 0;
  const visit = (noeud: Noeud) => {
    if (noeud.nodeName === '#comment') defauts.push('un commentaire');
    if ('tagName' in noeud) {
      defauts.push(...checkElement(noeud));
      const lus = new Map(noeud.attrs.map(({ name, value }) => [name, value]));
      if (lus.has('http-equiv')) {
        securite += 1;
        if (lus.get('http-equiv') !== 'Content-Security-Policy' || lus.get('content') !== csp)
          defauts.push(`meta http-equiv ${lus.get('http-equiv')}`);
      }
      if (noeud.tagName === 'style')
        styles.push(noeud.childNodes.map((texte) => ('value' in texte ? texte.value : '')).join(''));
    }
    if ('childNodes' in noeud) for (const enfant of noeud.childNodes) visit(enfant);
  };
  visit(parse(page));
  if (securite !== 1) defauts.push(`${securite} règles de sécurité`);
  if (styles.length !== 1 || /@import|url\(|expression/i.test(styles[0] ?? ''))
    defauts.push('une feuille de style qui n’est pas la nôtre');
  return defauts;
}

function checkElement({ tagName, namespaceURI, attrs }: Element): readonly string[] {
  if (!elements[namespaceURI]?.has(tagName)) return [`<${tagName}>`];
  return attrs.flatMap(({ name, value }) => {
    if (tagName === 'meta' && name === 'http-equiv') return [];
    if (!attributs[namespaceURI]?.test(name)) return [`<${tagName} ${name}>`];
    return isSaine(name, value) ? [] : [`<${tagName} ${name}="${value}">`];
  });
}

function isSaine(nom: string, valeur: string): boolean {
  if (nom === 'href') return valeur.startsWith('#');
  if (nom === 'src') return /^data:image\/(?:png|jpeg|gif);base64,[\w+/=]*$/.test(valeur);
  if (nom === 'style') return /^\s*width:\s*[\d.]+%;?\s*$/.test(valeur);
  if (nom === 'fill' || nom === 'stroke') return /^(?:none|#[0-9A-Fa-f]{6}|url\(#[\w-]+\))$/.test(valeur);
  return true;
}
