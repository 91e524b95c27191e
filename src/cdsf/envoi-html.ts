import { renderGabarit } from '../documents/gabarits.js';
import { imagesOf, inlineImages } from '../documents/logos.js';
import { withProvenance } from '../documents/provenance.js';
import { entreeDesPieces, expediteurOf, intituleDuVolet, type OptionsEnvoi, piecesJointes } from './envoi.js';
import { viewExtrait } from './vue-extrait.js';
import { viewLettre } from './vue-lettre.js';

/**
 * The pieces of the folder that a person reads, as semantic HTML, their logos inside. How many pages the volet has, and the digests
 * that the bordereau lists, are only known once the files are written.
 * @throws ErreurUtilisateur (exit 1) when the Caf sends without the recorded agreement of the collectivités
 */
export async function renderEnvoiHtml({
  bilan,
  ...entree
}: OptionsEnvoi): Promise<readonly { readonly titre: string; readonly html: string }[]> {
  const expediteur = expediteurOf(entree.dossier.convention);
  const extrait = entreeDesPieces(entree);
  const render = async (gabarit: string, vue: object) =>
    inlineImages(
      await renderGabarit(gabarit, vue, entree.gabarits, entree.gabaritsCompiles),
      imagesOf(entree.logos ?? []),
    );
  const intitule = intituleDuVolet(bilan);
  const annonces = piecesJointes([{ intitule, pages: null }]);
  return [
    {
      titre: 'Lettre de transmission',
      html: await render('lettre-cdsf', viewLettre(bilan, expediteur, extrait, annonces)),
    },
    {
      titre: 'Volet petite enfance',
      html: await render('extrait-petite-enfance', withProvenance(viewExtrait(bilan, extrait), extrait.dossier)),
    },
  ];
}
