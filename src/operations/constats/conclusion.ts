import { isBloquant } from '../../controles/verification.js';
import type { Constat } from '../../dossier/constat.js';

/** What a check comes to, in a sentence. */
export interface Conclusion {
  readonly pret: boolean;
  readonly phrase: string;
}

/** Whether a document may leave, and what is left to correct. */
export function conclure(constats: readonly Constat[]): Conclusion {
  const bloquants = constats.filter(isBloquant).length;
  const majeurs = constats.filter(({ gravite }) => gravite === 'a-corriger').length;
  if (bloquants > 0)
    return {
      pret: false,
      phrase: bloquants === 1 ? 'Un point empêche l’envoi.' : `${bloquants} points empêchent l’envoi.`,
    };
  return {
    pret: true,
    phrase:
      majeurs === 0
        ? 'Prêt à envoyer.'
        : majeurs === 1
          ? 'Prêt à envoyer : rien ne bloque. Un point reste à corriger.'
          : `Prêt à envoyer : rien ne bloque. ${majeurs} points restent à corriger.`,
  };
}
