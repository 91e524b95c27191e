import { bouton, creer } from '../elements.js';
import type { Actions } from '../etat.js';
import { depot } from './depot.js';

/** The first screen: what the page is for, and where to begin. */
export function accueil(actions: Actions): HTMLElement {
  return creer(
    'div',
    { class: 'accueil' },
    creer('h1', { tabindex: '-1' }, 'Du tableau de suivi de votre CTG au document Word'),
    creer(
      'p',
      { class: 'chapo' },
      'La page lit le tableau de votre convention territoriale globale, dit ce qui manque, cellule par cellule, et écrit le bilan, le dossier du comité départemental ou l’avenant.',
    ),
    depot((sources) => void actions.recevoir(sources)),
    creer(
      'ul',
      { class: 'departs' },
      creer(
        'li',
        {},
        creer('h2', {}, 'Pour voir'),
        creer('p', {}, 'Un tableau de suivi complet, aux données fictives.'),
        bouton('Essayer avec un exemple', () => void actions.essayer()),
      ),
      creer(
        'li',
        {},
        creer('h2', {}, 'Pour commencer'),
        creer('p', {}, 'Un tableau vierge, avec ses listes déroulantes et son aide.'),
        creer('a', { href: '#modele', class: 'bouton' }, 'Créer un tableau vierge'),
      ),
      creer(
        'li',
        {},
        creer('h2', {}, 'Pour plusieurs'),
        creer('p', {}, 'Un dossier entier de tableaux, et le rapport du département.'),
        creer('a', { href: '#lot', class: 'bouton' }, 'Traiter un dossier'),
      ),
      creer(
        'li',
        {},
        creer('h2', {}, 'En confiance'),
        creer('p', {}, 'La page ne peut rien envoyer : le navigateur le lui interdit.'),
        creer('a', { href: '#aide', class: 'bouton' }, 'Ce qui est fait des données'),
      ),
    ),
  );
}
