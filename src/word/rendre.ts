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

/**
 * Turns a semantic HTML document into a Word file.
 * @param html a whole document: `<html lang>`, `<head>` (title, meta), `<body>` made of `<section>`
 * @returns the bytes of the `.docx`; the same HTML and options always give the same bytes
 */
export async function renderWord(html: string, { date, pagine = false }: OptionsWord): Promise<Uint8Array> {
  const corps = renderCorps(html);
  const coque = await renderCoque(corps);
  // Numbers do not move the lines that they stand at the end of: one layout, with none written yet, is enough.
  const pages = pagine ? await estimatePages(assemble(coque, corps, date, new Map())) : null;
  return assemble(coque, corps, date, pages);
}
