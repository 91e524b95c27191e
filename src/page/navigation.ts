import { accueil } from './ecrans/accueil.js';
import { aide } from './ecrans/aide.js';
import { barreFichier } from './ecrans/barre-fichier.js';
import { type Choix, choixDeDepart } from './ecrans/choix.js';
import { constats } from './ecrans/constats.js';
import { documents } from './ecrans/documents.js';
import { modele } from './ecrans/modele.js';
import { schema } from './ecrans/schema.js';
import { creer, remplir, trouver } from './elements.js';
import { type Actions, etat } from './etat.js';
import type { VueSuivi } from './protocole.js';

/** Screens keep their filters and their choices as long as the tracker is the same. */
const faits = new Map<string, HTMLElement>();
let choisi: Choix = choixDeDepart();

const titres: Readonly<Record<string, string>> = {
  accueil: 'Du tableau de suivi au document Word',
  constats: 'Ce qui manque',
  schema: 'Le schéma, point par point',
  documents: 'Les documents',
  modele: 'Un tableau de suivi vierge',
  aide: 'Aide et données',
};

/** Shows the screen that the address names. @param focus its title takes the focus, when the user went there */
export function montrerEcran(actions: Actions, focus: boolean): void {
  const ecran = ecranDemande();
  document.title = `${titres[ecran]} – bilan-ctg`;
  remplir(trouver('fichier'), barreFichier(etat, ecran, actions));
  const element = faits.get(ecran) ?? dessiner(ecran, etat.vue, actions);
  faits.set(ecran, element);
  const zone = creer('div', { id: 'alerte' });
  remplir(trouver('contenu'), zone, element);
  if (!focus) return;
  scrollTo(0, 0);
  element.querySelector('h1')?.focus({ preventScroll: true });
}

/** The tracker changed: every screen is drawn again. @param nouveau it is another one, whose choices begin anew */
export function oublierEcrans(nouveau: boolean): void {
  faits.clear();
  if (nouveau) choisi = choixDeDepart();
}

function ecranDemande(): string {
  const demande = location.hash.slice(1);
  const besoin = demande === 'constats' || demande === 'schema' || demande === 'documents';
  return titres[demande] && (etat.vue || !besoin) ? demande : 'accueil';
}

function dessiner(ecran: string, vue: VueSuivi | null, actions: Actions): HTMLElement {
  if (vue && ecran === 'constats') return constats(vue);
  if (vue && ecran === 'schema') return schema(vue);
  if (vue && ecran === 'documents') return documents(vue, actions, choisi);
  if (ecran === 'aide') return aide();
  return ecran === 'modele' ? modele() : accueil(actions);
}
