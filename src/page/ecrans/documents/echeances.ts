import { demander } from '../../bureau.js';
import { creer } from '../../elements.js';
import type { ReponseDe } from '../../protocole.js';
import { offrir } from './document.js';

export const echeances = offrir({
  cle: 'echeances',
  nom: 'Échéances',
  aide: 'Ce qui est dû, et quand',
  bouton: 'Télécharger l’agenda (.ics)',
  enCours: 'Écriture de l’agenda',
  apercu: {
    titre: 'Les échéances',
    contient:
      'Ce que la convention et la loi demandent. L’agenda reprend ce qui reste à faire, pour Outlook ou Thunderbird.',
  },
  partages: { date: 'Les retards se jugent à cette date.', definitif: false, apparence: false, textes: false },
  depart: () => ({}),
  montrer: async (_, { date }) => liste(await demander('echeances', { date })),
  produire: (_, { date }) => demander('agenda', { date }),
});

function liste({ periode, groupes, notes }: ReponseDe<'echeances'>): HTMLElement {
  return creer(
    'div',
    {},
    creer('p', {}, periode),
    ...groupes.flatMap(({ titre, etat, echeances: siennes }) => [
      creer('h3', {}, `${titre} : ${siennes.length}`),
      creer(
        'dl',
        { class: `echeances ${etat === 'en retard' ? 'en-retard' : ''}` },
        ...siennes.flatMap(({ quand, titre: quoi, precision, source }) => [
          creer('dt', {}, quand),
          creer(
            'dd',
            {},
            creer('strong', {}, quoi),
            creer('p', {}, precision),
            creer('p', { class: 'discret' }, source),
          ),
        ]),
      ),
    ]),
    ...notes.map((note) => creer('p', { class: 'discret' }, note)),
  );
}
