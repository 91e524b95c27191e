/** What a preview is made of: what the templates may use, and the Word documents know. */
export const elementsPermis: ReadonlySet<string> = new Set(
  'html head meta title body section h1 h2 h3 h4 p ul ol li table caption colgroup col thead tbody tfoot tr th td div nav figure figcaption img strong em sup mark span br a'.split(
    ' ',
  ),
);

export const elementsVides: ReadonlySet<string> = new Set(['meta', 'col', 'img', 'br']);

const partout: ReadonlySet<string> = new Set(['class', 'id', 'lang', 'aria-label']);
const parElement: Readonly<Record<string, readonly string[]>> = {
  meta: ['name', 'content'],
  a: ['href'],
  img: ['src', 'alt'],
  col: ['style'],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
};

/** What the attributes that could lead elsewhere may say: a place in the page, a picture in it, the width of a column. */
const valeurs: Readonly<Record<string, RegExp>> = {
  href: /^#[^\s]*$/,
  src: /^data:image\/(?:png|jpeg|gif);base64,[A-Za-z0-9+/]*={0,2}$/,
  style: /^\s{0,9}width:\s{0,9}\d{1,3}(?:\.\d{1,3})?%;?\s{0,9}$/,
};

/** Whether an element may carry that attribute, with that value. */
export function isAttributPermis(element: string, nom: string, valeur: string): boolean {
  if (!partout.has(nom) && !/^data-[a-z-]+$/.test(nom) && !parElement[element]?.includes(nom)) return false;
  return valeurs[nom]?.test(valeur) ?? true;
}
