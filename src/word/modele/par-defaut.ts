import donnees from '../../../data/word/paquet.json' with { type: 'json' };
import { pageParDefaut } from '../mise-en-page.js';
import { fillPartie } from '../partie.js';
import { accent } from './couleurs.js';
import type { Modele } from './types.js';

/** Our own letterhead, of a document that nobody gave one: our styles and fonts, and headers and footers of our lines alone. */
export const modeleParDefaut: Modele = {
  page: pageParDefaut,
  styles: { xml: fillPartie(donnees.parts['word/styles.xml']), ids: new Map() },
  lignes: { entete: 'EnTetePage', pied: 'PiedPage' },
  accent,
  entetes: {},
  pieds: {},
  premierePageDifferente: false,
  pagesPairesDifferentes: false,
  theme: null,
  polices: null,
  fond: null,
  reglages: {},
  medias: {},
};
