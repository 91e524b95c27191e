import type { EtatDuRendu } from '../etat.js';
import { childrenOf, classesOf, type Element } from '../html.js';
import { empriseOf, renderDessin, type Vignette } from './dessin.js';
import { renderLegende } from './legende.js';

/** Lengths in English Metric Units, as drawings count them. */
const parVingtieme = 635;
const intervalle = 400 * parVingtieme;
/** As high as a series of pictures may be, and what its drawings are called. */
const sortes = {
  logos: { hauteurMax: 1000 * parVingtieme, nom: 'Logo' },
  photos: { hauteurMax: 3400 * parVingtieme, nom: 'Photo' },
} as const;

/**
 * `<figure class="logos">`: the pictures side by side, all of the same height, as high as the width of the text lets
 * them be. `<figure class="photos">`: the same, larger, on the page of their legend.
 * @throws Error when the template names a picture that the document was not given, or gives it no alternative text
 */
export function renderFigure(element: Element, etat: EtatDuRendu): string {
  const classes = classesOf(element);
  const sorte = classes.includes('logos') ? sortes.logos : classes.includes('photos') ? sortes.photos : null;
  if (!sorte) throw new Error('Une <figure> du gabarit n’est ni un graphique, ni une suite de logos ou de photos.');
  const vignettes = childrenOf(element, 'img').map((img) => readVignette(img, etat));
  const rangees = splitRangees(vignettes);
  const hauteur = Math.min(
    sorte.hauteurMax,
    ...rangees.map((rangee) => hauteurOf(rangee, etat.largeur * parVingtieme, sorte.hauteurMax)),
  );
  const legendes = childrenOf(element, 'figcaption').map((legende) => renderLegende('figure', legende, etat));
  const tenues = legendes.length > 0;
  return [
    ...rangees.map((rangee) => renderRangee(rangee, etat, { hauteur, nom: sorte.nom, tenues })),
    ...legendes,
  ].join('');
}

function readVignette({ attribs }: Element, { images }: EtatDuRendu): Vignette {
  const image = images.get(attribs['src'] ?? '');
  const texte = attribs['alt']?.trim();
  if (!image) throw new Error(`L’image « ${attribs['src']} » du gabarit n’a pas été donnée.`);
  if (!texte) throw new Error(`L’image « ${attribs['src']} » du gabarit n’a pas de texte de remplacement.`);
  return { ...image, texte };
}

/** One row up to four logos, then rows as even as can be, of five at the most. */
function splitRangees(vignettes: readonly Vignette[]): readonly (readonly Vignette[])[] {
  if (vignettes.length === 0) return [];
  const nombre = vignettes.length <= 4 ? 1 : Math.max(2, Math.ceil(vignettes.length / 5));
  const parRangee = Math.ceil(vignettes.length / nombre);
  return Array.from({ length: nombre }, (_, rang) => vignettes.slice(rang * parRangee, (rang + 1) * parRangee)).filter(
    (rangee) => rangee.length > 0,
  );
}

/** As high as the row fits the width; all that is measured grows with the height. */
function hauteurOf(rangee: readonly Vignette[], largeur: number, hauteurMax: number): number {
  const pleine = rangee.reduce((somme, vignette) => somme + empriseOf(vignette, hauteurMax), 0);
  return Math.floor(((largeur - (rangee.length - 1) * intervalle) * hauteurMax) / pleine);
}

/** Each picture stands at a tab stop of its own: spaces would be stretched or swallowed. */
function renderRangee(
  rangee: readonly Vignette[],
  { numeros }: EtatDuRendu,
  { hauteur, nom, tenues }: { readonly hauteur: number; readonly nom: string; readonly tenues: boolean },
): string {
  const taquets: string[] = [];
  const runs: string[] = [];
  let position = 0;
  rangee.forEach((vignette, rang) => {
    if (rang > 0) taquets.push(`<w:tab w:val="left" w:pos="${Math.round(position / parVingtieme)}"/>`);
    runs.push(`<w:r>${rang > 0 ? '<w:tab/>' : ''}${renderDessin(vignette, numeros.dessin, hauteur, nom)}</w:r>`);
    numeros.dessin += 1;
    position += empriseOf(vignette, hauteur) + intervalle;
  });
  const tabulations = taquets.length > 0 ? `<w:tabs>${taquets.join('')}</w:tabs>` : '';
  return `<w:p><w:pPr><w:pStyle w:val="Logos"/>${tenues ? '<w:keepNext/>' : ''}${tabulations}</w:pPr>${runs.join('')}</w:p>`;
}
