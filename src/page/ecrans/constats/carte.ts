import { bouton, creer } from '../../elements.js';
import { copier } from '../../presse-papiers.js';
import { surPlace } from '../../progres.js';
import type { ConstatVu } from '../../protocole.js';
import { boutonOccupe } from '../bouton-occupe.js';
import { montrerExplication } from '../explication.js';
import { choixDesConstats } from './choix.js';
import { motsDesGravites, phraseDe } from './mots.js';

/** What a card may ask for. */
export interface GestesDeCarte {
  readonly corriger: (constat: ConstatVu) => Promise<void>;
  readonly ajouter: (constat: ConstatVu) => Promise<void>;
}

/** A finding: where, what stands there, what to do; its cell and its rule a click away. */
export function carteDeConstat(constat: ConstatVu, gestes: GestesDeCarte): HTMLElement {
  return creer(
    'li',
    { class: `constat ${constat.gravite}` },
    creer('p', { class: 'constat-tete' }, etiquette(constat), ...place(constat)),
    creer(
      'p',
      { class: 'constat-actions' },
      boutonCorriger(constat, 'Corriger', gestes),
      constat.regle === 'feuille-absente' &&
        creer('a', { href: '#completer', class: 'lien' }, 'Y répondre dans la page'),
      boutonAjouter(constat, gestes),
      boutonRegle(constat),
      boutonCopier([constat]),
    ),
    creer('p', { class: 'constat-message' }, constat.message),
  );
}

/** Findings of one rule that repeat: said once, with the list of their cells. */
export function carteDeGroupe(premier: ConstatVu, memes: readonly ConstatVu[], gestes: GestesDeCarte): HTMLElement {
  const cle = `${premier.feuille} ${premier.regle} ${premier.gravite}`;
  const { deplies } = choixDesConstats;
  const endroits = creer(
    'details',
    {
      open: deplies.has(cle),
      ontoggle: () => (endroits.open ? deplies.add(cle) : deplies.delete(cle)),
    },
    creer('summary', {}, `Les ${memes.length} endroits`),
    creer(
      'ul',
      { class: 'memes' },
      ...memes.map((constat) =>
        creer(
          'li',
          {},
          constat.cellule !== null && creer('strong', {}, constat.cellule),
          constat.cellule === null ? null : ' : ',
          constat.message,
          ' ',
          boutonCorriger(constat, 'Corriger', gestes),
        ),
      ),
    ),
  );
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
    creer('p', { class: 'constat-actions' }, boutonRegle(premier), boutonCopier(memes)),
    creer('p', { class: 'constat-message' }, premier.message),
    endroits,
  );
}

function etiquette({ gravite, nouveau }: ConstatVu): HTMLElement {
  return creer(
    'span',
    { class: 'etiquettes' },
    creer('span', { class: 'gravite' }, motsDesGravites[gravite]),
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

/** The identifier of the button that corrects a finding: the focus comes back to it. */
export function idDeCorrection({ cle }: ConstatVu): string {
  return `corriger-${cle}`;
}

function boutonCorriger(constat: ConstatVu, texte: string, { corriger }: GestesDeCarte): HTMLElement | null {
  const { feuille, cellule, corrigeable } = constat;
  if (!corrigeable) return null;
  const element = boutonOccupe(texte, () => surPlace(() => corriger(constat)), 'lien');
  element.id = idDeCorrection(constat);
  return nomme(element, `${texte} : ${feuille}, cellule ${cellule}`);
}

function boutonAjouter(constat: ConstatVu, { ajouter }: GestesDeCarte): HTMLElement | null {
  if (constat.ajout === null) return null;
  return boutonOccupe(`Ajouter la feuille ${constat.feuille}`, () => ajouter(constat), 'lien');
}

function boutonRegle({ regle }: ConstatVu): HTMLElement {
  const ouvrir = () => surPlace(() => montrerExplication(regle));
  return nomme(boutonOccupe('Pourquoi ?', ouvrir, 'lien'), `Pourquoi ? La règle « ${regle} »`);
}

function boutonCopier(constats: readonly ConstatVu[]): HTMLElement {
  const [premier] = constats;
  const element = bouton(
    'Copier',
    () => void surPlace(() => copier(constats.map(phraseDe).join('\n'), element)),
    'lien',
  );
  const place = [premier?.feuille ?? 'le classeur', premier?.cellule].filter(Boolean).join(' ');
  return nomme(
    element,
    constats.length > 1 ? `Copier les ${constats.length} constats` : `Copier le constat : ${place}`,
  );
}

function nomme(element: HTMLElement, nom: string): HTMLElement {
  element.setAttribute('aria-label', nom);
  return element;
}
