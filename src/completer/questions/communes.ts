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
  portee: 'permet de vérifier, commune par commune, l’offre, les besoins et ce que chacune doit',
  deduire: deLaListe,
  doute: horsDeLaListe,
  // What an unknown commune would owe depends on which one it is.
  exemple: () => [],
};

function horsDeLaListe(nom: string, dossier: Dossier): string | null {
  return communesReconnues(dossier).some((reconnue) => reconnue.nom === nom)
    ? null
    : `« ${nom} » ne se retrouve pas, ou pas seule, dans la liste officielle des communes`;
}

/** The year of the list is that of its own figure, never that of another. */
function deLaListe(dossier: Dossier): readonly Proposition[] {
  return communesReconnues(dossier).flatMap(({ commune, nom, officielle: { code, nom: officiel, population } }) => {
    const proposer = (colonne: string, valeur: string): Proposition => ({
      feuille: 'communes',
      colonne,
      ligne: nom,
      valeur,
      phrase: `${officiel} (${code})`,
      ou: population ? `${population.source}, ${population.nom}` : 'liste officielle des communes',
    });
    const meme = population && (commune.population === undefined || commune.population.valeur === population.valeur);
    return [
      proposer('codeInsee', code),
      ...(meme
        ? [proposer('population', String(population.valeur)), proposer('anneePopulation', String(population.annee))]
        : []),
    ];
  });
}
