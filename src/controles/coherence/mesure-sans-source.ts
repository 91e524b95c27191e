import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';
import { createAnnuaire } from './references-indicateurs.js';

export const mesureSansSource: Controle = {
  regle: 'mesure-sans-source',
  gravite: 'a-verifier',
  titre: 'Chaque mesure a une source, la sienne ou celle de son indicateur',
  check({ indicateurs, mesures }) {
    const find = createAnnuaire(indicateurs);
    return mesures
      .filter(({ source, indicateur }) => !source && !find(indicateur?.valeur)?.source)
      .map(({ origine, indicateur }) =>
        at(
          origine,
          `Cette mesure${indicateur ? ` de « ${indicateur.valeur} »` : ''} n’a pas de source : écrivez d’où vient le chiffre, il est imprimé avec sa date et sa source.`,
        ),
      );
  },
};
