import type { TitreSommaire } from './etat.js';
import { largeurUtile } from './mise-en-page.js';
import { escapeXml } from './xml.js';

/**
 * The table of contents, entries written already: it reads well before Word updates it, and Word can update it since
 * it stands in its own field. Each page number is a PAGEREF field to the heading's bookmark.
 */
export function renderSommaire(titre: string, titres: readonly TitreSommaire[], niveaux: number): string {
  const entrees = titres.filter(({ niveau }) => niveau <= niveaux);
  const lignes = entrees.map((entree, rang) =>
    renderEntree(entree, rang === 0 ? debut(niveaux) : '', rang === entrees.length - 1 ? fin : ''),
  );
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(titre)}"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>` +
    `<w:p><w:pPr><w:pStyle w:val="TitreSommaire"/><w:pageBreakBefore/></w:pPr><w:r><w:t>${escapeXml(titre)}</w:t></w:r></w:p>${lignes.join('')}</w:sdtContent></w:sdt>`
  );
}

const debut = (niveaux: number) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-${niveaux}" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
const fin = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

function renderEntree({ niveau, texte, signet }: TitreSommaire, avant: string, apres: string): string {
  const ancre = escapeXml(signet);
  const tabulation = `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${largeurUtile('portrait')}"/></w:tabs>`;
  const page =
    '<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
    `<w:r><w:instrText xml:space="preserve"> PAGEREF ${ancre} \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t></w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  return (
    `<w:p><w:pPr><w:pStyle w:val="TOC${Math.min(niveau, 2)}"/>${tabulation}</w:pPr>${avant}` +
    `<w:hyperlink w:anchor="${ancre}" w:history="1"><w:r><w:t xml:space="preserve">${escapeXml(texte)}</w:t></w:r>${page}</w:hyperlink>${apres}</w:p>`
  );
}
