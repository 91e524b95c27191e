import type { Dossier } from '../dossier/dossier.js';
import type { Commune } from '../dossier/feuilles/communes.js';
import type { Origine } from '../dossier/origine.js';
import { type Figure, rapprochementDe } from '../dossier/territoire.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import type { Autorite } from './competences.js';
import { cleDOrganisme, readOrganisme } from './organismes.js';

/** The population that counts for an authority (L. 214-1-3 III CASF), and where it comes from. */
export interface PopulationComptee {
  /** Null when nothing gives it. */
  readonly valeur: number | null;
  /** A sum of the communes that are known: the true figure is that at least. */
  readonly auMoins: boolean;
  readonly annee: number | null;
  readonly provenance: 'saisie' | 'liste' | 'somme' | 'inconnue';
  /** The cell, when a person typed it. */
  readonly origine: Origine | null;
  /** What the official list says, whichever decides. */
  readonly officielle: Figure | null;
}

export const populationInconnue: PopulationComptee = {
  valeur: null,
  auMoins: false,
  annee: null,
  provenance: 'inconnue',
  origine: null,
  officielle: null,
};

type Contenu = Pick<Dossier, 'communes' | 'convention' | 'territoire'>;

/** The population of a commune: what a person typed decides; otherwise that of the official list. */
export function populationDeCommune(commune: Commune, { territoire }: Pick<Dossier, 'territoire'>): PopulationComptee {
  const { population, anneePopulation } = commune;
  const trouve = rapprochementDe(territoire, commune);
  const officielle = trouve?.etat === 'reconnue' ? trouve.commune.population : null;
  return population
    ? typed(population.valeur, anneePopulation?.valeur ?? null, population.origine, officielle)
    : fromList(officielle);
}

/**
 * The population of an EPCI or a syndicat: what a person typed, in a cell of its own, beside its name or on its own row; that
 * of the official list, which counts all its communes; otherwise the sum of those of the sheet that transferred, which is a
 * lower bound, since others may have.
 * @param membres the communes of the sheet that transferred to it
 */
export function populationDeGroupement(
  autorites: readonly Autorite[],
  membres: readonly Commune[],
  contenu: Contenu,
): PopulationComptee {
  const officielle = autorites.find(({ officiel }) => officiel?.population)?.officiel?.population ?? null;
  const [saisie] = [
    ...membres.flatMap(({ populationOrganisme }) => populationOrganisme ?? []),
    ...populationDeLaConvention(autorites, contenu),
    ...autorites.flatMap(({ habitants }) => habitants ?? []),
  ];
  if (saisie) return typed(saisie.valeur, null, saisie.origine, officielle);
  if (officielle) return fromList(officielle);
  const connues = distinctes(membres).map((membre) => populationDeCommune(membre, contenu));
  const annees = new Set(connues.map(({ annee }) => annee));
  return {
    ...populationInconnue,
    valeur: connues.reduce((somme, { valeur }) => somme + (valeur ?? 0), 0),
    auMoins: true,
    annee: annees.size === 1 ? ([...annees][0] ?? null) : null,
    provenance: 'somme',
  };
}

/** « Population de l’EPCI ou du syndicat » of Convention is that of the body that Convention names, or of the only one. */
function populationDeLaConvention(autorites: readonly Autorite[], { convention, communes }: Contenu) {
  if (!convention?.populationEpci) return [];
  const nommes = [convention.epci, ...communes.map(({ transfereeA }) => transfereeA)].flatMap(
    (nom) => nom?.valeur ?? [],
  );
  const [cle] = convention.epci ? [convention.epci.valeur].map(cleOf) : [...new Set(nommes.map(cleOf))];
  const sienne = autorites.some(
    ({ appellations }) => cle === undefined || appellations.some((nom) => cleOf(nom) === cle),
  );
  return sienne ? [convention.populationEpci] : [];
}

function cleOf(nom: string): string {
  return cleDOrganisme(readOrganisme(nom).nom);
}

function typed(valeur: number, annee: number | null, origine: Origine, officielle: Figure | null): PopulationComptee {
  return { valeur, auMoins: false, annee, provenance: 'saisie', origine, officielle };
}

function fromList(officielle: Figure | null): PopulationComptee {
  return officielle
    ? { ...populationInconnue, valeur: officielle.valeur, annee: officielle.annee, provenance: 'liste', officielle }
    : populationInconnue;
}

/** A commune written on two rows is counted once: its Insee code tells it apart, its name when the code is missing. */
export function distinctes(communes: readonly Commune[]): readonly Commune[] {
  const cle = ({ codeInsee, nom, origine }: Commune) =>
    codeInsee?.valeur ?? (nom ? normalize(nom.valeur) : origine.cellule);
  return [...new Map(communes.map((commune) => [cle(commune), commune])).values()];
}
