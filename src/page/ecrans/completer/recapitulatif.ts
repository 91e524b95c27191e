import { bouton, creer } from '../../elements.js';
import type { ReponseDe } from '../../protocole.js';
import { boutonOccupe } from '../bouton-occupe.js';
import type { VueCompletion } from './brouillon.js';

/** What the copy will hold, then the button that makes it. */
export function recapitulatif(
  { recapitulatif: { ecrites, restantes, aConfirmer } }: VueCompletion,
  ecrire: () => Promise<void>,
  garder: () => void,
): HTMLElement {
  const geste = boutonOccupe('Écrire ces réponses dans mon classeur', ecrire, 'bouton principal');
  geste.id = 'completer-ecrire';
  return creer(
    'section',
    { class: 'completer-question', 'aria-labelledby': 'completer-titre' },
    creer('h2', { id: 'completer-titre', tabindex: '-1' }, 'Relire et écrire'),
    ...liste('Ce qui sera écrit', ecrites, 'Rien pour l’instant : répondez à une question au moins.'),
    aConfirmer > 0 &&
      creer(
        'p',
        { class: 'avis' },
        aConfirmer === 1
          ? 'Une valeur n’a pas été confirmée : elle sera écrite « à confirmer », avec l’endroit où elle a été lue.'
          : `${aConfirmer} valeurs n’ont pas été confirmées : elles seront écrites « à confirmer », avec l’endroit où elles ont été lues.`,
      ),
    ...(restantes.length > 0 ? liste('Ce qui restera sans réponse, ou à finir', restantes, '') : []),
    creer(
      'p',
      { class: 'discret' },
      'Ce que votre classeur dit déjà n’est jamais remplacé. Votre fichier n’est pas touché : c’est une copie, que vous téléchargerez.',
    ),
    creer(
      'p',
      { class: 'envoi completer-gestes' },
      ecrites.length > 0 && geste,
      ' ',
      bouton('Garder mes réponses pour plus tard (.json)', garder, 'bouton discret'),
    ),
  );
}

/** What was written in the workbook, and what it changed. */
export function bilanDeLEcriture({ ecrites, changements, remarques }: ReponseDe<'completer'>): HTMLElement {
  return creer(
    'section',
    { class: 'changements', 'aria-labelledby': 'completer-ecrit' },
    creer('h2', { id: 'completer-ecrit', tabindex: '-1' }, 'C’est écrit dans votre classeur'),
    creer('ul', {}, ...ecrites.map((texte) => creer('li', {}, texte))),
    creer('h3', {}, 'Ce que cela change'),
    creer('ul', {}, ...[...changements, ...remarques].map((texte) => creer('li', {}, texte))),
    creer(
      'p',
      {},
      'Téléchargez le classeur corrigé, plus haut. ',
      creer('a', { href: '#constats' }, 'Voir ce qui manque encore'),
    ),
  );
}

function liste(titre: string, textes: readonly string[], sinon: string): readonly HTMLElement[] {
  return [
    creer('h3', {}, titre),
    textes.length === 0 ? creer('p', {}, sinon) : creer('ul', {}, ...textes.map((texte) => creer('li', {}, texte))),
  ];
}
