import { demander } from '../../bureau.js';
import { creer } from '../../elements.js';
import type { ReponseDe } from '../../protocole.js';
import { offrir } from './document.js';

export const suiviRepris = offrir({
  cle: 'suivi-repris',
  nom: 'Votre tableau dans notre forme',
  aide: 'Avec ses listes, son aide et ses contrôles',
  bouton: 'Télécharger le tableau (Excel)',
  enCours: 'Écriture du tableau',
  apercu: {
    titre: 'Ce qui est repris',
    contient: 'Un classeur neuf, rempli de ce que dit le vôtre, qui n’est pas modifié.',
  },
  partages: { date: 'La date du classeur.', definitif: false, apparence: false, textes: false },
  depart: () => ({}),
  montrer: async () => vue(await demander('apercuRepris', null)),
  produire: (_, { date }) => demander('reprendreSuivi', { date }),
});

function vue({ comptes, gardees, perdues, illisibles, refus }: ReponseDe<'apercuRepris'>): HTMLElement {
  if (refus !== null) return creer('p', { class: 'alerte' }, refus);
  return creer(
    'div',
    {},
    creer('ul', {}, ...comptes.map((compte) => creer('li', {}, compte))),
    gardees &&
      creer(
        'p',
        {},
        'Ce qui n’est dans aucun tableau (titres, totaux, notes…) est gardé dans la feuille « Autres informations ».',
      ),
    perdues.length > 0 &&
      creer(
        'h3',
        {},
        perdues.length === 1 ? 'Une cellule n’est pas reprise' : `${perdues.length} cellules ne sont pas reprises`,
      ),
    perdues.length > 0 &&
      creer(
        'ul',
        {},
        ...perdues.map(({ place, message }) =>
          creer('li', {}, place && creer('strong', {}, `${place.feuille}!${place.cellule} : `), message),
        ),
      ),
    illisibles > 0 &&
      creer(
        'p',
        { class: 'avis' },
        illisibles === 1 ? 'Un point reste à vérifier : ' : `${illisibles} points restent à vérifier : `,
        creer('a', { href: '#constats' }, 'voir ce qui manque'),
        '.',
      ),
  );
}
