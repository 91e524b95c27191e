import { bouton, creer } from '../elements.js';
import { annoncer, phraseDe } from '../progres.js';
import type { ConstatVu } from '../protocole.js';
import { montrerExplication } from './explication.js';
import { montrerLigne } from './ligne.js';

/** The word of each gravity, as on the command line: no colour is needed to tell them apart. */
const mots = {
  'empeche-envoi': 'Empêche l’envoi',
  'a-corriger': 'À corriger',
  'a-verifier': 'À vérifier',
  info: 'Pour information',
} as const;

/** A finding: where, what stands there, what to do; its row and its rule a click away. */
export function carteDeConstat(constat: ConstatVu): HTMLElement {
  return creer(
    'li',
    { class: `constat ${constat.gravite}` },
    creer('p', { class: 'constat-tete' }, etiquette(constat), ...place(constat)),
    creer(
      'p',
      { class: 'constat-actions' },
      boutonLigne(constat, 'Voir la ligne'),
      constat.regle === 'feuille-absente' && creer('a', { href: '#completer' }, 'Y répondre dans la page'),
      boutonRegle(constat),
    ),
    creer('p', { class: 'constat-message' }, constat.message),
  );
}

/** Findings of one rule that repeat: said once, with the list of their cells. */
export function carteDeGroupe(premier: ConstatVu, memes: readonly ConstatVu[]): HTMLElement {
  return creer(
    'li',
    { class: `constat ${premier.gravite}` },
    creer(
      'p',
      { class: 'constat-tete' },
      etiquette({ ...premier, nouveau: memes.some(({ nouveau }) => nouveau) }),
      creer('span', { class: 'place' }, `${memes.length} fois, par exemple`),
      ...place(premier),
    ),
    creer('p', { class: 'constat-actions' }, boutonRegle(premier)),
    creer('p', { class: 'constat-message' }, premier.message),
    creer(
      'details',
      {},
      creer('summary', {}, `Les ${memes.length} endroits`),
      creer(
        'ul',
        { class: 'memes' },
        ...memes.map((constat) => creer('li', {}, constat.message, ' ', boutonLigne(constat, constat.cellule ?? ''))),
      ),
    ),
  );
}

/** Opens something that the worker has to look for; what goes wrong is said. */
export function ouvrirOuDire(ouvrir: () => Promise<void>): void {
  ouvrir().catch((erreur: unknown) => {
    const phrase = phraseDe(erreur);
    if (phrase) annoncer(phrase);
  });
}

function etiquette({ gravite, nouveau }: ConstatVu): HTMLElement {
  return creer(
    'span',
    { class: 'etiquettes' },
    creer('span', { class: 'gravite' }, mots[gravite]),
    nouveau && creer('span', { class: 'nouveau' }, 'Nouveau'),
  );
}

function place({ cellule, titre, valeur }: ConstatVu): readonly Node[] {
  if (cellule === null) return [];
  return [
    creer('span', { class: 'place' }, creer('strong', {}, cellule), titre ? `, ${titre.replace(/\s+/g, ' ')}` : ''),
    ...(valeur === null ? [] : [creer('span', { class: 'valeur' }, valeur)]),
  ];
}

function boutonLigne({ feuille, cellule, message }: ConstatVu, texte: string): HTMLElement | null {
  if (feuille === null || cellule === null) return null;
  const ouvrir = () => ouvrirOuDire(() => montrerLigne({ feuille, cellule }, message));
  return nomme(bouton(texte, ouvrir, 'lien'), `${texte} : ${feuille}, cellule ${cellule}`);
}

function boutonRegle({ regle }: ConstatVu): HTMLElement {
  const ouvrir = () => ouvrirOuDire(() => montrerExplication(regle));
  return nomme(bouton('Pourquoi ?', ouvrir, 'lien'), `Pourquoi ? La règle « ${regle} »`);
}

function nomme(element: HTMLElement, nom: string): HTMLElement {
  element.setAttribute('aria-label', nom);
  return element;
}
