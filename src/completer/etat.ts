import { createContexte } from '../controles/contexte.js';
import { checkCouverture } from '../controles/couverture/couverture.js';
import type { Proposition } from '../convention/proposition.js';
import type { CleFeuille, Dossier } from '../dossier/dossier.js';
import type { Origine } from '../dossier/origine.js';
import type { Complement } from '../tableur/complement/complement.js';
import { cleDeLigne } from './cles.js';
import { complementsDe, isLigne, joinComplements, rangee } from './complements.js';
import { type Examen, examiner, examinerSansQuestion } from './examen.js';
import { type Rapprocher, supposer } from './hypothese.js';
import { cellulesProposees, type LigneDemandee, type LignesDeQuestion, lignesDe, manquantes } from './lignes.js';
import type { Question } from './question.js';
import { questions } from './questions/registre.js';
import type { Laisse, LigneRepondue, Reponse } from './reponse.js';

/** What the questions are asked from. */
export interface Base {
  readonly dossier: Dossier;
  /** `AAAA-MM-JJ`. */
  readonly date: string;
  /** What is read elsewhere, the surest source first: it prevails over what follows from the official list. */
  readonly propositions: readonly Proposition[];
  /** What was true last year: after all the rest. */
  readonly anciennes: readonly Proposition[];
  readonly rapprocher: Rapprocher;
  /** What a cell of the workbook says. */
  readonly motsDe: (place: Origine) => string | null;
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
  /** By question, as they were given. */
  readonly reponses: Readonly<Record<string, Reponse>>;
  readonly laisses: readonly Laisse[];
  /** How many parts of the answers (a row, a declaration) the workbook says already. */
  readonly dejaDites: number;
  readonly questions: readonly QuestionPosee[];
}

export const reperes: ReadonlyMap<CleFeuille, string | null> = new Map(
  questions.map(({ feuille, repere }) => [feuille, repere]),
);

/**
 * Works out which questions the tracker needs, each one counting on the answers and the proposals of those before it. What
 * cannot be taken of an answer is left aside, with its sentence; the rest goes on.
 */
export function createEtat(base: Base, reponses: EtatDeCompletion['reponses'] = {}): EtatDeCompletion {
  const posees: QuestionPosee[] = [];
  const laisses = Object.keys(reponses)
    .filter((id) => !questions.some((question) => question.id === id))
    .map(sansQuestion);
  let dejaDites = 0;
  let avant = base.dossier;
  for (const question of questions) {
    const reponse = reponses[question.id];
    const posee = poser(question, avant, base, reponse);
    const examen = posee ?? (reponse ? examinerSansQuestion(question, reponse, base) : null);
    if (examen) laisses.push(...examen.laisses);
    dejaDites += examen?.dejaDites ?? 0;
    if (!posee) continue;
    posees.push(posee.posee);
    avant = supposer(avant, posee.posee.complements, reperes, base.rapprocher);
  }
  return { base, reponses, laisses, dejaDites, questions: posees };
}

/** The state once a question is answered; null takes an answer back. */
export function repondre({ base, reponses }: EtatDeCompletion, id: string, reponse: Reponse | null): EtatDeCompletion {
  const { [id]: _, ...autres } = reponses;
  return createEtat(base, reponse === null ? autres : { ...autres, [id]: reponse });
}

/** All that is to be written: one complement a row. */
export function listComplements({ questions: posees }: EtatDeCompletion): readonly Complement[] {
  return joinComplements(
    posees.flatMap(({ complements }) => complements),
    reperes,
  );
}

function poser(
  question: Question,
  avant: Dossier,
  base: Base,
  donnee: Reponse | undefined,
): (Omit<Examen, 'retenue'> & { readonly posee: QuestionPosee }) | null {
  const seules = readLignes(question, avant, base, []);
  if (!isNecessaire(question, seules, avant, base.date)) return null;
  const { retenue, laisses, dejaDites } = donnee
    ? examiner({ question, lignes: seules.lignes, tenu: base }, donnee)
    : { retenue: null, laisses: [], dejaDites: 0 };
  const { lignes, horsDAtteinte } =
    retenue?.genre === 'lignes' ? readLignes(question, avant, base, retenue.lignes) : seules;
  const complements = complementsDe(question, lignes, retenue, avant);
  const posee: QuestionPosee = {
    question,
    reponse: retenue,
    etat: etatDe(retenue, complements.length),
    lignes,
    manques: retenue && retenue.genre !== 'lignes' ? 0 : countManques(question, lignes, retenue, avant),
    complements,
    avant,
    horsDAtteinte,
  };
  return { posee, laisses, dejaDites };
}

function sansQuestion(id: string): Laisse {
  return {
    question: id,
    ligne: null,
    colonne: null,
    phrase: `La question « ${id} » n’existe pas : la réponse est laissée de côté. Questions possibles : ${questions.map((question) => question.id).join(', ')}.`,
  };
}

function etatDe(reponse: Reponse | null, complements: number): EtatDeQuestion {
  if (reponse === null) return complements > 0 ? 'preremplie' : 'a-poser';
  if (reponse.genre === 'lignes') return complements > 0 ? 'repondue' : 'passee';
  return reponse.genre === 'passer' ? 'passee' : reponse.genre;
}

/** The rows, those that an answer adds too, with what follows from what they are answered, or else propose. */
function readLignes(
  question: Question,
  avant: Dossier,
  base: Base,
  repondues: readonly LigneRepondue[],
): LignesDeQuestion {
  const { feuille, repere, deduire } = question;
  const nommees = repondues.map(
    ({ ligne }): Proposition => ({ feuille, colonne: '', ligne, valeur: ligne, phrase: '', ou: '' }),
  );
  const sures = [...base.propositions, ...(repere !== null && question.ajoutable ? nommees : [])];
  const lire = (deduites: readonly Proposition[]) =>
    lignesDe(question, avant, { ...base, propositions: [...sures, ...deduites, ...base.anciennes] });
  const premieres = lire([]);
  if (!deduire) return premieres;
  // A person may have corrected the very name that the rest follows from.
  const noms = new Map<string, string>();
  const supposes = premieres.lignes.map((ligne): Complement => {
    const repondue = repondues.find((autre) => isLigne(question, autre.ligne, ligne))?.cellules ?? {};
    const dites = Object.entries(repondue).filter(([, valeur]) => valeur !== '');
    const cellules = { ...cellulesProposees(ligne), ...Object.fromEntries(dites) };
    if (repere !== null) noms.set(cleDeLigne(feuille, cellules[repere] ?? ligne.nom), ligne.nom);
    return { feuille, ...rangee(ligne.place), cellules, aConfirmer: {} };
  });
  const deduites = deduire(supposer(avant, supposes, reperes, base.rapprocher));
  return lire(deduites.map((dite) => ({ ...dite, ligne: noms.get(cleDeLigne(feuille, dite.ligne)) ?? dite.ligne })));
}

/**
 * Whether the tracker lacks what a question asks. A point of the schéma that is answered asks nothing more; one that no
 * commune owes is asked only where its sheet is empty or has gaps.
 */
function isNecessaire(
  question: Question,
  { lignes, presentes }: LignesDeQuestion,
  avant: Dossier,
  date: string,
): boolean {
  const vide = question.ajoutable && presentes === 0;
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
  reponse: Reponse | null,
  dossier: Dossier,
): number {
  const repondues = reponse?.genre === 'lignes' ? reponse.lignes : [];
  return lignes.reduce((somme, ligne) => {
    const sienne = repondues.find(({ ligne: nom }) => nom === ligne.nom)?.cellules ?? {};
    const dites = Object.fromEntries(Object.entries(sienne).filter(([, valeur]) => valeur !== ''));
    return somme + manquantes(question, { ...cellulesProposees(ligne), ...dites }, dossier).length;
  }, 0);
}
