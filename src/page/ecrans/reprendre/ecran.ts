import { demander } from '../../bureau.js';
import { creer, remplir } from '../../elements.js';
import { type Actions, etat, fichierCourant, isDansLeClasseur } from '../../etat.js';
import { phraseDe, suivre } from '../../progres.js';
import type { FichierRecu, VueRetours } from '../../protocole.js';
import { boutonOccupe } from '../bouton-occupe.js';
import { champsLus } from '../documents/champ-lu.js';
import { unSeulApercu } from '../documents/un-seul-apercu.js';
import { retourVu } from './retour.js';

/** What was written last: what it left to a person stays to be read. */
interface Ecrit {
  readonly fichiers: readonly FichierRecu[];
  readonly vue: VueRetours;
}

const garde: { ecrit: Ecrit | null; vider: boolean } = { ecrit: null, vider: false };
let precedent: { readonly arreter: () => void } | null = null;

export function oublierRetours(): void {
  Object.assign(garde, { ecrit: null, vider: false });
}

/** Corrected documents and filled fiches: what each brings back is shown, then written in the workbook if it is wanted. */
export function reprendre(actions: Actions): HTMLElement {
  rappeler();
  const zone = creer('div', { class: 'retours' });
  const regard = unSeulApercu(async (isPerime) => {
    const fichiers = etat.corriges;
    if (fichiers.length === 0) return remplir(zone);
    try {
      const vue = await suivre('Lecture de ce qui revient', () =>
        demander('ramener', { fichiers, date: etat.date, vider: garde.vider }),
      );
      if (!isPerime()) montrer(zone, vue, { fichiers, actions, relire: regard.demander });
    } catch (erreur) {
      const phrase = phraseDe(erreur);
      if (phrase !== null && !isPerime()) remplir(zone, creer('p', { class: 'alerte', role: 'alert' }, phrase));
    }
  });
  precedent?.arreter();
  precedent = regard;
  if (garde.ecrit) remplir(zone, ...dejaEcrit(garde.ecrit.vue));
  else if (etat.corriges.length > 0) regard.demander();
  return creer(
    'div',
    {},
    creer('h1', { tabindex: '-1' }, 'Ce qui revient'),
    creer(
      'p',
      { class: 'chapo' },
      'Un document que vous avez corrigé dans Word, une fiche remplie par un service : la page montre ce qui irait dans votre tableau, et ne l’y écrit que si vous le dites.',
    ),
    champsLus({
      id: 'corriges',
      nom: 'Documents corrigés et fiches remplies',
      aide: 'Des .docx écrits par bilan-ctg à partir de ce tableau, ou des fiches .docx et .csv. Plusieurs à la fois.',
      accepte: '.docx,.csv,.xlsx',
      choisis: etat.corriges,
      changer: (lus) => {
        etat.corriges = lus;
        garde.ecrit = null;
        regard.demander();
      },
    }),
    zone,
    creer('p', {}, creer('a', { href: '#documents' }, 'Revenir aux documents')),
  );
}

/** What was written and then undone is to be written again; what comes newly is looked at first. */
function rappeler(): void {
  const { ecrit } = garde;
  if (!ecrit) return;
  const la = isDansLeClasseur(ecrit.vue.fichier);
  if (!la && etat.corriges.length === 0) etat.corriges = ecrit.fichiers;
  if (!la || etat.corriges.length > 0) garde.ecrit = null;
}

interface Suite {
  readonly fichiers: readonly FichierRecu[];
  readonly actions: Actions;
  readonly relire: () => void;
}

function montrer(zone: HTMLElement, vue: VueRetours, suite: Suite): void {
  const { retours, fichier } = vue;
  const vides = retours.some((retour) => retour.vides.length > 0);
  remplir(
    zone,
    ...retours.map(retourVu),
    (vides || garde.vider) && champVider(suite.relire),
    fichier
      ? creer(
          'p',
          { class: 'envoi' },
          boutonOccupe('Écrire dans mon classeur', () => ecrire(vue, fichier, suite), 'bouton principal'),
        )
      : creer('p', { class: 'avis' }, 'Il n’y a rien à écrire dans votre classeur.'),
    creer(
      'p',
      { class: 'discret' },
      'D’un document Word reviennent les textes (réalisations, difficultés, synthèse…). Un titre, une date, un statut ou un chiffre changés dans Word ne reviennent pas : corrigez-les dans le tableau.',
    ),
  );
}

function champVider(relire: () => void): HTMLElement {
  const entree = creer('input', {
    type: 'checkbox',
    checked: garde.vider,
    onchange: () => {
      garde.vider = entree.checked;
      relire();
    },
  });
  return creer(
    'p',
    { class: 'choix' },
    creer('label', {}, entree, creer('span', {}, 'Vider aussi dans le classeur ce que le document a vidé')),
  );
}

/** The workbook with all of it becomes the one that is open; where it cannot be read, what was to be written is still there. */
async function ecrire(vue: VueRetours, fichier: FichierRecu, { fichiers, actions }: Suite): Promise<void> {
  Object.assign(garde, { ecrit: { fichiers, vue } });
  etat.corriges = [];
  await actions.avancer({ fichier, quoi: `ce qui revient de ${fichiers.map(({ nom }) => `« ${nom} »`).join(', ')}` });
  if (fichierCourant() === fichier) return;
  garde.ecrit = null;
  etat.corriges = fichiers;
}

function dejaEcrit({ retours }: VueRetours): readonly HTMLElement[] {
  return [
    creer(
      'p',
      { class: 'livraison', role: 'status' },
      creer('strong', {}, 'C’est écrit dans votre classeur.'),
      ' « Télécharger le classeur corrigé », en haut de la page, vous en donne la copie.',
    ),
    ...retours.map(retourVu),
  ];
}
