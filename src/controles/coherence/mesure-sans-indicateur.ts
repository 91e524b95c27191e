import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';
import { nomme } from './references-indicateurs.js';

export const mesureSansIndicateur: Controle = {
  regle: 'mesure-sans-indicateur',
  gravite: 'majeur',
  titre: 'Chaque mesure porte sur un indicateur de la feuille Indicateurs',
  check: ({ indicateurs, mesures }) =>
    mesures
      .filter((mesure) => !indicateurs.some((indicateur) => nomme(mesure.indicateur?.valeur, indicateur)))
      .map((mesure) =>
        at(
          mesure.indicateur?.origine ?? mesure.origine,
          `La mesure cite l’indicateur « ${mesure.indicateur?.valeur ?? 'non précisé'} », qui n’existe pas : reprenez le numéro ou le libellé exact de la feuille Indicateurs.`,
        ),
      ),
};
