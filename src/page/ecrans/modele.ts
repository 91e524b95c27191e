import { demander } from '../bureau.js';
import { bouton, creer, remplir } from '../elements.js';
import { etat } from '../etat.js';
import { suivre, tenter } from '../progres.js';
import { champ } from './champs.js';
import { livrer } from './livraison.js';

const champs = [
  { cle: 'Territoire', aide: null },
  { cle: 'Caf', aide: 'Par exemple : Caf du Puy-de-Dôme' },
  { cle: 'Signataires', aide: 'Séparés par un point-virgule' },
  { cle: 'Communes', aide: 'Séparées par un point-virgule' },
  { cle: 'Date de début', aide: 'JJ/MM/AAAA' },
  { cle: 'Date de fin', aide: 'JJ/MM/AAAA' },
  { cle: 'Axes', aide: 'Ceux du plan d’actions, séparés par un point-virgule' },
] as const;

/** A blank tracker, begun with what is known of the convention. */
export function modele(): HTMLElement {
  const zone = creer('div', { 'aria-live': 'polite' });
  const entrees = champs.map(({ cle, aide }, rang) => {
    const entree = creer('input', { type: 'text', autocomplete: 'off' });
    return { cle, entree, element: champ(`depart-${rang}`, cle, entree, aide) };
  });
  const complet = creer('input', { type: 'checkbox' });
  const ecrire = async () => {
    const renseignements = entrees.map(({ cle, entree }) => ({ cle, valeur: entree.value }));
    const produit = await suivre('Écriture du tableau vierge', () =>
      demander('modele', { date: etat.date, complet: complet.checked, renseignements }),
    );
    remplir(zone, livrer(produit, false));
  };
  return creer(
    'div',
    { class: 'etroit' },
    creer('h1', { tabindex: '-1' }, 'Un tableau de suivi vierge'),
    creer(
      'p',
      { class: 'chapo' },
      'Un classeur Excel prêt à remplir, avec ce que demande un point d’étape : listes déroulantes, aide sur chaque colonne, retards signalés. Les autres colonnes sont repliées. Ce que vous écrivez ici y est reporté ; tout est facultatif.',
    ),
    creer(
      'form',
      {
        class: 'reglages',
        onsubmit: (evenement) => {
          evenement.preventDefault();
          void tenter(zone, ecrire);
        },
      },
      ...entrees.map(({ element }) => element),
      creer(
        'fieldset',
        { class: 'choix' },
        creer('legend', {}, 'Étendue'),
        creer(
          'label',
          {},
          complet,
          creer('span', {}, 'Toutes les feuilles et toutes les colonnes, dès le premier jour'),
        ),
      ),
      creer('p', { class: 'envoi' }, soumettre()),
      zone,
    ),
  );
}

function soumettre(): HTMLButtonElement {
  const element = bouton('Télécharger le tableau vierge', () => undefined, 'bouton principal');
  element.type = 'submit';
  return element;
}
