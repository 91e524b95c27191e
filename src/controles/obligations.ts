import type { Dossier } from '../dossier/dossier.js';
import type { Commune } from '../dossier/feuilles/communes.js';
import { normalize } from '../dossier/valeurs/normalisation.js';

/** The duties of an autorité organisatrice, from its population (L. 214-1-3 I to III CASF). Null when it is unknown. */
export interface ObligationsCommune {
  readonly commune: Commune;
  /** Population that counts: the commune's, or the sum over those that transferred to the same body (III). */
  readonly population: number | null;
  readonly planifier: boolean | null;
  readonly soutenirLaQualite: boolean | null;
  readonly schema: boolean | null;
  readonly relaisPetiteEnfance: boolean | null;
}

export interface Obligations {
  readonly parCommune: readonly ObligationsCommune[];
  /** Whether at least one commune owes the schéma; null when a population is missing and none of the known ones does. */
  readonly schema: boolean | null;
}

/** Works out the duties commune by commune: « plus de 3 500 » and « plus de 10 000 » exclude the threshold itself. */
export function computeObligations({ communes }: Pick<Dossier, 'communes'>): Obligations {
  const parCommune = communes.map((commune) => obligationsOf(commune, populationOf(commune, communes)));
  const schemas = parCommune.map(({ schema }) => schema);
  return {
    parCommune,
    schema: schemas.includes(true) ? true : schemas.length === 0 || schemas.includes(null) ? null : false,
  };
}

function obligationsOf(commune: Commune, population: number | null): ObligationsCommune {
  const exceeds = (seuil: number) => (population === null ? null : population > seuil);
  return {
    commune,
    population,
    planifier: exceeds(3_500),
    soutenirLaQualite: exceeds(3_500),
    schema: exceeds(10_000),
    relaisPetiteEnfance: exceeds(10_000),
  };
}

/** L. 214-1-3 III: the total population of the communes that transferred their competence counts, not the commune's own. */
function populationOf(commune: Commune, communes: readonly Commune[]): number | null {
  const organisme = commune.transfereeA?.valeur;
  if (!organisme) return commune.population?.valeur ?? null;
  const membres = distinctes(
    communes.filter(({ transfereeA }) => transfereeA && normalize(transfereeA.valeur) === normalize(organisme)),
  );
  const connue = membres.reduce((somme, { population }) => somme + (population?.valeur ?? 0), 0);
  // A population may be missing and the known ones already pass the highest threshold: the duties are then known.
  return membres.every(({ population }) => population) || connue > 10_000 ? connue : null;
}

/** A commune written on two rows is counted once: its Insee code tells it apart, its name when the code is missing. */
function distinctes(communes: readonly Commune[]): readonly Commune[] {
  const cle = ({ codeInsee, nom, origine }: Commune) =>
    codeInsee?.valeur ?? (nom ? normalize(nom.valeur) : origine.cellule);
  return [...new Map(communes.map((commune) => [cle(commune), commune])).values()];
}
