import { isRepondu } from '../../controles/controle.js';
import { formatNombre } from '../../documents/formats.js';
import { isDuCode, isDuDecret, isPointDuDecret } from '../../referentiel/referentiel.js';
import type { Consolidation } from '../consolider.js';
import type { NommerCtg } from '../ctg.js';
import { articleDe, codeDe, etats, titreDe } from './exigences.js';

/** Chapter 1: each convention in a row, each point of the schéma in a column. */
export function viewMatrice({ ctgs, points }: Consolidation, nommer: NommerCtg) {
  const exigences = points.map(({ exigence: id }) => id).filter(isDuCode);
  const groupes: { titre: string; nombre: number }[] = [];
  for (const id of exigences) {
    const titre = isDuDecret(id) ? articleDe(id) : 'Autres articles';
    const dernier = groupes.at(-1);
    if (dernier?.titre === titre) dernier.nombre += 1;
    else groupes.push({ titre, nombre: 1 });
  }
  return {
    groupes,
    colonnes: exigences.map((id) => ({ code: codeDe(id) })),
    largeur: largeurColonne(exigences.length),
    lignes: ctgs.map((ctg) => ({
      nom: nommer(ctg),
      cellules: exigences.map((id) => {
        const etat = ctg.etats.get(id);
        return etat ? { lettre: etats[etat].lettre, fond: etats[etat].fond } : { lettre: '?', fond: 'fond-gris' };
      }),
      couverts: `${exigences.filter((id) => isPointDuDecret(id) && isRepondu(ctg.etats.get(id))).length} / ${exigences.filter(isPointDuDecret).length}`,
    })),
    totaux: exigences.map((id) => ({
      nombre: formatNombre(countReponses(points.find((point) => point.exigence === id))),
    })),
    legende: Object.values(etats),
    cle: exigences.map((id) => ({ article: articleDe(id), code: codeDe(id), titre: titreDe(id) })),
  };
}

function countReponses(point: Consolidation['points'][number] | undefined): number {
  return point ? point.couvertes + point.declarees : 0;
}

/** What is left once the names have theirs. */
function largeurColonne(nombre: number): string {
  return (66 / Math.max(1, nombre)).toFixed(2);
}
