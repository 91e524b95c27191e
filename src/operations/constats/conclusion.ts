import type { Couverture } from '../../controles/controle.js';
import { pointsComptes } from '../../controles/couverture/points-comptes.js';
import { arretDe, isBloquant, type Verification } from '../../controles/verification.js';

/** What a check comes to: two questions, told apart. */
export interface Conclusion {
  /** May a document be sent? */
  readonly pret: boolean;
  readonly phrase: string;
  /** Does the CTG answer the schéma? « Le schéma : 3 points absents, 2 partiels. » */
  readonly schema: string;
  /** « 3 constats répondus dans la feuille Réponses. »; null when nobody answered. */
  readonly repondus: string | null;
}

/** Whether a document may leave, and how far the schéma is answered. */
export function conclure({
  constats,
  repondus,
  couverture,
}: Pick<Verification, 'constats' | 'repondus' | 'couverture'>): Conclusion {
  const bloquants = constats.filter(isBloquant).length;
  return {
    pret: bloquants === 0,
    phrase:
      bloquants === 0
        ? `Rien n’empêche l’envoi.${attenteDuDefinitif(constats)}`
        : bloquants === 1
          ? 'Un point empêche l’envoi.'
          : `${bloquants} points empêchent l’envoi.`,
    schema: direSchema(couverture),
    repondus: direRepondus(repondus.length),
  };
}

/** The parties and the period stop the définitif alone: a projet may be sent to be read again. */
function attenteDuDefinitif(constats: Verification['constats']): string {
  const attendus = constats.filter((constat) => arretDe(constat) === 'definitif').length;
  if (attendus === 0) return '';
  return attendus === 1
    ? ' Le document définitif attend encore un point : les parties ou la période de la convention.'
    : ` Le document définitif attend encore ${attendus} points : les parties et la période de la convention.`;
}

function direRepondus(nombre: number): string | null {
  if (nombre === 0) return null;
  return `${nombre === 1 ? 'Un constat répondu' : `${nombre} constats répondus`} dans la feuille Réponses.`;
}

function direSchema(couverture: readonly Couverture[]): string {
  const points = pointsComptes(couverture);
  const compte = (etat: Couverture['etat']) => points.filter((point) => point.etat === etat).length;
  const [absents, partiels] = [compte('absente'), compte('partielle')];
  if (absents === 0 && partiels === 0) return 'Le schéma : aucun point absent ni partiel.';
  const morceaux = [
    ...(absents > 0 ? [`${absents} ${absents > 1 ? 'points absents' : 'point absent'}`] : []),
    ...(partiels > 0
      ? [
          absents > 0
            ? `${partiels} partiel${partiels > 1 ? 's' : ''}`
            : partiels > 1
              ? `${partiels} points partiels`
              : 'un point partiel',
        ]
      : []),
  ];
  return `Le schéma : ${morceaux.join(', ')}.`;
}
