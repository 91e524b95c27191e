import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';
import { nomme } from './references-indicateurs.js';

export const mesureSansSource: Controle = {
  regle: 'mesure-sans-source',
  gravite: 'mineur',
  titre: 'Chaque mesure a une source',
  check: ({ indicateurs, mesures }) =>
    mesures
      .filter(
        (mesure) =>
          !mesure.source &&
          !indicateurs.some((indicateur) => indicateur.source && nomme(mesure.indicateur?.valeur, indicateur)),
      )
      .map((mesure) =>
        at(mesure.origine, 'La mesure n’a pas de source : un chiffre s’imprime avec sa date et sa source.'),
      ),
};
