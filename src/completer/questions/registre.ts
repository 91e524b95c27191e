import type { Question } from '../question.js';
import { actions } from './actions.js';
import { besoins } from './besoins.js';
import { communes } from './communes.js';
import { competences } from './competences.js';
import { concertation } from './concertation.js';
import { emplois } from './emplois.js';
import { indicateurs } from './indicateurs.js';
import { investissements } from './investissements.js';
import { offre } from './offre.js';
import { partiesEtPeriode } from './parties-et-periode.js';
import { schemaDepartemental } from './schema-departemental.js';
import { zones } from './zones.js';

/** Every question, in the order of what they unlock: a question may count on the answers of those before it. */
export const questions: readonly Question[] = [
  partiesEtPeriode,
  communes,
  competences,
  offre,
  besoins,
  zones,
  emplois,
  investissements,
  indicateurs,
  concertation,
  schemaDepartemental,
  actions,
];
