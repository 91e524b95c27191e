import type { Constat, Gravite } from '../../dossier/constat.js';
import { exigence } from '../../referentiel/referentiel.js';
import type { Contexte } from '../contexte.js';
import type { ControleCouverture, Couverture, EtatDeCouverture, Examen } from '../controle.js';
import { controlesCouverture } from './registre.js';

/** How far each requirement is covered, and a finding for each thing that is missing. */
export function checkCouverture(contexte: Contexte): {
  readonly couverture: readonly Couverture[];
  readonly constats: readonly Constat[];
} {
  const examens = controlesCouverture.map((controle) => {
    const examen = controle.check(contexte);
    return { controle, examen, etat: stateOf(controle, examen, contexte) };
  });
  return {
    couverture: examens.map(({ controle, examen, etat }) => ({
      exigence: controle.exigence,
      etat,
      preuves: examen.preuves,
      manques: examen.manques.map(({ message }) => message),
    })),
    constats: examens.flatMap(({ controle, examen, etat }) => constatsOf(controle, examen, etat)),
  };
}

/** A requirement that binds over 10 000 inhabitants has no object where no commune is over: its grid stays useful, as advice. */
export function stateOf(
  { exigence: id }: ControleCouverture,
  { preuves, manques, sansObjet }: Examen,
  { obligations }: Pick<Contexte, 'obligations'>,
): EtatDeCouverture {
  if (sansObjet || (exigence(id)?.seuil === 10_000 && obligations.schema === false)) return 'sans-objet';
  if (preuves.length === 0) return 'absente';
  return manques.length === 0 ? 'constatee' : 'partielle';
}

function constatsOf(controle: ControleCouverture, { manques }: Examen, etat: EtatDeCouverture): readonly Constat[] {
  const aDire = manques.filter(({ dejaDit }) => !dejaDit);
  return aDire.map(({ message, feuille, cellule }) => ({
    regle: controle.regle,
    gravite: gravityOf(etat),
    message,
    feuille,
    cellule,
    exigence: controle.exigence,
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
