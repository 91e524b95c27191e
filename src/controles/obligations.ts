import type { Dossier } from '../dossier/dossier.js';
import type { Commune } from '../dossier/feuilles/communes.js';
import { sameCommune } from './communes-signataires.js';
import {
  type Autorite,
  type CodeCompetence,
  type Competence,
  competences,
  type Designation,
  designer,
} from './competences.js';
import { distinctes, type PopulationComptee, populationDeCommune, populationDeGroupement } from './populations.js';

/** L. 214-1-3 II CASF: « plus de » excludes the threshold itself. */
export const seuils = { planifier: 3_500, schema: 10_000 } as const;

/** Who exercises a competence for a commune, and the population that counts for it. */
export interface Exercice extends Designation {
  readonly competence: Competence;
  readonly population: PopulationComptee;
  /** That of the other reading, when there are two. */
  readonly autrePopulation: PopulationComptee | null;
}

/** The duties of an autorité organisatrice, from its population (L. 214-1-3 I to III CASF). Null when it is unknown. */
export interface ObligationsCommune {
  readonly commune: Commune;
  /** Competence by competence, in the order of the law; the relais last. */
  readonly exercices: readonly Exercice[];
  /** Population that counts for the schéma: that of whoever plans. A lower bound when some of it is unknown. */
  readonly population: number | null;
  readonly planifier: boolean | null;
  readonly soutenirLaQualite: boolean | null;
  readonly schema: boolean | null;
  readonly relaisPetiteEnfance: boolean | null;
}

export interface Obligations {
  readonly parCommune: readonly ObligationsCommune[];
  /** Whether at least one authority owes the schéma; null when a population is missing and none of the known ones does. */
  readonly schema: boolean | null;
}

type Contenu = Pick<Dossier, 'communes' | 'convention' | 'territoire'>;

/** Works out, commune by commune and competence by competence, who exercises it, for which population, and what is due. */
export function computeObligations(contenu: Contenu): Obligations {
  const designees = contenu.communes.map((commune) => ({ commune, parCompetence: designer(commune, contenu) }));
  const groupements = createPopulations(designees, contenu);
  const parCommune = designees.map(({ commune, parCompetence }) => {
    const countFor = (competence: CodeCompetence, autorite: Autorite) =>
      autorite.nature === 'commune' ? populationDeCommune(commune, contenu) : groupements(competence, autorite);
    const exercices = competences.map((competence): Exercice => {
      const designation = parCompetence[competence.code];
      return {
        ...designation,
        competence,
        population: countFor(competence.code, designation.autorite),
        autrePopulation: designation.autre && countFor(competence.code, designation.autre),
      };
    });
    return obligationsOf(commune, exercices);
  });
  const schemas = parCommune.map(({ schema }) => schema);
  return {
    parCommune,
    schema: schemas.includes(true) ? true : schemas.length === 0 || schemas.includes(null) ? null : false,
  };
}

function obligationsOf(commune: Commune, exercices: readonly Exercice[]): ObligationsCommune {
  const exceeds = (code: CodeCompetence, seuil: number) => {
    const exercice = exercices.find(({ competence }) => competence.code === code);
    return exercice ? isDue(exercice, seuil) : null;
  };
  return {
    commune,
    exercices,
    population: exercices.find(({ competence }) => competence.code === 'planifier')?.population.valeur ?? null,
    planifier: exceeds('planifier', seuils.planifier),
    soutenirLaQualite: exceeds('soutenir', seuils.planifier),
    // The schéma is of whoever plans (II, third paragraph).
    schema: exceeds('planifier', seuils.schema),
    relaisPetiteEnfance: exceeds('relais', seuils.schema),
  };
}

/** Two readings that agree need no answer; one that is open leaves the duty unknown. */
function isDue({ population, autrePopulation, doute, autre }: Exercice, seuil: number): boolean | null {
  const premier = exceedsSeuil(population, seuil);
  if (doute === null) return premier;
  const second = autre && autrePopulation ? exceedsSeuil(autrePopulation, seuil) : null;
  return premier === second ? premier : null;
}

function exceedsSeuil({ valeur, auMoins }: PopulationComptee, seuil: number): boolean | null {
  if (valeur === null) return null;
  return valeur > seuil ? true : auMoins ? null : false;
}

type Designee = { readonly commune: Commune; readonly parCompetence: Readonly<Record<CodeCompetence, Designation>> };

/** L. 214-1-3 III: the population of all the communes that transferred a competence to a body, computed once for each. */
function createPopulations(designees: readonly Designee[], contenu: Contenu) {
  const calculees = new Map<string, PopulationComptee>();
  const groupes = new Map<string, { readonly autorites: Autorite[]; readonly membres: Commune[] }>();
  for (const { commune, parCompetence } of designees)
    for (const { code } of competences)
      for (const autorite of [parCompetence[code].autorite, parCompetence[code].autre]) {
        if (autorite?.nature !== 'groupement') continue;
        const cle = `${code} ${autorite.cle}`;
        const groupe = groupes.get(cle) ?? { autorites: [], membres: [] };
        groupe.autorites.push(autorite);
        groupe.membres.push(commune);
        groupes.set(cle, groupe);
      }
  return (competence: CodeCompetence, { cle: organisme }: Autorite): PopulationComptee => {
    const cle = `${competence} ${organisme}`;
    const deja = calculees.get(cle);
    if (deja) return deja;
    const { autorites, membres } = groupes.get(cle) ?? { autorites: [], membres: [] };
    const population = populationDeGroupement(autorites, distinctes(membres), contenu);
    calculees.set(cle, population);
    return population;
  };
}

/** Whether a name is that of a commune, or of the body that exercises a competence for it: what it gives answers too. */
export function concerneAutorite(
  { obligations }: { readonly obligations: Obligations },
  nom: string | undefined,
  commune: string,
  code: CodeCompetence,
): boolean {
  return (
    sameCommune(nom, commune) || appellationsDe(obligations, commune, code).some((appelee) => sameCommune(nom, appelee))
  );
}

/** Who exercises a competence for a commune that the sheet names, as far as one can tell; what the sheets may call them. */
export function appellationsDe(
  { parCommune }: Pick<Obligations, 'parCommune'>,
  nom: string,
  code: CodeCompetence,
): readonly string[] {
  const exercices = parCommune
    .filter(({ commune }) => commune.nom?.valeur === nom)
    .flatMap(({ exercices: siens }) => siens.filter(({ competence }) => competence.code === code));
  return exercices
    .flatMap(({ autorite, autre }) => [autorite, ...(autre ? [autre] : [])])
    .filter(({ nature }) => nature === 'groupement')
    .flatMap(({ appellations }) => appellations);
}
