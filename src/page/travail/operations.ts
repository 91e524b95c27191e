import { colonnes, decider } from './colonnes.js';
import { comparer } from './comparer.js';
import { completer, ecrireReponses, lireReponses, questions } from './completer.js';
import { ajouterColonne, ajouterFeuille, corriger } from './corriger.js';
import { annexes, apercuAnnexes } from './documents/annexes.js';
import { apercuAvenant, avenant } from './documents/avenant.js';
import { apercuBilan, bilan } from './documents/bilan.js';
import { apercuCdsf, cdsf } from './documents/cdsf.js';
import { annoter, modele } from './documents/classeurs.js';
import { apercuDiaporama, diaporama } from './documents/diaporama.js';
import { agenda, echeances } from './documents/echeances.js';
import { apercuPlanSigne, signer } from './documents/plan-signe.js';
import { apercuRepris, reprendreSuivi } from './documents/suivi-repris.js';
import { expliquer, sources } from './expliquer.js';
import { ligne } from './ligne.js';
import { emballerLot, nommerLot, traiterTableau } from './lot.js';
import { memeSuivi } from './meme-suivi.js';
import { ouvrir } from './ouvrir.js';
import { fiches, partager } from './partager.js';
import { ramener } from './ramener.js';
import { reconnaitre } from './reconnaitre.js';
import { gabarits } from './textes.js';
import { pointACorriger, voisinage } from './voisinage.js';

/** Every operation of the worker, by its name: a function of what it holds, of what it is asked, and of its ports. */
export const operations = {
  ouvrir,
  reconnaitre,
  memeSuivi,
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
  pointACorriger,
  corriger,
  ajouterColonne,
  ajouterFeuille,
  partager,
  fiches,
  questions,
  completer,
  ecrireReponses,
  lireReponses,
  ramener,
  annoter,
  modele,
  bilan,
  apercuBilan,
  cdsf,
  apercuCdsf,
  diaporama,
  apercuDiaporama,
  annexes,
  apercuAnnexes,
  avenant,
  apercuAvenant,
  signer,
  apercuPlanSigne,
  echeances,
  agenda,
  reprendreSuivi,
  apercuRepris,
} as const;

export type Operations = typeof operations;
