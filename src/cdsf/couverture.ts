import type { Couverture } from '../controles/controle.js';
import { lacune } from '../controles/lacunes.js';
import type { Verification } from '../controles/verification.js';
import type { CouvertureImprimee } from '../documents/concordance.js';
import { isDuCode } from '../referentiel/referentiel.js';
import { type LigneTriee, placeOf } from './tri.js';

/**
 * The coverage that every piece prints: that of the whole Dossier, the same states and the same evidence as the bilan. The
 * pieces of the convention's article 3 are no business of the CDSF. The evidence that stays is told apart, and a gap found on
 * a row that stays is said, not quoted: it would name what does not leave.
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
  const { manques: _manques, lieux, ...imprimee } = ligne;
  const { preuves, lacunes } = imprimee;
  const reste = (lieu: Couverture['lieux'][number] | undefined) =>
    lieu?.feuille && lieu.cellule ? restent.has(placeOf({ feuille: lieu.feuille, cellule: lieu.cellule })) : false;
  const citees = lacunes.filter((_, rang) => !reste(lieux[rang]));
  return {
    ...imprimee,
    lacunes: citees.length < lacunes.length ? [...citees, [tue]] : citees,
    nonJointes: preuves.filter((preuve) => restent.has(placeOf(preuve))),
  };
}

/** What is missing of a row that stays: said without a word of it. */
const tue = lacune('Ce qui relève d’un autre champ de la convention n’est pas complet.');

function placesDes(tri: readonly LigneTriee[], part: boolean): ReadonlySet<string> {
  return new Set(tri.filter((ligne) => ligne.part === part).flatMap(({ places }) => places));
}
