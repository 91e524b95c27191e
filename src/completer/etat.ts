import { createContexte } from '../controles/contexte.js';
import { checkCouverture } from '../controles/couverture/couverture.js';
import type { Proposition } from '../convention/proposition.js';
import type { CleFeuille, Dossier } from '../dossier/dossier.js';
import type { Complement } from '../tableur/complement/complement.js';
import { complementsDe, joinComplements } from './complements.js';
import { type Rapprocher, supposer } from './hypothese.js';
import { cellulesProposees, type LigneDemandee, type LignesDeQuestion, lignesDe, manquantes } from './lignes.js';
import type { Question } from './question.js';
import { questions } from './questions/registre.js';
import type { Laisse, Reponse } from './reponse.js';

/** What the questions are asked from. */
export interface Base {
  readonly dossier: Dossier;
  /** `AAAA-MM-JJ`. */
  readonly date: string;
  /** What is read elsewhere, the surest source first. */
  readonly propositions: readonly Proposition[];
  readonly rapprocher: Rapprocher;
}

export type EtatDeQuestion = 'a-poser' | 'preremplie' | 'repondue' | 'passee' | 'sans-objet' | 'document';

/** A question that the tracker needs, and where it stands. */
export interface QuestionPosee {
  readonly question: Question;
  readonly etat: EtatDeQuestion;
  readonly reponse: Reponse | null;
  readonly lignes: readonly LigneDemandee[];
  /** How many expected cells stay empty, once what is answered or proposed is written. */
  readonly manques: number;
  /** What is written of it. */
  readonly complements: readonly Complement[];
  /** The Dossier before it: what the questions before it were answered, or propose. */
  readonly avant: Dossier;
  /** Rows that stand where nothing can be completed. */
  readonly horsDAtteinte: readonly string[];
}

/** The questions, the answers given so far, and what of them was left aside. */
export interface EtatDeCompletion {
  readonly base: Base;
  readonly reponses: Readonly<Record<string, Reponse>>;
  readonly laisses: readonly Laisse[];
  readonly questions: readonly QuestionPosee[];
}

export const reperes: ReadonlyMap<CleFeuille, string | null> = new Map(
  questions.map(({ feuille, repere }) => [feuille, repere]),
);

/** Works out which questions the tracker needs, each one counting on the answers and the proposals of those before it. */
export function createEtat(
  base: Base,
  reponses: EtatDeCompletion['reponses'] = {},
  laisses: readonly Laisse[] = [],
): EtatDeCompletion {
  const posees: QuestionPosee[] = [];
  let avant = base.dossier;
  for (const question of questions) {
    const posee = poser(question, avant, base, reponses[question.id]);
    if (!posee) continue;
    posees.push(posee);
    avant = supposer(avant, posee.complements, reperes, base.rapprocher);
  }
  return { base, reponses, laisses, questions: posees };
}

/** All that is to be written: one complement a row. */
export function listComplements({ questions: posees }: EtatDeCompletion): readonly Complement[] {
  return joinComplements(
    posees.flatMap(({ complements }) => complements),
    reperes,
  );
}

function poser(question: Question, avant: Dossier, base: Base, reponse: Reponse | undefined): QuestionPosee | null {
  const ajoutees = reponse?.genre === 'lignes' ? reponse.lignes.map(({ ligne }) => ligne) : [];
  const lues = readLignes(question, avant, base, ajoutees);
  if (reponse === undefined && !isNecessaire(question, lues, avant, base.date)) return null;
  const { lignes, horsDAtteinte } = lues;
  const complements = complementsDe(question, lignes, reponse, avant);
  const preremplie = complements.length > 0;
  return {
    question,
    reponse: reponse ?? null,
    etat: reponse ? etatDe(reponse) : preremplie ? 'preremplie' : 'a-poser',
    lignes,
    manques: reponse && reponse.genre !== 'lignes' ? 0 : countManques(question, lignes, reponse, avant),
    complements,
    avant,
    horsDAtteinte,
  };
}

function etatDe({ genre }: Reponse): EtatDeQuestion {
  return genre === 'lignes' ? 'repondue' : genre === 'passer' ? 'passee' : genre;
}

/** The rows, with what follows from what they propose. */
function readLignes(question: Question, avant: Dossier, base: Base, ajoutees: readonly string[]): LignesDeQuestion {
  const { feuille, repere } = question;
  const nommees = ajoutees.map(
    (nom): Proposition => ({ feuille, colonne: '', ligne: nom, valeur: nom, phrase: '', ou: '' }),
  );
  const propositions = [...base.propositions, ...(repere !== null && question.ajoutable ? nommees : [])];
  const premieres = lignesDe(question, avant, propositions, base.date);
  if (!question.deduire) return premieres;
  const supposes = premieres.lignes.map(
    (ligne): Complement => ({ feuille, rang: ligne.rang, cellules: cellulesProposees(ligne), aConfirmer: {} }),
  );
  const deduites = question.deduire(supposer(avant, supposes, reperes, base.rapprocher));
  return lignesDe(question, avant, [...propositions, ...deduites], base.date);
}

/**
 * Whether the tracker lacks what a question asks. A point of the schéma that is answered asks nothing more; one that no
 * commune owes is asked only where its sheet is empty or has gaps.
 */
function isNecessaire(question: Question, { lignes, presentes }: LignesDeQuestion, avant: Dossier, date: string): boolean {
  const vide = question.repere !== null && presentes === 0;
  if (question.points.length === 0) return lignes.length > 0 || vide;
  const { couverture } = checkCouverture(createContexte(avant, date));
  const siens = couverture.filter(({ exigence }) => question.points.includes(exigence));
  return siens.some(({ etat, reponse }) => {
    if (etat === 'constatee' || etat === 'declaree') return false;
    return etat === 'sans-objet' ? reponse === null && (lignes.length > 0 || vide) : true;
  });
}

function countManques(
  question: Question,
  lignes: readonly LigneDemandee[],
  reponse: Reponse | undefined,
  dossier: Dossier,
): number {
  const repondues = reponse?.genre === 'lignes' ? reponse.lignes : [];
  return lignes.reduce((somme, ligne) => {
    const sienne = repondues.find(({ ligne: nom }) => nom === ligne.nom)?.cellules ?? {};
    const dites = Object.fromEntries(Object.entries(sienne).filter(([, valeur]) => valeur !== ''));
    return somme + manquantes(question, { ...cellulesProposees(ligne), ...dites }, dossier).length;
  }, 0);
}
