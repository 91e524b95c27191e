import { DomHandler, Parser } from 'htmlparser2';
import { classesOf, type Element } from '../../word/html.js';
import { typeDuDocument } from './epurer.js';

/** What the preview changes in a page, and where it stands in the text. */
export interface ReperesDeGraphique {
  /** The start of the head; where there is none, just after the document's type, where browsers open one. */
  readonly entete: number;
  /** The start of the body; null when there is none. */
  readonly corps: number | null;
  /** Its end; null when it is not closed. */
  readonly finDuCorps: number | null;
  readonly figures: readonly Element[];
  /** The headings that a table of contents lists, in order. */
  readonly titres: readonly Element[];
  /** Those of the whole document. */
  readonly grands: readonly Element[];
  readonly sommaires: readonly Element[];
  /** « PROJET », which the Word document says at the head of each page. */
  readonly mention: string;
}

const niveaux: ReadonlySet<string> = new Set(['h2', 'h3', 'h4']);

/** Reads a page that `epurer` wrote, once; each section's blocks are let go as they close, but those that are kept. */
export function readReperes(html: string): ReperesDeGraphique {
  const figures: Element[] = [];
  const titres: Element[] = [];
  const grands: Element[] = [];
  const sommaires: Element[] = [];
  let mention = '';
  const handler = new DomHandler(undefined, { withStartIndices: true, withEndIndices: true }, (element) => {
    if (element.name === 'figure' && element.attribs['data-graphique'] !== undefined) figures.push(element);
    else if (element.name === 'nav') sommaires.push(element);
    else if (niveaux.has(element.name) && !classesOf(element).includes('hors-sommaire')) titres.push(element);
    else if (element.name === 'h1') grands.push(element);
    else if (element.name === 'meta' && element.attribs['name'] === 'mention')
      mention = element.attribs['content'] ?? '';
    const { parent } = element;
    if (parent && 'name' in parent && parent.name === 'section') parent.children.length = 0;
  });
  const parser = new Parser(handler, { decodeEntities: true });
  parser.end(html);
  return {
    entete: endOf(/^<!doctype html>\s*(?:<html[^<>]*>\s*)?<head[^<>]*>/, html) ?? typeDuDocument.length,
    corps: endOf(/<body(?:\s[^<>]*)?>/, html),
    finDuCorps: finDe('</body>', html),
    figures,
    titres,
    grands,
    sommaires,
    mention,
  };
}

function finDe(balise: string, html: string): number | null {
  const place = html.lastIndexOf(balise);
  return place < 0 ? null : place;
}

function endOf(balise: RegExp, html: string): number | null {
  const trouvee = balise.exec(html);
  return trouvee && trouvee.index + trouvee[0].length;
}
