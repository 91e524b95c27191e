import { formatNombre } from '../../documents/formats.js';
import { isDuCode, isDuDecret } from '../../referentiel/referentiel.js';
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
      couverts: `${exigences.filter((id) => isDuDecret(id) && ctg.etats.get(id) === 'constatee').length} / ${exigences.filter(isDuDecret).length}`,
    })),
    totaux: exigences.map((id) => ({
      nombre: formatNombre(points.find((point) => point.exigence === id)?.couvertes ?? 0),
    })),
    legende: Object.values(etats),
    cle: exigences.map((id) => ({ article: articleDe(id), code: codeDe(id), titre: titreDe(id) })),
  };
}

/** What is left once the names have theirs. */
function largeurColonne(nombre: number): string {
  return (66 / Math.max(1, nombre)).toFixed(2);
}
