import { assemble } from './assemblage.js';
import { renderCoque } from './coque.js';
import { renderCorps } from './corps.js';
import { estimatePages } from './pagination.js';

/** How a document is written. */
export interface OptionsWord {
  /** The document's date, `AAAA-MM-JJ`: it stands in the file's properties, no clock is read. */
  readonly date: string;
  /** Whether the table of contents gives page numbers: the pages are then laid out, which takes a few seconds. */
  readonly pagine?: boolean;
}

/** A document, and how many pages it has when they were laid out. */
export interface DocumentWord {
  readonly octets: Uint8Array;
  /** The page of the bookmark « fin_document », which the template sets at its end; null when nobody laid the pages out. */
  readonly pages: number | null;
}

/**
 * Turns a semantic HTML document into a Word file.
 * @param html a whole document: `<html lang>`, `<head>` (title, meta), `<body>` made of `<section>`
 * @returns the bytes of the `.docx`; the same HTML and options always give the same bytes
 */
export async function renderWord(html: string, options: OptionsWord): Promise<Uint8Array> {
  return (await renderDocument(html, options)).octets;
}

/** The same, with the number of pages when they were laid out. */
export async function renderDocument(html: string, { date, pagine = false }: OptionsWord): Promise<DocumentWord> {
  const corps = renderCorps(html);
  const coque = await renderCoque(corps);
  // Numbers do not move the lines that they stand at the end of: one layout, with none written yet, is enough.
  const pages = pagine ? await estimatePages(assemble(coque, corps, date, new Map())) : null;
  const derniere = Number(pages?.get('fin_document'));
  return { octets: assemble(coque, corps, date, pages), pages: derniere > 0 ? derniere : null };
}
