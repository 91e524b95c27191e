import { at, type Signalement } from '../../dossier/constat.js';
import { formatDecimal } from '../../dossier/nombre-francais.js';
import type { Contexte } from '../contexte.js';
import type { Controle } from '../controle.js';
import { groupBy } from '../groupes.js';
import { populationDeCommune } from '../populations.js';

/** L. 214-1-3 CASF: without a population, nobody can say whether the schéma and the relais are owed. */
export const populationInconnue: Controle = {
  regle: 'population-inconnue',
  gravite: 'a-corriger',
  titre: 'La population de chaque commune, et de chaque organisme compétent, est connue',
  check: (contexte) => [...communesSansPopulation(contexte), ...organismesSansPopulation(contexte)],
};

function communesSansPopulation({ communes, territoire }: Contexte): readonly Signalement[] {
  return communes
    .filter((commune) => populationDeCommune(commune, { territoire }).valeur === null)
    .map((commune) =>
      at(
        commune.origine,
        `La population de ${commune.nom?.valeur ?? 'la commune'} manque : inscrivez-la, elle décide de ses obligations (plus de 3 500 et plus de 10 000 habitants). En attendant, le schéma est contrôlé comme s’il était dû.`,
      ),
    );
}

/** The communes that sign are not all those that transferred: below the threshold, their sum decides nothing. */
function organismesSansPopulation({ obligations }: Contexte): readonly Signalement[] {
  const ouverts = obligations.parCommune.flatMap(({ exercices, schema, relaisPetiteEnfance }) =>
    exercices
      .filter(
        ({ competence, population, doute }) =>
          population.auMoins &&
          doute === null &&
          (competence.code === 'planifier' ? schema : competence.code === 'relais' ? relaisPetiteEnfance : false) ===
            null,
      )
      .map(({ autorite, population, origine }) => ({ autorite, population, origine })),
  );
  return groupBy(ouverts, ({ autorite }) => autorite.cle).map(([{ autorite, population, origine }]) =>
    at(
      origine,
      `La population de « ${autorite.nom} » manque : les communes inscrites font ${formatDecimal(population.valeur ?? 0, 0)} habitants, mais toutes celles qui ont transféré comptent, signataires ou non. Inscrivez son total dans « Population de l’EPCI ou du syndicat ». En attendant, le schéma est contrôlé comme s’il était dû.`,
    ),
  );
}
