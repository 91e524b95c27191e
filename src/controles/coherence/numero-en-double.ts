import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';
import { findDoublons } from '../doublons.js';

export const numeroEnDouble: Controle = {
  regle: 'numero-en-double',
  gravite: 'bloquant',
  titre: 'Chaque numéro ne désigne qu’une action',
  check: ({ actions }) =>
    findDoublons(
      actions.flatMap(({ numero }) => numero ?? []),
      ({ valeur }) => valeur.toLowerCase(),
    ).flatMap((groupe) =>
      groupe.map((numero) => {
        const autres = groupe.filter((autre) => autre !== numero).map(({ origine }) => origine.cellule);
        return at(
          numero.origine,
          `Le numéro ${numero.valeur} est aussi celui d’une autre action (${autres.join(', ')}) : donnez à chacune le sien.${aboutExcel(numero.valeur)}`,
        );
      }),
    ),
};

/** Typed as a number, « 1.10 » becomes 1.1: Excel drops the last zero. */
function aboutExcel(numero: string): string {
  return /^\d+\.\d$/.test(numero)
    ? ` Si vous aviez tapé ${numero}0, Excel en a fait ${numero} : mettez la colonne au format Texte, puis retapez le numéro.`
    : '';
}
