import { creer } from '../elements.js';
import { surPlace } from '../progres.js';
import type { VueComparaison } from '../protocole.js';
import { boutonOccupe } from './bouton-occupe.js';
import { montrerLigne } from './ligne.js';

/** What changed between two plans: what an avenant must say, what the Copil may decide, what it does to the schéma. */
export function comparaison({ resume, classes, effets, numero }: VueComparaison): HTMLElement {
  return creer(
    'div',
    { class: 'comparaison' },
    creer('p', { class: 'verdict' }, creer('strong', {}, resume), ` Le prochain avenant est le n°\u00a0${numero}.`),
    ...classes.flatMap(({ titre, nombre, sujets }) =>
      nombre === 0
        ? []
        : [creer('h3', {}, `${titre} : ${nombre}`), creer('ul', { class: 'modifications' }, ...sujets.map(sujetDe))],
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

type Sujet = VueComparaison['classes'][number]['sujets'][number];

function sujetDe({ sujet, modifications }: Sujet): HTMLElement {
  const [seule] = modifications;
  if (seule && modifications.length === 1) return creer('li', {}, `${sujet} : `, ...phraseDe(seule));
  return creer('li', {}, sujet, creer('ul', {}, ...modifications.map((une) => creer('li', {}, ...phraseDe(une)))));
}

function phraseDe({ phrase, doute, place }: Sujet['modifications'][number]): readonly (Node | string | null)[] {
  const ouvrir = place && (() => surPlace(() => montrerLigne(place, null)));
  return [
    `${phrase} `,
    place && ouvrir && boutonOccupe(`${place.feuille} ${place.cellule}`, ouvrir, 'puce'),
    doute ? creer('p', { class: 'doute' }, doute) : null,
  ];
}
