import { assemble } from './assemblage.js';
import { renderCoque } from './coque.js';
import { renderCorps } from './corps.js';

/**
 * Turns a semantic HTML document into a Word file.
 * @param html a whole document: `<html lang>`, `<head>` (title, meta), `<body>` made of `<section>`
 * @param date the document's date, `AAAA-MM-JJ`: it stands in the file's properties, no clock is read
 * @returns the bytes of the `.docx`; the same HTML and date always give the same bytes
 */
export async function renderWord(html: string, date: string): Promise<Uint8Array> {
  const corps = renderCorps(html);
  return assemble(await renderCoque(corps), corps, date);
}
