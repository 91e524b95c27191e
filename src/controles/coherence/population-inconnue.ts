import { at } from '../../dossier/constat.js';
import type { Controle } from '../controle.js';

/** L. 214-1-3 CASF: without a population, nobody can say whether the schéma and the relais are owed. */
export const populationInconnue: Controle = {
  regle: 'population-inconnue',
  gravite: 'a-corriger',
  titre: 'La population de chaque commune est connue',
  check: ({ communes }) =>
    communes
      .filter(({ population }) => !population)
      .map((commune) =>
        at(
          commune.origine,
          `La population de ${commune.nom?.valeur ?? 'la commune'} manque : inscrivez-la, elle décide de ses obligations (plus de 3 500 et plus de 10 000 habitants). En attendant, le schéma est contrôlé comme s’il était dû.`,
        ),
      ),
};
