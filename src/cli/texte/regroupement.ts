import { insecables } from '../../documents/typographie.js';
import { libellesGravite } from '../../dossier/constat.js';
import { direFiche, direPlaceDuPoint } from '../../fiches/texte.js';
import { createPoints } from '../../operations/constats/points.js';
import type { GroupeDeConstats } from '../../operations/regrouper.js';
import type { SuiviVerifie } from '../../operations/suivi.js';
import type { Couleurs } from './couleurs.js';
import { wrap } from './lignes.js';

/** The findings of each person, for whoever shares the work out: « Pour le CCAS : 4 points », then each point. */
export function formatGroupes(
  suivi: SuiviVerifie,
  groupes: readonly GroupeDeConstats[],
  { couleurs, largeur }: { readonly couleurs: Couleurs; readonly largeur: number | null },
): string {
  const pointDe = createPoints(suivi);
  return groupes
    .map(({ titre, constats }) => {
      const lignes = constats.flatMap((constat) => {
        const point = pointDe(constat);
        const gravite = couleurs.gris(`(${libellesGravite[constat.gravite].toLowerCase()})`);
        return [
          wrap(`${insecables(direPlaceDuPoint(point))} ${gravite}`, largeur, '  ', '    '),
          wrap(`${insecables(point.demande)} ${couleurs.gris(`[${point.regle}]`)}`, largeur, '    '),
        ];
      });
      return [couleurs.fort(insecables(direFiche({ titre, points: constats }))), ...lignes, ''].join('\n');
    })
    .join('\n');
}
