import { creer } from '../../elements.js';
import type { ConstatVu } from '../../protocole.js';
import { compter } from '../compter.js';

/** More are folded away. */
const montres = 6;

/** After a change or a reload: what it cured, what it brought. */
export function changements(gueris: readonly ConstatVu[], tous: readonly ConstatVu[]): HTMLElement {
  const nouveaux = tous.filter(({ nouveau }) => nouveau).length;
  const morceaux = [
    ...(gueris.length > 0 ? [compter(gueris.length, 'point corrigé', 'points corrigés')] : []),
    ...(nouveaux > 0 ? [compter(nouveaux, 'point nouveau', 'points nouveaux')] : []),
  ];
  return creer(
    'section',
    { class: 'changements', 'aria-labelledby': 'changements-titre' },
    creer(
      'h2',
      { id: 'changements-titre' },
      morceaux.length > 0
        ? `Depuis la dernière lecture : ${morceaux.join(', ')}`
        : 'Depuis la dernière lecture, rien n’a changé',
    ),
    gueris.length > 0 && listeDe(gueris.slice(0, montres)),
    gueris.length > montres &&
      creer(
        'details',
        {},
        creer('summary', {}, `Et ${gueris.length - montres} de plus`),
        listeDe(gueris.slice(montres)),
      ),
  );
}

function listeDe(gueris: readonly ConstatVu[]): HTMLElement {
  return creer(
    'ul',
    {},
    ...gueris.map(({ feuille, cellule, message }) =>
      creer('li', {}, `${[feuille, cellule].filter(Boolean).join(' ') || 'Le classeur'} : ${message}`),
    ),
  );
}
