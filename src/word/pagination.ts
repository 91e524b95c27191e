import type { Pages } from './renvois.js';

/**
 * The page on which each bookmark of a document starts, as Word lays its pages out. Costs seconds on a long document,
 * hence never done unasked. Where the layout has to guess (a font without known widths), it does its best.
 */
export async function estimatePages(docx: Uint8Array): Promise<Pages> {
  const [{ patchDocument }, { estimatePageNumbersWith }] = await Promise.all([import('docx'), import('docx/layout')]);
  const estimate = estimatePageNumbersWith({ guess: true });
  let pages: Pages = new Map();
  await patchDocument({
    outputType: 'uint8array',
    data: docx,
    patches: {},
    pageNumbers: (gabarit) => {
      const estimees = estimate(gabarit);
      pages = estimees.bookmarks;
      return estimees;
    },
  });
  return pages;
}
