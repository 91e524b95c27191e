import type { Actions } from '../etat.js';
import type { VueSuivi } from '../protocole.js';
import { accueil } from './accueil.js';
import { aide } from './aide.js';
import { colonnes, oublierColonnes } from './colonnes/colonnes.js';
import { brouillon, brouillonVide } from './completer/brouillon.js';
import { completer } from './completer/ecran.js';
import { oublierChoix } from './constats/choix.js';
import { constats } from './constats/ecran.js';
import { documents, oublierDocuments } from './documents/ecran.js';
import { lot } from './lot/lot.js';
import { modele } from './modele.js';
import { oublierRetours, reprendre } from './reprendre/ecran.js';
import { schema } from './schema.js';

/** What a screen is drawn from. */
export interface AMontrer {
  readonly actions: Actions;
  readonly vue: VueSuivi | null;
}

/** A screen of the page: `#cle` in its address. */
export interface Ecran {
  readonly cle: string;
  /** Of the window; its own title is that of its `h1`. */
  readonly titre: string;
  /** Its name among the steps of the open file; without it, it is reached otherwise. */
  readonly onglet?: string;
  /** It shows the open file: without one, the first screen is shown. */
  readonly besoin: boolean;
  readonly dessiner: (quoi: AMontrer) => HTMLElement;
  /** Another tracker is opened: what was chosen for the one before is forgotten. */
  readonly oublier?: () => void;
}

/** Every screen; the first one is where one begins. The steps stand in the order in which they are offered. */
export const ecrans: readonly [Ecran, ...Ecran[]] = [
  {
    cle: 'accueil',
    titre: 'Du tableau de suivi au document Word',
    besoin: false,
    dessiner: ({ actions }) => accueil(actions),
  },
  {
    cle: 'colonnes',
    titre: 'Les colonnes',
    onglet: 'Les colonnes',
    besoin: true,
    dessiner: pour((vue, actions) => colonnes(vue, actions)),
    oublier: oublierColonnes,
  },
  {
    cle: 'constats',
    titre: 'Ce qui manque',
    onglet: 'Ce qui manque',
    besoin: true,
    dessiner: pour(constats),
    oublier: oublierChoix,
  },
  {
    cle: 'completer',
    titre: 'Compléter',
    onglet: 'Compléter',
    besoin: true,
    dessiner: ({ actions }) => completer(actions),
    oublier: () => Object.assign(brouillon, brouillonVide()),
  },
  {
    cle: 'schema',
    titre: 'Le schéma, point par point',
    onglet: 'Le schéma',
    besoin: true,
    dessiner: pour((vue) => schema(vue)),
  },
  {
    cle: 'documents',
    titre: 'Les documents',
    onglet: 'Les documents',
    besoin: true,
    dessiner: pour((vue, actions) => documents(vue, actions)),
    oublier: oublierDocuments,
  },
  {
    cle: 'reprendre',
    titre: 'Ce qui revient',
    besoin: true,
    dessiner: pour((_, actions) => reprendre(actions)),
    oublier: oublierRetours,
  },
  { cle: 'lot', titre: 'Plusieurs tableaux à la fois', besoin: false, dessiner: ({ actions }) => lot(actions) },
  { cle: 'modele', titre: 'Un tableau de suivi vierge', besoin: false, dessiner: modele },
  { cle: 'aide', titre: 'Aide et données', besoin: false, dessiner: aide },
];

/** A screen of the open file is only drawn when there is one. */
function pour(dessiner: (vue: VueSuivi, actions: Actions) => HTMLElement): Ecran['dessiner'] {
  return ({ vue, actions }) => {
    if (!vue) throw new Error('aucun suivi ouvert');
    return dessiner(vue, actions);
  };
}
