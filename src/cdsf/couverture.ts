import type { Couverture } from '../controles/controle.js';
import type { Verification } from '../controles/verification.js';
import type { CouvertureImprimee } from '../documents/concordance.js';
import { isDuCode } from '../referentiel/referentiel.js';
import { type LigneTriee, placeOf } from './tri.js';

/**
 * The coverage that every piece prints: that of the whole Dossier, the same states and the same evidence as the bilan. The
 * pieces of the convention's article 3 are no business of the CDSF. The evidence that stays is told apart, and a gap found on
 * a row that stays is counted, not quoted: it would name what does not leave.
 * @param couverture of the whole Dossier
 */
export function couvertureDeLExtrait(
  couverture: Verification['couverture'],
  tri: readonly LigneTriee[],
): readonly CouvertureImprimee[] {
  const partent = placesDes(tri, true);
  const restent = new Set([...placesDes(tri, false)].filter((place) => !partent.has(place)));
  return couverture.filter(({ exigence }) => isDuCode(exigence)).map((ligne) => imprimer(ligne, restent));
}

function imprimer(ligne: Couverture, restent: ReadonlySet<string>): CouvertureImprimee {
  const { preuves, manques, lieux } = ligne;
  const reste = (lieu: Couverture['lieux'][number] | undefined) =>
    lieu?.feuille && lieu.cellule ? restent.has(placeOf({ feuille: lieu.feuille, cellule: lieu.cellule })) : false;
  const cites = manques.filter((_, rang) => !reste(lieux[rang]));
  const tus = manques.length - cites.length;
  return {
    ...ligne,
    manques: [...cites, ...(tus > 0 ? [phraseTus(tus)] : [])],
    nonJointes: preuves.filter((preuve) => restent.has(placeOf(preuve))),
  };
}

function phraseTus(nombre: number): string {
  return nombre === 1
    ? 'Un autre manque porte sur une ligne du tableau de suivi qui n’est pas jointe.'
    : `${nombre} autres manques portent sur des lignes du tableau de suivi qui ne sont pas jointes.`;
}

function placesDes(tri: readonly LigneTriee[], part: boolean): ReadonlySet<string> {
  return new Set(tri.filter((ligne) => ligne.part === part).flatMap(({ places }) => places));
}
