import type { Constat, Gravite } from '../../dossier/constat.js';
import { exigence, isContenuDuSchema } from '../../referentiel/referentiel.js';
import type { Contexte } from '../contexte.js';
import type { ControleCouverture, Couverture, EtatDeCouverture } from '../controle.js';
import { type ExamenJuge, examiner } from './examiner.js';
import { controlesCouverture } from './registre.js';

/** How far each requirement is covered, and a finding for each thing that is missing. */
export function checkCouverture(contexte: Contexte): {
  readonly couverture: readonly Couverture[];
  readonly constats: readonly Constat[];
} {
  const examens = controlesCouverture.map((controle) => ({ controle, examen: examiner(controle, contexte) }));
  return {
    couverture: examens.map(({ controle, examen: { etat, preuves, manques, reponse } }) => ({
      exigence: controle.exigence,
      etat,
      preuves,
      manques: manques.map(({ message }) => message),
      reponse,
    })),
    constats: examens.flatMap(({ controle, examen }) => constatsOf(controle, examen)),
  };
}

function constatsOf(controle: ControleCouverture, { etat, manques, conseils = [] }: ExamenJuge): readonly Constat[] {
  const gravite = gravityOf(controle.exigence, etat);
  return [
    ...manques.map((manque) => ({ ...manque, gravite })),
    ...conseils.map((conseil) => ({ ...conseil, gravite: 'info' as const })),
  ].map(({ message, feuille, cellule, gravite: sienne }) => ({
    regle: controle.regle,
    gravite: sienne,
    message,
    feuille,
    cellule,
    exigence: controle.exigence,
  }));
}

/**
 * What the CTG must hold to stand in for the schéma blocks when it is absent. The concertation, whose text was not read,
 * the accessibility and the duties of each commune beside the schéma weigh less: they never block.
 */
function gravityOf(id: string, etat: EtatDeCouverture): Gravite {
  if (etat === 'sans-objet') return 'info';
  const tientLieuDeSchema = isContenuDuSchema(id) && exigence(id)?.texte !== null;
  if (tientLieuDeSchema) return etat === 'absente' ? 'empeche-envoi' : 'a-corriger';
  return etat === 'absente' ? 'a-corriger' : 'a-verifier';
}
