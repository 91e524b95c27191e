import { escapeXml } from '../xml/ecriture.js';
import { type Pages, renderRenvoi } from './renvois.js';

/** A heading for the table of contents. */
export interface TitreSommaire {
  readonly niveau: number;
  readonly texte: string;
  readonly signet: string;
}

/** Where a table of contents stands and how deep it goes: `niveaux` counts from the chapters (h2). */
export interface Sommaire {
  readonly titre: string;
  readonly niveaux: number;
  /** Width of the text, in twentieths of a point: page numbers stand at its right. */
  readonly largeur: number;
  /** Without it, the table of contents starts its own page. */
  readonly memePage: boolean;
}

/**
 * The table of contents, entries written already: it reads well before Word updates it, and Word can update it since
 * it stands in its own field. With `pages`, each entry gives its page, in a PAGEREF field; without, it is a link only.
 */
export function renderSommaire(
  { titre, niveaux, largeur, memePage }: Sommaire,
  titres: readonly TitreSommaire[],
  pages: Pages | null,
): string {
  const entrees = titres.filter(({ niveau }) => niveau <= niveaux + 1);
  const lignes = entrees.map((entree, rang) =>
    renderEntree(entree, largeur, pages, rang === 0 ? debut(niveaux) : '', rang === entrees.length - 1 ? fin : ''),
  );
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(titre)}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>` +
    `<w:p><w:pPr><w:pStyle w:val="TitreSommaire"/>${memePage ? '' : '<w:pageBreakBefore/>'}</w:pPr><w:r><w:t>${escapeXml(titre)}</w:t></w:r></w:p>${lignes.join('')}</w:sdtContent></w:sdt>`
  );
}

const debut = (niveaux: number) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-${niveaux}" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
const fin = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

function renderEntree(
  { niveau, texte, signet }: TitreSommaire,
  largeur: number,
  pages: Pages | null,
  avant: string,
  apres: string,
): string {
  const ancre = escapeXml(signet);
  const tabulation = pages ? `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${largeur}"/></w:tabs>` : '';
  return (
    `<w:p><w:pPr><w:pStyle w:val="TOC${Math.min(niveau - 1, 2)}"/>${tabulation}</w:pPr>${avant}` +
    `<w:hyperlink w:anchor="${ancre}" w:history="1"><w:r><w:t xml:space="preserve">${escapeXml(texte)}</w:t></w:r>${pages ? `<w:r><w:tab/></w:r>${renderRenvoi(signet)}` : ''}</w:hyperlink>${apres}</w:p>`
  );
}
