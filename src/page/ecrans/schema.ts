import { bouton, creer } from '../elements.js';
import type { Place, PointVu, VueSuivi } from '../protocole.js';
import { ouvrirOuDire } from './constat.js';
import { lienExterne, montrerExplication } from './explication.js';
import { montrerLigne } from './ligne.js';

/** More evidence than this is folded away. */
const preuvesMontrees = 12;

/** Each item of the schéma: its text, its state, its evidence. */
export function schema({ couverture }: VueSuivi): HTMLElement {
  const compte = (etat: PointVu['etat']) => couverture.filter((point) => point.etat === etat).length;
  const familles = [
    ['L’article 3 de la convention', couverture.filter(({ id }) => id.startsWith('CTG'))],
    ['Le code de l’action sociale et des familles', couverture.filter(({ id }) => !id.startsWith('CTG'))],
  ] as const;
  return creer(
    'div',
    {},
    creer('h1', { tabindex: '-1' }, 'Le schéma, point par point'),
    creer(
      'p',
      { class: 'chapo' },
      'Pour tenir lieu de schéma pluriannuel d’accueil du jeune enfant, la convention doit répondre à chacun de ces points.',
    ),
    creer(
      'ul',
      { class: 'bilan-points' },
      ...(['couverte', 'partielle', 'absente', 'sans objet'] as const).map((etat) =>
        creer(
          'li',
          { class: classeDe(etat) },
          creer('strong', {}, String(compte(etat))),
          ` ${compte(etat) > 1 ? pluriels[etat] : etat}`,
        ),
      ),
    ),
    ...familles.map(([titre, points]) =>
      creer(
        'section',
        {},
        creer('h2', { class: 'feuille-titre' }, titre),
        creer('div', { class: 'points' }, ...points.map(carte)),
      ),
    ),
  );
}

const pluriels = {
  couverte: 'couvertes',
  partielle: 'partielles',
  absente: 'absentes',
  'sans objet': 'sans objet',
} as const;

function carte(point: PointVu): HTMLElement {
  const { id, titre, etat, manques, preuves, seuil, remarque, regles } = point;
  return creer(
    'details',
    { class: `point ${classeDe(etat)}` },
    creer(
      'summary',
      {},
      creer('span', { class: 'etat' }, etat),
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

function preuvesDe(preuves: readonly Place[]): readonly Node[] {
  const boutons = preuves.map((place) => {
    const ouvrir = () => ouvrirOuDire(() => montrerLigne(place, null));
    return creer('li', {}, bouton(`${place.feuille} ${place.cellule}`, ouvrir, 'puce'));
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
  const ouvrir = () => ouvrirOuDire(() => montrerExplication(regle));
  const element = bouton('Comment y répondre', ouvrir, 'lien');
  element.setAttribute('aria-label', `Comment y répondre : la règle « ${regle} »`);
  return element;
}

function classeDe(etat: PointVu['etat']): string {
  return etat.replace(' ', '-');
}
