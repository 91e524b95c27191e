import {
  completer as ecrire,
  formatReponses,
  lireReponses as lire,
  type ReponsesLues,
} from '../../operations/completer.js';
import type { Ports } from '../../operations/echanges.js';
import { direChangements, direFaite, direRestante, isFaite, isRestante } from '../../operations/recapituler.js';
import type { FichierRecu } from '../protocole.js';
import type { Atelier } from './atelier.js';
import { dire } from './dire.js';
import { type DemandeDeQuestions, preparer, type RefusDeSources } from './preparation.js';
import { type QuestionVue, viewQuestion } from './vue-question.js';

/** The questions of the open tracker, and what the copy would hold. */
export interface VueCompletion {
  readonly questions: readonly QuestionVue[];
  readonly refus: RefusDeSources;
  /** The sentences about another territory that wait for a person's word. */
  readonly territoires: readonly string[];
  readonly remarques: readonly string[];
  /** What was left aside of the answers, and belongs to no question that is asked. */
  readonly laisses: readonly string[];
  readonly recapitulatif: {
    readonly ecrites: readonly string[];
    readonly restantes: readonly string[];
    readonly aConfirmer: number;
  };
}

/** What was written, and what it changed. */
export interface CompletionEcrite {
  /** Null when there was nothing to write. */
  readonly fichier: FichierRecu | null;
  /** How many questions were answered in it, or proposed an answer. */
  readonly nombre: number;
  readonly ecrites: readonly string[];
  readonly changements: readonly string[];
  readonly remarques: readonly string[];
}

/** What the open tracker lacks, as questions, with the answers given so far. */
export async function questions(
  atelier: Atelier,
  demande: DemandeDeQuestions,
  ports: Pick<Ports, 'progres'>,
): Promise<VueCompletion> {
  const { preparee, refus, aConfirmer } = await preparer(atelier, demande, ports);
  const { etat, remarques } = preparee;
  const posees = new Set(etat.questions.map(({ question }) => question.id));
  const vues = etat.questions.map((posee) => viewQuestion(etat, posee));
  return {
    questions: vues,
    refus,
    territoires: aConfirmer,
    remarques: remarques.map(dire),
    laisses: etat.laisses.filter(({ question }) => !posees.has(question)).map(({ phrase }) => dire(phrase)),
    recapitulatif: {
      ecrites: etat.questions.filter(isFaite).map((posee) => dire(direFaite(posee))),
      restantes: etat.questions.filter(isRestante).map((posee) => dire(direRestante(etat, posee))),
      aConfirmer: vues.reduce((somme, vue) => somme + vue.aConfirmer, 0),
    },
  };
}

/** Writes the answers into a copy of the open tracker. */
export async function completer(
  atelier: Atelier,
  demande: DemandeDeQuestions,
  ports: Pick<Ports, 'progres'>,
): Promise<CompletionEcrite> {
  const { preparee } = await preparer(atelier, demande, ports);
  const { fichiers, remarques, apres } = await ecrire(preparee);
  const faites = preparee.etat.questions.filter(isFaite);
  return {
    fichier: fichiers[0] ?? null,
    nombre: faites.length,
    ecrites: faites.map((posee) => dire(direFaite(posee))),
    changements: direChangements(preparee.suivi, apres).map(dire),
    remarques: remarques.map(dire),
  };
}

/** The questions and the answers given so far, as a file to keep or to hand over. */
export async function ecrireReponses(
  atelier: Atelier,
  demande: DemandeDeQuestions,
  ports: Pick<Ports, 'progres'>,
): Promise<FichierRecu> {
  const { preparee } = await preparer(atelier, demande, ports);
  const nom = `${preparee.suivi.fichier.nom.replace(/\.[a-z0-9]+$/i, '')}-reponses.json`;
  return { nom, octets: new TextEncoder().encode(formatReponses(preparee.etat)) };
}

/** What a file of answers says, by question. */
export function lireReponses(_atelier: Atelier, { fichier }: { readonly fichier: FichierRecu }): Promise<ReponsesLues> {
  return lire(fichier);
}
