import { comparer } from './comparer.js';
import { completer, ecrireReponses, lireReponses, questions } from './completer.js';
import { documents } from './documents.js';
import { expliquer, sources } from './expliquer.js';
import { ligne } from './ligne.js';
import { ouvrir } from './ouvrir.js';
import { reconnaitre } from './reconnaitre.js';

/** Every operation of the worker, by its name: a function of what it holds, of what it is asked, and of its ports. */
export const operations = {
  ouvrir,
  reconnaitre,
  ligne,
  expliquer,
  sources,
  comparer,
  questions,
  completer,
  ecrireReponses,
  lireReponses,
  ...documents,
} as const;

export type Operations = typeof operations;
