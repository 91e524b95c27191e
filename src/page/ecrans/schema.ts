import { creer } from '../elements.js';
import type { PointVu, VueSuivi } from '../protocole.js';
import { carteDePoint, motsDesEtats } from './point.js';

/** Each item of the schéma: its text, its state, its evidence. */
export function schema({ couverture }: VueSuivi): HTMLElement {
  const compte = (etat: PointVu['etat']) => couverture.filter((point) => point.etat === etat).length;
  const familles = [
    ['L’article 3 de la convention', couverture.filter(({ id }) => id.startsWith('CTG'))],
    ['Le code de l’action sociale et des familles', couverture.filter(({ id }) => !id.startsWith('CTG'))],
  ] as const;
  return creer(
    'div',
    {},
    creer('h1', { tabindex: '-1' }, 'Le schéma, point par point'),
    creer(
      'p',
      { class: 'chapo' },
      'Ce que le tableau de suivi répond aux points du schéma pluriannuel d’accueil du jeune enfant.',
    ),
    creer(
      'ul',
      { class: 'bilan-points' },
      ...(['constatee', 'declaree', 'partielle', 'absente', 'sans-objet'] as const).map((etat) =>
        creer(
          'li',
          { class: etat },
          creer('strong', {}, String(compte(etat))),
          ` ${motsDesEtats[etat][compte(etat) > 1 ? 1 : 0]}`,
        ),
      ),
    ),
    ...familles.map(([titre, points]) =>
      creer(
        'section',
        {},
        creer('h2', { class: 'feuille-titre' }, titre),
        creer('div', { class: 'points' }, ...points.map(carteDePoint)),
      ),
    ),
  );
}
