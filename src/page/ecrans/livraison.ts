import { creer } from '../elements.js';
import { telecharger } from '../fichiers.js';
import { annoncer } from '../progres.js';
import type { Produit } from '../protocole.js';

/** Puts what was made in the downloads, and says so. */
export function livrer({ fichier, avis }: Produit): HTMLElement {
  telecharger(fichier);
  annoncer(`« ${fichier.nom} » est dans vos téléchargements.`);
  return creer(
    'div',
    { class: 'livraison' },
    creer('p', {}, creer('strong', {}, `« ${fichier.nom} »`), ' est dans vos téléchargements.'),
    ...avis.map((texte) => creer('p', { class: 'discret' }, texte)),
  );
}
