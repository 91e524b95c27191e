import { insecables } from '../../documents/typographie.js';
import { libellesGravite } from '../../dossier/constat.js';
import type { Point } from '../../fiches/fiche.js';
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
      const nombre = constats.length === 1 ? 'un point' : `${constats.length} points`;
      const lignes = constats.flatMap((constat) => {
        const point = pointDe(constat);
        const gravite = couleurs.gris(`(${libellesGravite[constat.gravite].toLowerCase()})`);
        return [
          wrap(`${insecables(direPlace(point))} ${gravite}`, largeur, '  ', '    '),
          wrap(`${insecables(point.demande)} ${couleurs.gris(`[${point.regle}]`)}`, largeur, '    '),
        ];
      });
      return [couleurs.fort(insecables(`${titre} : ${nombre}`)), ...lignes, ''].join('\n');
    })
    .join('\n');
}

/** « Suivi!D7, Échéance, l’action 6 : « 01/09/2027 » ». Personal data are not shown again. */
function direPlace({ feuille, cellule, colonne, ligne, contenu }: Point): string {
  const ou = cellule === null ? (feuille ?? 'Classeur') : `${feuille}!${cellule}`;
  const place = [ou, colonne, ligne].filter((mot) => mot !== null).join(', ');
  if (cellule === null || contenu === null) return place;
  return contenu === '' ? `${place} : (vide)` : `${place} : « ${court(contenu)} »`;
}

function court(contenu: string): string {
  const ligne = contenu.replace(/\s+/g, ' ');
  return ligne.length > 60 ? `${ligne.slice(0, 57)}…` : ligne;
}
