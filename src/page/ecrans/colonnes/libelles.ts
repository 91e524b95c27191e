import { brut, creer } from '../../elements.js';
import { lectureDe } from './colonne.js';
import type { Gestes, Tableau } from './gestes.js';

/** Titles that stand one under the other (a fiche, a table on its side): one row a title. */
export function tableDesLibelles(feuille: string, tableau: Tableau, rang: number, gestes: Gestes): HTMLElement {
  return creer(
    'div',
    {
      class: 'grille-cadre',
      tabindex: '0',
      role: 'region',
      'aria-label': `Feuille ${feuille}, tableau ${rang + 1}, titres`,
      'data-defile': `${feuille}-${rang}`,
    },
    creer(
      'table',
      { class: 'grille libelles' },
      creer('caption', { class: 'hors-ecran' }, `Les titres de la feuille ${feuille} et ce qu’ils sont`),
      creer(
        'thead',
        {},
        creer(
          'tr',
          {},
          ...['Cellule', 'Titre', 'Lu comme', 'Par exemple'].map((nom) => creer('th', { scope: 'col' }, nom)),
        ),
      ),
      creer(
        'tbody',
        {},
        ...tableau.colonnes.map((colonne) =>
          creer(
            'tr',
            { class: colonne.surete },
            creer('td', { class: 'lettre' }, colonne.cellule),
            creer('th', { scope: 'row' }, brut(colonne.titre)),
            creer('td', {}, lectureDe(feuille, tableau, colonne, rang, gestes)),
            creer('td', {}, creer('div', {}, brut(colonne.exemples.join(' ; ')))),
          ),
        ),
      ),
    ),
  );
}
