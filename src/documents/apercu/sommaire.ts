import { type Element, textOfNoeud } from '../../word/html.js';
import { escapeXml } from '../../xml/ecriture.js';

/** Where a heading is found: its own id, or one from its rank. */
export function anchorOf(titre: Element, rang: number): string {
  return titre.attribs['id'] ?? `titre-${rang + 1}`;
}

/** The table of contents as links; `data-niveaux` counts from the chapters (level 2). */
export function renderSommaire({ attribs }: Element, titres: readonly Element[]): string {
  const nom = escapeXml(attribs['aria-label'] ?? 'Sommaire');
  const dernier = Number(attribs['data-niveaux'] ?? 2) + 1;
  const entrees = titres.map((titre, rang) => {
    const niveau = Number(titre.name.slice(1));
    if (niveau > dernier) return '';
    return `<li class="niveau-${niveau}"><a href="#${escapeXml(anchorOf(titre, rang))}">${escapeXml(textOfNoeud(titre).replace(/\s+/g, ' ').trim())}</a></li>`;
  });
  return `<nav class="sommaire" aria-label="${nom}"><p class="titre-sommaire">${nom}</p><ul>${entrees.join('')}</ul></nav>`;
}
