import { brut, creer } from '../../elements.js';
import type { VueVoisinage } from '../../protocole.js';

/** The rows around a cell, under their titles; another cell of its row may be chosen. */
export function tableauDuVoisinage(vue: VueVoisinage, choisir: (cellule: string) => void): HTMLElement {
  const { feuille, cellule, colonnes, lignes } = vue;
  const nom = `${feuille} : la ligne et ses voisines`;
  return creer(
    'div',
    { class: 'voisinage', role: 'region', tabindex: '0', 'aria-label': nom },
    creer(
      'table',
      {},
      creer('caption', { class: 'hors-ecran' }, nom),
      creer(
        'thead',
        {},
        creer(
          'tr',
          {},
          creer('th', { scope: 'col' }, creer('span', { class: 'hors-ecran' }, 'Ligne')),
          ...colonnes.map(({ lettres, titre }) =>
            creer('th', { scope: 'col' }, creer('span', { class: 'lettres' }, lettres), ' ', brut(titre)),
          ),
        ),
      ),
      creer(
        'tbody',
        {},
        ...lignes.map((ligne) => {
          const sienne = ligne.cellules.some(({ adresse }) => adresse === cellule);
          return creer(
            'tr',
            { class: sienne ? 'visee' : null },
            creer('th', { scope: 'row' }, String(ligne.numero)),
            ...ligne.cellules.map((voisine, rang) =>
              creer(
                'td',
                { class: voisine.adresse === cellule ? 'marquee' : null },
                sienne && voisine.adresse !== cellule
                  ? boutonDeCellule(voisine, colonnes[rang]?.titre ?? '', choisir)
                  : contenuDe(voisine),
              ),
            ),
          );
        }),
      ),
    ),
  );
}

/** Brings the cell that is corrected into view, without moving the page. */
export function montrerLaMarquee(tableau: HTMLElement): void {
  const marquee = tableau.querySelector<HTMLElement>('.marquee');
  if (marquee) tableau.scrollLeft = marquee.offsetLeft - (tableau.clientWidth - marquee.offsetWidth) / 2;
}

type Voisine = VueVoisinage['lignes'][number]['cellules'][number];

function boutonDeCellule(voisine: Voisine, titre: string, choisir: (cellule: string) => void): HTMLElement {
  const { adresse, texte, masquee } = voisine;
  return creer(
    'button',
    {
      type: 'button',
      class: 'voisine',
      'aria-label': `Corriger plutôt ${[titre, adresse].filter(Boolean).join(', ')} : ${masquee ? 'donnée personnelle' : texte || 'vide'}`,
      onclick: () => choisir(adresse),
    },
    contenuDe(voisine),
  );
}

function contenuDe({ texte, masquee }: Voisine): HTMLElement {
  if (masquee) return creer('span', { class: 'vide' }, 'donnée personnelle');
  return texte === '' ? creer('span', { class: 'vide' }, 'vide') : creer('span', { class: 'extrait' }, brut(texte));
}
