import { genres } from '../../documents/genres.js';
import { bouton, creer, remplir } from '../elements.js';
import { type Actions, etat } from '../etat.js';
import { suivre, tenter } from '../progres.js';
import type { VueSuivi } from '../protocole.js';
import { choix } from './champs.js';
import { type Choix, offerts } from './choix.js';
import { faire, voir } from './fabrique.js';
import { livrer } from './livraison.js';
import { reglages } from './reglages.js';

/** The documents: which one, its choices, what it looks like, the file. Choices outlive a reload of the tracker. */
export function documents(vue: VueSuivi, actions: Actions, choisi: Choix): HTMLElement {
  const zone = creer('div', { 'aria-live': 'polite' });
  const apercu = creer('div', { class: 'apercu' });
  const details = creer('div');
  const cadre = creer('div', { class: 'apercu-zone' });
  let demandes = 0;
  const telecharger = bouton('', () => void tenter(zone, produire), 'bouton principal');

  const produire = async () => {
    const produit = await suivre(genres[choisi.genre].page.enCours, (surEtape) => faire(choisi, surEtape));
    remplir(zone, livrer(produit));
  };
  const regarder = async () => {
    const tour = ++demandes;
    const vu = await suivre('Préparation de l’aperçu', () => voir(choisi));
    if (tour === demandes) remplir(cadre, vu);
  };
  /** A choice changed: what is shown is no more what would be written. */
  const perimer = () => {
    remplir(zone);
    if (!genres[choisi.genre].page.sansApercu && (choisi.genre !== 'avenant' || choisi.avant || etat.plan))
      void tenter(cadre, regarder);
  };
  const refaire = () => {
    const { bouton: nom, apercu: titre, contient } = genres[choisi.genre].page;
    telecharger.textContent = nom;
    remplir(cadre);
    remplir(details, reglages(vue, choisi, actions, perimer));
    remplir(apercu, creer('h2', {}, titre), creer('p', { class: 'discret' }, contient), cadre);
    perimer();
  };

  const ecran = creer(
    'div',
    {},
    creer('h1', { tabindex: '-1' }, 'Les documents'),
    creer(
      'div',
      { class: 'documents' },
      creer(
        'form',
        { class: 'reglages', onsubmit: (evenement) => evenement.preventDefault() },
        choix(
          'genre',
          'Quel document ?',
          offerts.map((valeur) => ({ valeur, nom: genres[valeur].nom, aide: genres[valeur].page.aide })),
          choisi.genre,
          (valeur) => {
            choisi.genre = offerts.find((genre) => genre === valeur) ?? choisi.genre;
            refaire();
          },
        ),
        details,
        creer('p', { class: 'envoi' }, telecharger),
        zone,
      ),
      apercu,
    ),
  );
  refaire();
  return ecran;
}
