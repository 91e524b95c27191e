import { colonnes, decider } from './colonnes.js';
import { comparer } from './comparer.js';
import { completer, ecrireReponses, lireReponses, questions } from './completer.js';
import { ajouterFeuille, corriger } from './corriger.js';
import { documents } from './documents.js';
import { expliquer, sources } from './expliquer.js';
import { ligne } from './ligne.js';
import { emballerLot, nommerLot, traiterTableau } from './lot.js';
import { ouvrir } from './ouvrir.js';
import { fiches, partager } from './partager.js';
import { reconnaitre } from './reconnaitre.js';
import { gabarits } from './textes.js';
import { voisinage } from './voisinage.js';

/** Every operation of the worker, by its name: a function of what it holds, of what it is asked, and of its ports. */
export const operations = {
  ouvrir,
  reconnaitre,
  ligne,
  expliquer,
  sources,
  gabarits,
  nommerLot,
  traiterTableau,
  emballerLot,
  comparer,
  colonnes,
  decider,
  voisinage,
  corriger,
  ajouterFeuille,
  partager,
  fiches,
  questions,
  completer,
  ecrireReponses,
  lireReponses,
  ...documents,
} as const;

export type Operations = typeof operations;
