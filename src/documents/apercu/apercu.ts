import render from 'dom-serializer';
import type { ChildNode, Document, Element, ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { describeGraphique, type Graphique, readGraphique } from '../../word/graphiques/graphique.js';
import { drawBarres } from './barres.js';
import { drawCalendrier } from './calendrier.js';
import { drawCourbes } from './courbes.js';
import { feuilleDeStyle } from './style.js';
import { escapeSvg } from './svg.js';

/**
 * The HTML of a document made ready to be looked at: each chart drawn as SVG from the same figures as Word's, which stay
 * under it; a style sheet that looks like the document. Nothing in it runs, nothing is fetched.
 */
export function renderApercu(html: string): string {
  const document = parseDocument(html, { decodeEntities: true });
  for (const figure of findFigures(document)) drawFigure(figure);
  return render(document, { encodeEntities: 'utf8' }).replace('</head>', `<style>${feuilleDeStyle}</style></head>`);
}

function findFigures(parent: ParentNode): readonly Element[] {
  return parent.children.flatMap((noeud) => {
    if (!('attribs' in noeud)) return [];
    return noeud.name === 'figure' && noeud.attribs['data-graphique'] ? [noeud] : findFigures(noeud);
  });
}

/** The drawing, the caption, then the figures, folded. */
function drawFigure(figure: Element): void {
  const graphique = readGraphique(figure);
  const svg = `<svg role="img" aria-label="${escapeSvg(describeGraphique(graphique))}" ${draw(graphique)}</svg>`;
  const tableau = figure.children.filter((noeud) => 'name' in noeud && noeud.name === 'table');
  const reste = figure.children.filter((noeud) => !tableau.includes(noeud));
  const detail = `<details><summary>Les chiffres de cette figure</summary>${render(tableau)}</details>`;
  replaceChildren(figure, [
    ...parseDocument(svg, { xmlMode: true }).children,
    ...reste,
    ...parseDocument(detail).children,
  ]);
}

function draw(graphique: Graphique): string {
  if (graphique.type === 'calendrier') return drawCalendrier(graphique);
  return graphique.type === 'courbes' ? drawCourbes(graphique) : drawBarres(graphique);
}

function replaceChildren(parent: Element | Document, enfants: readonly ChildNode[]): void {
  parent.children = [...enfants];
  for (const enfant of enfants) enfant.parent = parent;
}
