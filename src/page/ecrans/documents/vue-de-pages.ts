import { bouton, creer, remplir } from '../../elements.js';
import { telecharger } from '../../fichiers.js';
import { annoncer } from '../../progres.js';
import type { VueDocument } from '../../protocole.js';
import { feuille } from './feuille.js';
import { verdictVu } from './verdict.js';

/**
 * A document as it reads, one piece at a time.
 * @param nom of the web page that may be kept of it; null: it is not offered
 * @param avant what stands before it
 */
export function vueDePages(vue: VueDocument, nom: string | null, avant: readonly HTMLElement[] = []): HTMLElement {
  const { pages, papier } = vue;
  const zone = creer('div');
  const montrer = (rang: number) => {
    const page = pages[rang];
    if (page) remplir(zone, feuille(page, papier));
  };
  montrer(0);
  return creer(
    'div',
    { class: 'vue-de-pages' },
    ...verdictVu(vue),
    ...avant,
    pages.length > 1 && choisirPiece(pages, montrer),
    zone,
    papier &&
      pages.length > 0 &&
      creer(
        'p',
        { class: 'discret' },
        'De votre papier à en-tête, l’aperçu montre l’en-tête, le pied de page, les marges, les polices et la couleur des titres. Le reste se voit dans Word.',
      ),
    nom !== null && pages[0] && garder(nom, pages[0].html),
  );
}

function choisirPiece(pages: VueDocument['pages'], montrer: (rang: number) => void): HTMLElement {
  const liste = creer(
    'select',
    { id: 'piece', onchange: () => montrer(liste.selectedIndex) },
    ...pages.map(({ titre }) => creer('option', {}, titre)),
  );
  return creer('p', { class: 'piece' }, creer('label', { for: 'piece' }, 'Pièce montrée'), liste);
}

function garder(nom: string, html: string): HTMLElement {
  const prendre = () => {
    telecharger({ nom, octets: new TextEncoder().encode(html) });
    annoncer(`« ${nom} » est dans vos téléchargements.`);
  };
  return creer('p', {}, bouton('Garder cet aperçu (page web)', prendre, 'bouton petit'));
}
