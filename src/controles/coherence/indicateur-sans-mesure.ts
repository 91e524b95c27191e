import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';
import { nomme } from './references-indicateurs.js';

export const indicateurSansMesure: Controle = {
  regle: 'indicateur-sans-mesure',
  gravite: 'majeur',
  titre: 'Chaque indicateur a au moins une mesure datée',
  check: ({ indicateurs, mesures }) =>
    indicateurs
      .filter(
        (indicateur) =>
          !mesures.some((mesure) => mesure.valeur && mesure.date && nomme(mesure.indicateur?.valeur, indicateur)),
      )
      .map((indicateur) =>
        at(
          indicateur.origine,
          `L’indicateur « ${indicateur.libelle?.valeur ?? indicateur.numero?.valeur ?? 'sans libellé'} » n’a pas de mesure datée : ajoutez une ligne dans la feuille Mesures.`,
        ),
      ),
};
