import type { EtatDeCouverture } from '../controles/controle.js';
import type { Resume } from './resume.js';

/** A CTG of the département, and how it answers the schéma. */
export interface Ctg {
  /** Its territory; with its file's name when two CTG would have the same. */
  readonly nom: string;
  readonly fichier: string;
  readonly resume: Resume;
  /** States of the requirements of the schéma, by identifier. */
  readonly etats: ReadonlyMap<string, EtatDeCouverture>;
  readonly reponse: ReponseAuSchema;
}

/**
 * How a CTG stands towards the schéma: nobody owes it (`non exigé`), a population is missing (`à préciser`), every
 * point of D. 214-10-1 is answered (`complète`), some are in part or not at all (`incomplète`).
 */
export type ReponseAuSchema = 'complète' | 'incomplète' | 'non exigé' | 'à préciser';

/** How the report calls a CTG: one of an example says so when others are real. */
export type NommerCtg = (ctg: Ctg) => string;
