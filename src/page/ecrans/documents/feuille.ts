import { brut, creer } from '../../elements.js';
import type { VueDocument } from '../../protocole.js';

type Papier = NonNullable<VueDocument['papier']>;

/** A piece on its paper: what the letterhead has at head and foot stands over and under it, and its margins on each side. */
export function feuille({ titre, html }: VueDocument['pages'][number], papier: Papier | null): HTMLElement {
  const cadre = cadreDe(titre, html);
  if (!papier) return cadre;
  const { gauche, droite } = papier.marges;
  const element = creer(
    'div',
    { class: 'papier' },
    bord(papier.entete, 'en-tête'),
    cadre,
    bord(papier.pied, 'pied de page'),
  );
  element.style.paddingLeft = `${Math.round(gauche * 100)}%`;
  element.style.paddingRight = `${Math.round(droite * 100)}%`;
  return element;
}

/**
 * The document in a frame of its own. No right is given to it: nothing in it runs, it reaches neither the page nor the
 * network. Without this base, the links of its table of contents would lead to the page.
 */
function cadreDe(titre: string, html: string): HTMLIFrameElement {
  const srcdoc = html.replace('<head>', '<head><base href="about:srcdoc">');
  return creer('iframe', { sandbox: '', srcdoc, title: `Aperçu : ${titre}`, class: 'apercu-cadre' });
}

function bord({ lignes, images }: Papier['entete'], nom: string): HTMLElement | null {
  if (lignes.length + images.length === 0) return null;
  return creer(
    'div',
    { class: 'papier-bord', role: 'group', 'aria-label': `Votre ${nom}` },
    ...images.map(imageDe),
    ...lignes.map((ligne) => creer('p', {}, brut(ligne))),
  );
}

function imageDe({ type, octets }: Papier['entete']['images'][number]): HTMLImageElement {
  const src = URL.createObjectURL(new Blob([octets.slice()], { type: `image/${type}` }));
  return creer('img', { src, alt: '', onload: () => URL.revokeObjectURL(src) });
}
