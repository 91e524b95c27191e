import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';
import { surFeuille } from '../sur-feuille.js';
import { createAnnuaire } from './references-indicateurs.js';

export const indicateurSansMesure: Controle = {
  regle: 'indicateur-sans-mesure',
  gravite: 'a-corriger',
  titre: 'Chaque indicateur a au moins une mesure datée',
  check({ indicateurs, mesures, feuilles }) {
    if (indicateurs.length === 0) return [];
    if (!feuilles.mesures) {
      return [
        surFeuille(
          { feuilles },
          'mesures',
          'Aucun indicateur n’a de mesure : ajoutez la feuille Mesures, avec une ligne par valeur, sa date et sa source.',
        ),
      ];
    }
    const find = createAnnuaire(indicateurs);
    const suivis = new Set(
      mesures.flatMap(({ indicateur, valeur, date }) => (valeur && date ? (find(indicateur?.valeur) ?? []) : [])),
    );
    return indicateurs
      .filter((indicateur) => !suivis.has(indicateur))
      .map((indicateur) =>
        at(
          indicateur.origine,
          `L’indicateur « ${indicateur.libelle?.valeur ?? indicateur.numero?.valeur ?? 'sans libellé'} » n’a pas de mesure datée : ajoutez une ligne dans la feuille Mesures, avec une valeur et une date.`,
        ),
      );
  },
};
