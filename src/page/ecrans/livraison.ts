import { bouton, creer } from '../elements.js';
import { etat } from '../etat.js';
import { telecharger } from '../fichiers.js';
import { annoncer } from '../progres.js';
import type { Produit } from '../protocole.js';
import { telechargerChoix } from './colonnes/fichier-des-choix.js';

/**
 * Puts what was made in the downloads, and says so.
 * @param duSuivi it was made of the open tracker: what was said of its columns goes with it
 */
export function livrer({ fichier, avis }: Produit, duSuivi = true): HTMLElement {
  telecharger(fichier);
  annoncer(`« ${fichier.nom} » est dans vos téléchargements.`);
  return creer(
    'div',
    { class: 'livraison' },
    creer('p', {}, creer('strong', {}, `« ${fichier.nom} »`), ' est dans vos téléchargements.'),
    ...avis.map((texte) => creer('p', { class: 'discret' }, texte)),
    duSuivi ? rappelDesChoix() : null,
  );
}

/** What was said of the columns is not in what was made: it goes with it. */
function rappelDesChoix(): HTMLElement | null {
  if (!etat.correspondanceAGarder) return null;
  const rappel = creer(
    'p',
    {},
    'Gardez avec lui ce que vous avez dit des colonnes : ',
    bouton('Télécharger mes choix de colonnes', () => prendre(), 'bouton petit'),
  );
  const prendre = () => {
    telechargerChoix();
    rappel.remove();
  };
  return rappel;
}
