import type { EtatDuRendu } from '../etat.js';
import type { Element } from '../html.js';
import { renderDiv } from './div.js';
import { renderFigure } from './figure.js';
import { renderListe } from './liste.js';
import { renderParagraphe } from './paragraphe.js';
import { renderTableau } from './tableau.js';
import { renderTitre } from './titre.js';

/** Writes one block element as WordprocessingML. */
type Handler = (element: Element, etat: EtatDuRendu) => string;

const handlers: Readonly<Record<string, Handler>> = {
  h1: renderTitre,
  h2: renderTitre,
  h3: renderTitre,
  h4: renderTitre,
  p: renderParagraphe,
  ul: (element, etat) => renderListe(element, etat),
  ol: (element, etat) => renderListe(element, etat),
  table: renderTableau,
  div: renderDiv,
  figure: renderFigure,
};

/** Writes a block by its element's handler. An element without one is an error that names it, never dropped in silence. */
export function renderBloc(element: Element, etat: EtatDuRendu): string {
  const handler = handlers[element.name];
  if (!handler) throw new Error(`L’élément <${element.name}> du gabarit n’a pas d’équivalent prévu dans Word.`);
  return handler(element, etat);
}
