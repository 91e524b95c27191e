import { zip } from '../../paquet/parties.js';
import { renderCorps } from '../corps.js';
import { estimatePages } from '../pagination.js';
import { moyensOf, type OptionsWord, prepare } from '../rendre.js';
import { mergeCorps } from './corps-suivi.js';
import { createMarques } from './marques.js';

export interface OptionsRevisions extends OptionsWord {
  /** Who the changes are said to be made by; cut at 255 characters, as Word does. */
  readonly auteur: string;
}

/**
 * Turns two versions of a document into a Word file that shows the second as tracked changes on the first, and tracks
 * what its readers change in turn. Accepting every change gives the paragraphs, tables and formatting of
 * `renderWord(htmlApres)`; rejecting every change, those of `renderWord(htmlAvant)`.
 *
 * Not told as changes, the new version stands for both: the table of contents, which Word makes again; charts; the
 * widths, shading and repeated header rows of tables; where links and page references lead; bookmarks. Content controls
 * are left out, their text stays. Where a section starts with a table, what comes or goes before it may leave an empty
 * paragraph.
 * @param htmlAvant @param htmlApres whole documents, as `renderWord` takes them, with the same sequence of sections
 * @returns the bytes of the `.docx`; the same HTML and options always give the same bytes
 * @throws Error when the sections are not the same
 */
export async function renderRevisions(
  htmlAvant: string,
  htmlApres: string,
  options: OptionsRevisions,
): Promise<Uint8Array> {
  const moyens = moyensOf(options);
  const apres = renderCorps(htmlApres, moyens);
  const corps = mergeCorps(renderCorps(htmlAvant, moyens), apres, createMarques(options));
  // The pages are those that the document will have once the changes are accepted.
  const pages = options.pagine ? await estimatePages(prepare(apres, options)(new Map())) : null;
  return zip(prepare(corps, options, true)(pages));
}
