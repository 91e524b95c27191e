import { bouton, creer } from '../elements.js';
import type { VueComparaison } from '../protocole.js';
import { ouvrirOuDire } from './constat.js';
import { montrerLigne } from './ligne.js';

/** What changed between two plans: what an avenant must say, what the Copil may decide, what it does to the schéma. */
export function comparaison({ resume, classes, effets, numero }: VueComparaison): HTMLElement {
  return creer(
    'div',
    { class: 'comparaison' },
    creer('p', { class: 'verdict' }, creer('strong', {}, resume), ` Le prochain avenant est le n°\u00a0${numero}.`),
    ...classes.flatMap(({ titre, modifications }) =>
      modifications.length === 0
        ? []
        : [
            creer('h3', {}, `${titre} : ${modifications.length}`),
            creer('ul', { class: 'modifications' }, ...modifications.map(ligneDe)),
          ],
    ),
    creer('h3', {}, 'Ce que cela change pour le schéma'),
    effets.length === 0
      ? creer('p', {}, 'Aucun point ne gagne ni ne perd de réponse.')
      : creer(
          'ul',
          {},
          ...effets.map(({ sens, tombe, texte }) =>
            creer('li', { class: tombe ? 'tombe' : sens }, `${sens === 'gagne' ? 'Gagne' : 'Perd'} : ${texte}`),
          ),
        ),
  );
}

function ligneDe({ texte, doute, place }: VueComparaison['classes'][number]['modifications'][number]): HTMLElement {
  return creer(
    'li',
    {},
    texte,
    ' ',
    place && bouton(`${place.feuille} ${place.cellule}`, () => ouvrirOuDire(() => montrerLigne(place, null)), 'puce'),
    doute && creer('p', { class: 'doute' }, doute),
  );
}
