import type { EtatDuRendu } from '../etat.js';
import { classesOf, type Element, textOfNoeud } from '../html.js';
import { withSignet } from './paragraphe.js';
import { renderTextes } from './textes.js';

/**
 * h1–h4: a style, and a bookmark that the table of contents and links point at. h1 is the document's title, in Word's
 * style « Titre », and stands once; h2 is a chapter, « Titre 1 », which is what a town hall restyles first: it starts a
 * page, unless its class is « meme-page ».
 */
export function renderTitre(element: Element, etat: EtatDuRendu): string {
  const niveau = Number(element.name.slice(1));
  etat.numeros.signet += 1;
  const id = etat.numeros.signet;
  const signet = element.attribs['id'] ?? `_Toc${String(id).padStart(6, '0')}`;
  const classes = classesOf(element);
  if (niveau > 1 && !classes.includes('hors-sommaire')) {
    etat.titres.push({ niveau, texte: textOfNoeud(element).replace(/\s+/g, ' ').trim(), signet });
  }
  const runs = renderTextes(element.children);
  const suite = classes.includes('meme-page') ? '<w:spacing w:before="480"/>' : '';
  const nouvellePage = niveau === 2 && !suite ? '<w:pageBreakBefore/>' : suite;
  return `<w:p><w:pPr><w:pStyle w:val="${niveau === 1 ? 'Title' : `Heading${niveau - 1}`}"/>${nouvellePage}</w:pPr>${withSignet(runs, { id, nom: signet })}</w:p>`;
}
