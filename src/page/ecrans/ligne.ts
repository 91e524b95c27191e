import { demander } from '../bureau.js';
import { brut, creer } from '../elements.js';
import { suivre } from '../progres.js';
import type { CelluleVisee, VueLigne } from '../protocole.js';
import { montrerDialogue } from './dialogue.js';

/** Opens a cell in its row: each cell of it under the title of its column, the one that is meant marked. */
export async function montrerLigne(place: CelluleVisee, phrase: string | null): Promise<void> {
  const vue = await suivre('Ouverture de la ligne', () => demander('ligne', place));
  montrerDialogue(
    `${vue.feuille}, ligne ${vue.ligne}`,
    null,
    ...(phrase === null ? [] : [creer('p', { class: 'encart' }, phrase)]),
    tableau(vue),
  );
  document.querySelector('.dialogue .marquee')?.scrollIntoView({ block: 'center' });
}

function tableau({ cellules, feuille, ligne }: VueLigne): HTMLTableElement {
  return creer(
    'table',
    { class: 'ligne' },
    creer('caption', { class: 'hors-ecran' }, `Cellules de la ligne ${ligne} de la feuille ${feuille}`),
    creer(
      'thead',
      {},
      creer('tr', {}, ...['Cellule', 'Colonne', 'Contenu'].map((titre) => creer('th', { scope: 'col' }, titre))),
    ),
    creer(
      'tbody',
      {},
      ...cellules.map(({ adresse, titre, texte, marquee, masquee }) =>
        creer(
          'tr',
          { class: marquee ? 'marquee' : null },
          creer('th', { scope: 'row' }, adresse, marquee && creer('span', { class: 'hors-ecran' }, ' (à regarder)')),
          creer('td', {}, brut(titre)),
          contenu(texte, masquee),
        ),
      ),
    ),
  );
}

function contenu(texte: string, masquee: boolean): HTMLTableCellElement {
  if (masquee) return creer('td', { class: 'vide' }, 'donnée personnelle : ouvrez le classeur pour la voir');
  return texte === '' ? creer('td', { class: 'vide' }, 'vide') : creer('td', { class: 'contenu' }, brut(texte));
}
