import { creer } from '../elements.js';
import { surPlace } from '../progres.js';
import type { CelluleVisee, PointVu } from '../protocole.js';
import { boutonOccupe } from './bouton-occupe.js';
import { lienExterne, montrerExplication } from './explication.js';
import { montrerLigne } from './ligne.js';

/** What each state is called, of one point and of several. */
export const motsDesEtats = {
  constatee: ['constatée', 'constatées'],
  declaree: ['déclarée', 'déclarées'],
  partielle: ['partielle', 'partielles'],
  absente: ['absente', 'absentes'],
  'sans-objet': ['sans objet', 'sans objet'],
} as const;

/** More evidence than this is folded away. */
const preuvesMontrees = 12;

/** An item: its state and its title; unfolded, its text, what it lacks, its evidence. */
export function carteDePoint(point: PointVu): HTMLElement {
  const { id, titre, etat, manques, preuves, declare, seuil, remarque, regles } = point;
  return creer(
    'details',
    { class: `point ${etat}` },
    creer(
      'summary',
      {},
      creer('span', { class: 'etat' }, motsDesEtats[etat][0]),
      creer('span', { class: 'point-titre' }, titre, ' ', creer('span', { class: 'identifiant' }, id)),
      manques.length > 0 &&
        creer('span', { class: 'compte' }, `${manques.length} ${manques.length > 1 ? 'manques' : 'manque'}`),
    ),
    creer(
      'div',
      { class: 'point-corps' },
      ...texte(point),
      seuil !== null && creer('p', {}, `S’impose au-delà de ${seuil.toLocaleString('fr-FR')} habitants.`),
      remarque && creer('p', { class: 'discret' }, remarque),
      declare && creer('p', {}, declare),
      ...liste(
        'Ce qui manque',
        manques.map((manque) => creer('li', {}, manque)),
      ),
      ...preuvesDe(preuves),
      creer('p', { class: 'constat-actions' }, ...regles.map(boutonRegle)),
    ),
  );
}

function texte({ texte: exact, citation, certitude, sources }: PointVu): readonly Node[] {
  return [
    exact === null
      ? creer('p', { class: 'non-lu' }, 'Texte non lu : il n’est donc pas cité.')
      : creer('blockquote', {}, exact),
    creer(
      'p',
      { class: 'discret' },
      `${citation.replace(/^./, (lettre) => lettre.toUpperCase())}. Certitude : ${certitude}. Lu dans : `,
      ...sources.flatMap(({ libelle, adresse }, rang) => [
        rang > 0 ? ' ; ' : '',
        adresse ? lienExterne(libelle, adresse) : libelle,
      ]),
      '.',
    ),
  ];
}

function preuvesDe(preuves: readonly CelluleVisee[]): readonly Node[] {
  const boutons = preuves.map((place) => {
    const ouvrir = () => surPlace(() => montrerLigne(place, null));
    return creer('li', {}, boutonOccupe(`${place.feuille} ${place.cellule}`, ouvrir, 'puce'));
  });
  if (boutons.length <= preuvesMontrees) return liste('Ce qui fait preuve', boutons, 'puces');
  return [
    ...liste('Ce qui fait preuve', boutons.slice(0, preuvesMontrees), 'puces'),
    creer(
      'details',
      {},
      creer('summary', {}, `${boutons.length - preuvesMontrees} autres cellules`),
      creer('ul', { class: 'puces' }, ...boutons.slice(preuvesMontrees)),
    ),
  ];
}

function liste(titre: string, lignes: readonly Node[], classe = ''): readonly Node[] {
  return lignes.length === 0 ? [] : [creer('h3', {}, titre), creer('ul', { class: classe }, ...lignes)];
}

function boutonRegle(regle: string): HTMLElement {
  const ouvrir = () => surPlace(() => montrerExplication(regle));
  const element = boutonOccupe('Comment y répondre', ouvrir, 'lien');
  element.setAttribute('aria-label', `Comment y répondre : la règle « ${regle} »`);
  return element;
}
