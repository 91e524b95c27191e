import { bouton, creer, remplir } from '../../elements.js';
import { type Actions, etat } from '../../etat.js';
import { phraseDe } from '../../progres.js';
import type { ChoixDocument, VueSuivi } from '../../protocole.js';
import { champDeDate } from '../champ-de-date.js';
import { champ, choix } from '../champs.js';
import { apparence } from './apparence.js';
import type { DocumentOffert, Outils } from './document.js';
import { listeDesDocuments } from './liste.js';
import { offerts, parDefaut } from './registre.js';
import { boutonDeTelechargement } from './telechargement.js';
import { unSeulApercu } from './un-seul-apercu.js';

/** What is chosen for every document, and which one. */
const choisi = { document: parDefaut, definitif: false };
/** The screen that was drawn before, for a tracker that is no more what it was. */
let precedent: { readonly arreter: () => void } | null = null;

export function oublierDocuments(): void {
  Object.assign(choisi, { document: parDefaut, definitif: false });
  for (const document of offerts) document.oublier();
}

/** The documents: which one, its date, the file; the rest is folded. What it will say stands beside. */
export function documents(vue: VueSuivi, actions: Actions): HTMLElement {
  const zone = creer('div', { 'aria-live': 'polite' });
  const apercu = creer('div', { class: 'apercu' });
  const reglages = creer('div');
  const replies = creer('div');
  const cadre = creer('div', { class: 'apercu-zone' });
  const telechargement = boutonDeTelechargement(zone, () => ({
    document: choisi.document,
    commun: communDe(choisi.document),
  }));

  const regard = unSeulApercu(async (isPerime) => {
    const { document } = choisi;
    cadre.setAttribute('aria-busy', 'true');
    if (!cadre.firstChild) remplir(cadre, creer('p', { class: 'discret' }, 'Préparation de l’aperçu…'));
    try {
      const vu = await document.montrer(communDe(document));
      if (!isPerime()) remplir(cadre, vu);
    } catch (erreur) {
      if (!isPerime()) remplir(cadre, ...sansApercu(phraseDe(erreur), regard.demander));
    }
    if (!isPerime()) cadre.removeAttribute('aria-busy');
  });
  precedent?.arreter();
  precedent = regard;
  const change = () => {
    remplir(zone);
    regard.demander();
  };
  const champs = () => {
    remplir(reglages, ...champsDe(choisi.document, outils));
    remplir(replies, ...repliesDe(choisi.document, outils));
  };
  const outils: Outils = {
    vue,
    actions,
    change,
    redessiner: (champ) => {
      champs();
      reglages.querySelector<HTMLElement>(`#${champ}`)?.focus();
    },
  };
  const refaire = () => {
    const { document } = choisi;
    telechargement.nommer(document.bouton);
    remplir(cadre);
    champs();
    remplir(
      apercu,
      creer('h2', {}, document.apercu.titre),
      creer('p', { class: 'discret' }, document.apercu.contient),
      cadre,
    );
    change();
  };
  refaire();
  return creer(
    'div',
    {},
    creer('h1', { tabindex: '-1' }, 'Les documents'),
    creer(
      'form',
      { class: 'reglages', onsubmit: (evenement) => evenement.preventDefault() },
      listeDesDocuments(choisi.document, (document) => {
        choisi.document = document;
        refaire();
      }),
      creer(
        'div',
        { class: 'documents' },
        creer(
          'div',
          {},
          reglages,
          creer('p', { class: 'envoi' }, telechargement.element),
          zone,
          replies,
          versReprendre(),
        ),
        apercu,
      ),
    ),
  );
}

/** @param phrase null: what was running was stopped */
function sansApercu(phrase: string | null, refaire: () => void): readonly HTMLElement[] {
  if (phrase !== null) return [creer('p', { class: 'alerte' }, phrase)];
  return [creer('p', {}, 'L’aperçu a été interrompu. ', bouton('Le refaire', refaire, 'bouton petit'))];
}

function communDe({ partages }: DocumentOffert): ChoixDocument {
  return {
    date: etat.date,
    definitif: partages.definitif && choisi.definitif,
    exigerSchema: false,
    modele: partages.apparence ? etat.charte : null,
    logos: partages.apparence ? etat.logos : [],
    gabarits: partages.textes ? etat.gabarits : [],
  };
}

function champsDe(document: DocumentOffert, outils: Outils): readonly HTMLElement[] {
  const { partages } = document;
  return [
    ...(partages.date === null ? [] : [champDate(partages.date, outils)]),
    ...document.premiers(outils),
    ...(partages.definitif ? [champEtat(outils)] : []),
  ];
}

function repliesDe(document: DocumentOffert, outils: Outils): readonly HTMLElement[] {
  const { partages } = document;
  const autres = document.autres(outils);
  return [
    ...(autres.length === 0
      ? []
      : [
          creer(
            'details',
            { class: 'autres-choix', open: document.isModifie() },
            creer('summary', {}, 'Autres choix pour ce document'),
            ...autres,
          ),
        ]),
    ...(partages.apparence ? [apparence(partages.textes, outils.change)] : []),
  ];
}

function champDate(aide: string, { actions, change }: Outils): HTMLElement {
  const entree = champDeDate(etat.date, (date) => void actions.changerDate(date).then(change));
  return champ('date', 'Date du document', entree, aide);
}

function champEtat({ change }: Outils): HTMLElement {
  return choix(
    'etat',
    'Projet ou définitif ?',
    [
      { valeur: 'projet', nom: 'Projet', aide: 'Ce qui manque y est surligné' },
      {
        valeur: 'definitif',
        nom: 'Définitif',
        aide: 'Refusé tant qu’un point empêche l’envoi, ou que les parties ou la période manquent',
      },
    ],
    choisi.definitif ? 'definitif' : 'projet',
    (valeur) => {
      choisi.definitif = valeur === 'definitif';
      change();
    },
  );
}

function versReprendre(): HTMLElement {
  return creer(
    'p',
    { class: 'discret' },
    'Un document corrigé dans Word, une fiche remplie qui revient ? ',
    creer('a', { href: '#reprendre' }, 'Reportez-les dans votre tableau'),
    '.',
  );
}
