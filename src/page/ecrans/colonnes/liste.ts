import { brut, creer } from '../../elements.js';
import type { Gestes, Vue } from './gestes.js';

type Feuille = Vue['feuilles'][number];

/** Every sheet, what became of it, and the one that is looked at. */
export function listeDesFeuilles({ feuilles, ouverte }: Vue, gestes: Gestes): HTMLElement {
  const lues = feuilles.filter(({ lue }) => lue);
  const laissees = feuilles.filter(({ lue }) => !lue);
  const groupe = (titre: string, siennes: readonly Feuille[]) =>
    siennes.length > 0 && [
      creer('h2', {}, `${titre} (${siennes.length})`),
      creer('ul', {}, ...siennes.map((feuille) => ligne(feuille, ouverte?.nom === feuille.nom, gestes))),
    ];
  return creer(
    'nav',
    { class: 'colonnes-feuilles', 'aria-label': 'Feuilles du classeur', 'data-defile': 'feuilles' },
    ...[groupe('Feuilles lues', lues), groupe('Feuilles laissées de côté', laissees)].flatMap((noeuds) => noeuds || []),
  );
}

function ligne({ nom, sorts, aConfirmer, masquee, decidee }: Feuille, ouverte: boolean, gestes: Gestes): HTMLElement {
  const [premier = ''] = sorts;
  const sort = sorts.length > 1 ? `${sorts.length} tableaux.` : premier;
  return creer(
    'li',
    {},
    creer(
      'button',
      {
        type: 'button',
        class: 'colonnes-feuille',
        id: `feuille-${encodeURIComponent(nom)}`,
        'aria-current': ouverte ? 'true' : null,
        onclick: () => gestes.montrer(nom),
      },
      creer('strong', {}, brut(nom)),
      creer('span', { class: 'discret' }, ` ${sort}${masquee ? ' Feuille masquée.' : ''}`),
      aConfirmer > 0 && creer('span', { class: 'surete a-confirmer' }, `${aConfirmer} à confirmer`),
      decidee && creer('span', { class: 'surete decidee' }, 'vos choix'),
    ),
  );
}
