import { demander } from '../../bureau.js';
import { bouton, creer } from '../../elements.js';
import { etat } from '../../etat.js';
import { suivre, tenter } from '../../progres.js';
import { livrer } from '../livraison.js';
import { champLu, champsLus } from './champ-lu.js';

/** What every document wears: it is shown for each of them, and taken off for all. */
export function apparence(avecTextes: boolean, change: () => void): HTMLElement {
  const resume = creer('summary', {}, 'Papier à en-tête, logos et textes');
  const noms = creer('p', { class: 'discret apparence-noms' });
  const redire = () => {
    const fichiers = [etat.charte, ...etat.logos, ...(avecTextes ? etat.gabarits : [])].filter((un) => un !== null);
    noms.textContent =
      fichiers.length === 0 ? '' : `Pour tous les documents : ${fichiers.map(({ nom }) => nom).join(', ')}.`;
  };
  const pris = () => {
    redire();
    change();
  };
  redire();
  return creer(
    'div',
    { class: 'apparence' },
    creer(
      'details',
      { open: false },
      resume,
      champLu({
        id: 'modele',
        nom: 'Papier à en-tête',
        aide: 'Un document Word (.docx) dont tous les documents prennent les styles, l’en-tête, le pied de page et les marges.',
        accepte: '.docx,.dotx',
        choisi: etat.charte,
        changer: (lu) => {
          etat.charte = lu;
          pris();
        },
      }),
      champsLus({
        id: 'logos',
        nom: 'Logos',
        aide: 'PNG, JPEG ou GIF, dans l’ordre des signataires. Sans eux, ceux de la feuille Convention.',
        accepte: '.png,.jpg,.jpeg,.gif',
        choisis: etat.logos,
        changer: (lus) => {
          etat.logos = lus;
          pris();
        },
      }),
      ...(avecTextes ? champTextes(pris) : []),
    ),
    noms,
  );
}

function champTextes(pris: () => void): readonly HTMLElement[] {
  const zone = creer('div', { 'aria-live': 'polite' });
  const telecharger = async () => {
    const produit = await suivre('Copie des textes', () => demander('gabarits', { date: etat.date }));
    zone.replaceChildren(livrer(produit, false));
  };
  return [
    champsLus({
      id: 'gabarits',
      nom: 'Vos textes (.hbs)',
      aide: 'Les textes des documents, modifiés par vous. Téléchargez-les d’abord, changez-en un, puis choisissez-le ici.',
      accepte: '.hbs',
      choisis: etat.gabarits,
      changer: (lus) => {
        etat.gabarits = lus;
        pris();
      },
    }),
    creer(
      'p',
      {},
      bouton('Télécharger les textes', () => void tenter(zone, telecharger), 'bouton petit'),
    ),
    zone,
  ];
}
