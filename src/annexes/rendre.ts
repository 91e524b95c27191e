import type { Annexe } from '../avenant/annexes.js';
import type { EntreeDocument } from '../documents/entree.js';
import { renderGabarit } from '../documents/gabarits.js';
import { habillageOf, imagesOf, inlineImages } from '../documents/logos.js';
import { type DocumentWord, renderDocument } from '../word/rendre.js';
import { type EntreeAnnexe, viewAnnexe } from './vue-annexe.js';

export type OptionsAnnexe = EntreeAnnexe & Pick<EntreeDocument, 'gabarits' | 'gabaritsCompiles' | 'modele'>;

/** The annex as semantic HTML, its logos inside: what a preview shows. */
export async function renderAnnexeHtml(annexe: Annexe, entree: OptionsAnnexe): Promise<string> {
  return inlineImages(await renderAnnexeSource(annexe, entree), imagesOf(entree.logos ?? []));
}

/**
 * The annex as a Word document; a définitif has its pages counted, and numbered in its table of contents.
 * @returns the `.docx`; same input, same date: same bytes
 * @throws ErreurUtilisateur when a template is missing or cannot be used
 */
export async function renderAnnexe(annexe: Annexe, entree: OptionsAnnexe): Promise<DocumentWord> {
  return renderDocument(await renderAnnexeSource(annexe, entree), {
    date: entree.date,
    pagine: entree.etat === 'definitif',
    ...habillageOf(entree),
  });
}

/** What becomes the Word document. */
export function renderAnnexeSource(annexe: Annexe, entree: OptionsAnnexe): Promise<string> {
  return renderGabarit('annexe', viewAnnexe(annexe, entree), entree.gabarits, entree.gabaritsCompiles);
}
