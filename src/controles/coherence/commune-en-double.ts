import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';
import { findDoublons } from '../doublons.js';

export const communeEnDouble: Controle = {
  regle: 'commune-en-double',
  gravite: 'a-corriger',
  titre: 'Chaque code Insee ne désigne qu’une commune',
  check: ({ communes }) =>
    findDoublons(communes, ({ codeInsee }) => codeInsee?.valeur).flatMap((groupe) =>
      groupe.flatMap(({ codeInsee }) =>
        codeInsee
          ? [
              at(
                codeInsee.origine,
                `Le code Insee ${codeInsee.valeur} est porté par ${groupe.length} communes : corrigez-le.`,
              ),
            ]
          : [],
      ),
    ),
};
