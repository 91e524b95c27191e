import type { Proposition } from '../../convention/proposition.js';
import type { Dossier } from '../../dossier/dossier.js';
import { communesReconnues } from '../communes-reconnues.js';
import { attendue, facultative, type Question } from '../question.js';

/** The signatory communes: what each one owes follows from its population (L. 214-1-3). */
export const communes: Question = {
  id: 'communes',
  titre: 'Les communes signataires',
  aide: 'Les communes qui signent la convention. Le code Insee et la population viennent de la liste officielle : il n’y a qu’à les confirmer. La population décide de ce que chacune doit (seuils de 3 500 et 10 000 habitants).',
  feuille: 'communes',
  repere: 'nom',
  colonnes: [
    attendue('nom'),
    attendue('codeInsee'),
    attendue('population'),
    attendue('anneePopulation'),
    facultative('deliberation'),
  ],
  points: [],
  admet: [],
  ajoutable: true,
  deduire: deLaListe,
  exemple: () => [{ nom: 'Commune', codeInsee: '99999', population: '20000', anneePopulation: '2025' }],
};

function deLaListe(dossier: Dossier): readonly Proposition[] {
  return communesReconnues(dossier).flatMap(({ nom, officielle: { code, nom: officiel, population } }) => {
    const proposer = (colonne: string, valeur: string): Proposition => ({
      feuille: 'communes',
      colonne,
      ligne: nom,
      valeur,
      phrase: `${officiel} (${code})`,
      ou: population ? `${population.source}, ${population.nom}` : 'liste officielle des communes',
    });
    return [
      proposer('codeInsee', code),
      ...(population
        ? [proposer('population', String(population.valeur)), proposer('anneePopulation', String(population.annee))]
        : []),
    ];
  });
}
