import { at, type Signalement } from '../../dossier/constat.js';
import { formatDecimal } from '../../dossier/nombre-francais.js';
import type { Controle } from '../controle.js';
import type { PopulationComptee } from '../populations.js';
import { populationDeCommune } from '../populations.js';

/** Beyond this share of the official figure, a typed one is worth a second look. */
const ecartAdmis = 0.05;

/** A figure that a person typed always decides; far from the official one, it is said. */
export const populationDifferente: Controle = {
  regle: 'population-differente',
  gravite: 'a-verifier',
  corrigeSaCellule: true,
  titre: 'La population inscrite est proche de la population officielle',
  check({ communes, obligations, territoire }) {
    const desCommunes = communes.flatMap((commune) =>
      signaler(populationDeCommune(commune, { territoire }), commune.nom?.valeur ?? 'la commune'),
    );
    const desOrganismes = obligations.parCommune.flatMap(({ exercices }) =>
      exercices.flatMap(({ autorite, population }) =>
        autorite.nature === 'groupement' ? signaler(population, autorite.nom) : [],
      ),
    );
    return distincts([...desCommunes, ...desOrganismes]);
  },
};

function signaler({ valeur, provenance, origine, officielle }: PopulationComptee, nom: string): readonly Signalement[] {
  if (provenance !== 'saisie' || valeur === null || !origine || !officielle) return [];
  if (Math.abs(valeur - officielle.valeur) <= ecartAdmis * officielle.valeur) return [];
  return [
    at(
      origine,
      `${nom} : ${formatDecimal(valeur, 0)} habitants sont inscrits, la liste officielle en donne ${formatDecimal(officielle.valeur, 0)} (${officielle.nom} ${officielle.annee}, ${officielle.source}). Le chiffre inscrit décide : vérifiez-le.`,
    ),
  ];
}

/** The population of a body is that of each competence of each commune: it is said once. */
function distincts(signalements: readonly Signalement[]): readonly Signalement[] {
  return [...new Map(signalements.map((un) => [`${un.feuille}!${un.cellule}`, un])).values()];
}
