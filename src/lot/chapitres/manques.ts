import { etats as etatsImprimes } from '../../documents/concordance.js';
import { isDuCode } from '../../referentiel/referentiel.js';
import type { Consolidation } from '../consolider.js';
import type { Ctg, NommerCtg } from '../ctg.js';
import { articleDe, codeDe, titreDe } from './exigences.js';

/** Chapter 4: what each convention lacks. Where it stands in its tracker is told to its author, by the consolidated workbook. */
export function viewManques({ ctgs }: Consolidation, nommer: NommerCtg) {
  return ctgs.map((ctg) => viewManquesDe(ctg, nommer(ctg))).filter(({ lignes }) => lignes.length > 0);
}

function viewManquesDe({ resume }: Ctg, nom: string) {
  return {
    nom,
    lignes: resume.couverture
      .filter(({ exigence: id, etat }) => isDuCode(id) && (etat === 'partielle' || etat === 'absente'))
      .map(({ exigence: id, etat }) => ({
        point: `${articleDe(id)}, ${codeDe(id)} : ${titreDe(id)}`,
        etat: etatsImprimes[etat].libelle,
        fond: etatsImprimes[etat].fond,
      })),
  };
}
