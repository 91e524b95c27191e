import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';
import { findDoublons } from '../doublons.js';

export const numeroEnDouble: Controle = {
  regle: 'numero-en-double',
  gravite: 'bloquant',
  titre: 'Chaque numéro ne désigne qu’une action',
  check: ({ actions }) =>
    findDoublons(actions, ({ numero }) => numero?.valeur.toLowerCase()).flatMap((groupe) =>
      groupe.flatMap(({ numero }) =>
        numero
          ? [
              at(
                numero.origine,
                `Le numéro ${numero.valeur} est porté par ${groupe.length} actions : donnez à chacune le sien. Si vous aviez tapé 1.10, Excel en a fait 1.1 : mettez la colonne au format Texte.`,
              ),
            ]
          : [],
      ),
    ),
};
