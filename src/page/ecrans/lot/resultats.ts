import { bouton, brut, creer } from '../../elements.js';
import type { Actions } from '../../etat.js';
import { direSort, phrasesDe, type Tableau } from './tableaux.js';

/** What became of each tracker so far, a row each. */
export function tableauDesSorts(tableaux: readonly Tableau[], actions: Actions): HTMLElement {
  const faits = tableaux.filter(({ sort }) => sort.etat === 'lu' || sort.etat === 'laisse').length;
  const commence = tableaux.some(({ sort }) => sort.etat !== 'attente');
  return creer(
    'div',
    {},
    commence &&
      faits < tableaux.length &&
      creer('progress', { max: tableaux.length, value: faits, 'aria-label': 'Tableaux traités' }),
    creer(
      'div',
      { class: 'deroulant', tabindex: '0', role: 'region', 'aria-label': 'Les tableaux' },
      creer(
        'table',
        { class: 'lot' },
        creer(
          'thead',
          {},
          creer('tr', {}, ...['Tableau', 'Résultat', 'À savoir'].map((titre) => creer('th', { scope: 'col' }, titre))),
        ),
        creer('tbody', {}, ...tableaux.map((tableau) => rangee(tableau, actions))),
      ),
    ),
  );
}

function rangee({ source, chemin, sort }: Tableau, actions: Actions): HTMLElement {
  const ouvrable = sort.etat === 'lu' || sort.etat === 'laisse';
  const { dossier: _, ...seul } = source;
  return creer(
    'tr',
    { class: `sort-${sort.etat}` },
    creer(
      'th',
      { scope: 'row' },
      brut(chemin),
      sort.etat === 'lu' && sort.rendu.territoire !== ''
        ? creer('span', { class: 'discret' }, brut(sort.rendu.territoire))
        : null,
    ),
    creer('td', {}, direSort(sort)),
    creer(
      'td',
      {},
      ...phrasesDe(sort).map((phrase) => creer('p', {}, phrase)),
      ouvrable && bouton('Ouvrir ce tableau', () => void actions.recevoir([seul]), 'lien'),
    ),
  );
}
