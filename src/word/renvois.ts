import { escapeXml } from '../xml/ecriture.js';

/** Page of each bookmark, as the page shows it. */
export type Pages = ReadonlyMap<string, string>;

/** Markup on purpose: no text can hold it once escaped. */
const marque = /<\?page ([^?]*)\?>/g;

/** « page 12 » : a PAGEREF field, whose number `fillRenvois` writes once the pages are laid out. */
export function renderRenvoi(signet: string): string {
  const ancre = escapeXml(signet);
  return (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
    `<w:r><w:instrText xml:space="preserve"> PAGEREF ${ancre} \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t><?page ${ancre.replaceAll('?', '')}?></w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
  );
}

/** Writes the page of each reference; a dash where the pages were not laid out. */
export function fillRenvois(documentXml: string, pages: Pages | null): string {
  return documentXml.replace(marque, (_, signet: string) => escapeXml(pages?.get(signet) ?? '–'));
}
