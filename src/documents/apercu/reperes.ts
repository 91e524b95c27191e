import { DomHandler, Parser } from 'htmlparser2';
import { classesOf, type Element } from '../../word/html.js';

/** What the preview changes in a page, and where it stands in the text. */
export interface ReperesDeGraphique {
  /** The end of the head (its first bytes must tell the encoding), and the start of the body; none when there is none. */
  readonly entete: readonly number[];
  readonly corps: readonly number[];
  readonly figures: readonly Element[];
  /** The headings that a table of contents lists, in order. */
  readonly titres: readonly Element[];
  readonly sommaires: readonly Element[];
  /** « PROJET », which the Word document says at the head of each page. */
  readonly mention: string;
}

const niveaux: ReadonlySet<string> = new Set(['h2', 'h3', 'h4']);

/** Reads the page once; each section's blocks are let go as they close, but those that are kept. */
export function readReperes(html: string): ReperesDeGraphique {
  const figures: Element[] = [];
  const titres: Element[] = [];
  const sommaires: Element[] = [];
  let mention = '';
  const handler = new DomHandler(undefined, { withStartIndices: true, withEndIndices: true }, (element) => {
    if (element.name === 'figure' && element.attribs['data-graphique'] !== undefined) figures.push(element);
    else if (element.name === 'nav') sommaires.push(element);
    else if (niveaux.has(element.name) && !classesOf(element).includes('hors-sommaire')) titres.push(element);
    else if (element.name === 'meta' && element.attribs['name'] === 'mention')
      mention = element.attribs['content'] ?? '';
    const { parent } = element;
    if (parent && 'name' in parent && parent.name === 'section') parent.children.length = 0;
  });
  const parser = new Parser(handler, { decodeEntities: true });
  parser.end(html);
  return {
    entete: placeOf(/<\/head>/, html, 'debut'),
    corps: placeOf(/<body(?:\s[^<>]*)?>/, html, 'fin'),
    figures,
    titres,
    sommaires,
    mention,
  };
}

function placeOf(balise: RegExp, html: string, bord: 'debut' | 'fin'): readonly number[] {
  const trouvee = balise.exec(html);
  return trouvee ? [trouvee.index + (bord === 'fin' ? trouvee[0].length : 0)] : [];
}
