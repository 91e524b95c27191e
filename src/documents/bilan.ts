import { proprietesDesTextes } from '../reprise/identite.js';
import { renderWord } from '../word/rendre.js';
import { viewPointEtape } from './bilans/etape.js';
import { viewBilanFinal } from './bilans/final.js';
import { viewBilanIntermediaire } from './bilans/intermediaire.js';
import type { EntreeDocument } from './entree.js';
import { renderGabarit } from './gabarits.js';
import { genres, type TypeBilan } from './genres.js';
import { imagesOf, inlineImages } from './logos.js';
import { imagesDesPhotos } from './photos.js';
import { withProvenance } from './provenance.js';

export type { TypeBilan } from './genres.js';

/** What fills the template of each kind of bilan. */
const vues: Readonly<Record<TypeBilan, (entree: EntreeDocument) => object>> = {
  etape: viewPointEtape,
  intermediaire: viewBilanIntermediaire,
  final: viewBilanFinal,
};

/** The bilan as semantic HTML, its logos inside: what the preview shows. */
export async function renderBilanHtml(type: TypeBilan, entree: EntreeDocument): Promise<string> {
  return inlineImages(await renderSource(type, entree), imagesDe(entree));
}

/**
 * The bilan as a Word document; a définitif has page numbers in its table of contents.
 * @returns the bytes of the `.docx`; same input, same date: same bytes
 * @throws ErreurUtilisateur when a template is missing or cannot be used, or when the reference is of another convention
 */
export async function renderBilan(entree: EntreeDocument & { readonly type: TypeBilan }): Promise<Uint8Array> {
  return renderWord(await renderSource(entree.type, entree), {
    date: entree.date,
    pagine: entree.etat === 'definitif',
    proprietes: proprietesDesTextes,
    modele: entree.modele,
    images: imagesDe(entree),
  });
}

/** Its logos and its photographs, by the `src` that the templates give them. */
function imagesDe({ logos = [], photos = [] }: EntreeDocument) {
  return { ...imagesOf(logos), ...imagesDesPhotos(photos) };
}

/** What becomes the Word document. */
function renderSource(type: TypeBilan, entree: EntreeDocument): Promise<string> {
  const vue = withProvenance(vues[type](entree), entree.dossier);
  return renderGabarit(genres[type].bilan.gabarit, vue, entree.gabarits, entree.gabaritsCompiles);
}
