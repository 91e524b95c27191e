import { type EtatDeCompletion, type QuestionPosee, reperes } from './etat.js';
import { supposer } from './hypothese.js';

/** Why the name of a row that a person added may be a slip, once the question is answered so; null when nothing says so. */
export function douteSur({ base }: EtatDeCompletion, posee: QuestionPosee, nom: string): string | null {
  const { question, avant, complements } = posee;
  return question.doute?.(nom, supposer(avant, complements, reperes, base.rapprocher)) ?? null;
}
