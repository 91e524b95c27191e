import type { ConstatBrut, Gravite } from '../../dossier/constat.js';
import type { Contexte } from '../contexte.js';
import type { ControleCouverture, Couverture, EtatDeCouverture } from '../controle.js';
import { type ExamenJuge, examiner } from './examiner.js';
import { controlesCouverture } from './registre.js';

/** How far each requirement is covered, and a finding for each thing that is missing. */
export function checkCouverture(contexte: Contexte): {
  readonly couverture: readonly Couverture[];
  readonly constats: readonly ConstatBrut[];
} {
  const examens = controlesCouverture.map((controle) => ({ controle, examen: examiner(controle, contexte) }));
  return {
    couverture: examens.map(({ controle, examen: { etat, preuves, manques, reponse } }) => ({
      exigence: controle.exigence,
      etat,
      preuves,
      manques: manques.map(({ message }) => message),
      lieux: manques.map(({ feuille, cellule }) => ({ feuille, cellule })),
      lacunes: manques.map(({ lacunes }) => lacunes),
      reponse,
    })),
    constats: examens.flatMap(({ controle, examen }) => constatsOf(controle, examen)),
  };
}

function constatsOf(
  controle: ControleCouverture,
  { etat, manques, conseils = [] }: ExamenJuge,
): readonly ConstatBrut[] {
  const gravite = gravityOf(etat);
  return [
    ...manques.filter(({ dejaDit }) => !dejaDit).map((manque) => ({ ...manque, gravite })),
    ...conseils.map((conseil) => ({ ...conseil, gravite: 'info' as const })),
  ].map(({ message, feuille, cellule, champ, manquante, piste, gravite: sienne }) => ({
    regle: controle.regle,
    gravite: sienne,
    message,
    feuille,
    cellule,
    exigence: controle.exigence,
    ...(champ !== undefined && { champ }),
    ...(manquante && { manquante, ...(piste && { piste }) }),
  }));
}

/**
 * A gap in the schéma never stops a sending: to transmit is a duty without a condition of content (L. 214-2, II), and the
 * document says the gap. What is due and absent is to correct, what is partly there to look at; elsewhere it is advice.
 */
function gravityOf(etat: EtatDeCouverture): Gravite {
  switch (etat) {
    case 'absente':
      return 'a-corriger';
    case 'partielle':
      return 'a-verifier';
    default:
      return 'info';
  }
}
