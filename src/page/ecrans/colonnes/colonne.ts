import { brut, creer } from '../../elements.js';
import { choisirColonne } from './chercher.js';
import { type Colonne, type Gestes, motsDeSurete, type Tableau } from './gestes.js';

/** The head of a column: its letter, its title as written, what it is read as, how surely. */
export function teteDeColonne(
  feuille: string,
  tableau: Tableau,
  colonne: Colonne,
  rang: number,
  gestes: Gestes,
): HTMLElement {
  return creer(
    'th',
    { scope: 'col', class: `tete ${colonne.surete}` },
    creer('div', { class: 'tete-titre' }, creer('span', { class: 'lettre' }, colonne.lettre), ' ', brut(colonne.titre)),
    lectureDe(feuille, tableau, colonne, rang, gestes),
  );
}

/** What a column is read as, to be changed where its table is read. */
export function lectureDe(
  feuille: string,
  tableau: Tableau,
  colonne: Colonne,
  rang: number,
  gestes: Gestes,
): HTMLElement {
  const { cellule, titre, libelle, surete, raison } = colonne;
  const lu = libelle ?? (surete === 'laissee' ? 'Pas lue' : 'À part');
  const certitude = creer('span', { class: `surete ${surete}` }, motsDeSurete[surete]);
  const pourquoi = creer('span', { class: 'raison' }, raison);
  if (!tableau.lue)
    return creer('div', { class: 'lecture' }, creer('span', {}, libelle === null ? 'rien' : `serait : ${lu}`));
  return creer(
    'div',
    { class: 'lecture' },
    creer(
      'button',
      {
        type: 'button',
        class: 'bouton petit lecture-bouton',
        id: `colonne-${rang}-${cellule}`,
        'aria-haspopup': 'dialog',
        'aria-label': `${titre} : ${lu}, ${motsDeSurete[surete]}. Changer`,
        onclick: () => void changer(),
      },
      lu,
    ),
    certitude,
    pourquoi,
  );

  async function changer(): Promise<void> {
    const choisi = await choisirColonne(tableau, colonne);
    if (!choisi) return;
    const { devient, libelle: nouveau } = choisi;
    const autre = tableau.colonnes.find((voisine) => voisine !== colonne && voisine.cle === devient);
    const laissee =
      autre && devient != null ? ` « ${autre.titre} » l’était jusque-là : voyez ce qu’elle est devenue.` : '';
    const dit =
      devient === undefined
        ? `« ${titre} » est de nouveau lue comme l’outil la comprend.`
        : devient === null
          ? `« ${titre} » n’est plus lue.`
          : `« ${titre} » est maintenant lue comme « ${nouveau} ».${laissee}`;
    await gestes.decider({ genre: 'colonne', feuille, cellule, devient }, dit);
  }
}
