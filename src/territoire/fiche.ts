import type { CommuneOfficielle, Figure, GroupementOfficiel } from '../dossier/territoire.js';
import { columnOf, departementDuCode, type Repertoire } from './repertoire.js';

const mayotte = '976';

/** What the list says of a commune, by its rank in its département. */
export function communeOf(repertoire: Repertoire, departement: string, rang: number): CommuneOfficielle {
  const { donnees, departements, communesOf } = repertoire;
  const { noms, codes } = communesOf(departement);
  const code = codes[rang] ?? '';
  const epci = epciOf(repertoire, departement, rang);
  const ept = eptOf(repertoire, code);
  const population = columnOf(donnees.populations, departement)[rang] ?? '';
  const valeur = Number(population);
  return {
    code,
    nom: noms[rang] ?? '',
    departement: departements.get(departement) ?? departement,
    population:
      population === '' ? null : epci ? totale(repertoire, valeur, departement) : horsEpci(repertoire, valeur),
    groupements: [epci, ept].filter((groupement) => groupement !== null),
  };
}

/** The EPCI à fiscalité propre of a commune: its population is given, it is not the sum of what a convention signs. */
function epciOf(repertoire: Repertoire, departement: string, rang: number): GroupementOfficiel | null {
  const { donnees, printed } = repertoire;
  const place = columnOf(donnees.membres, departement)[rang] ?? '';
  if (place === '') return null;
  const numero = columnOf(donnees.epciLocaux, departement)[Number.parseInt(place, 36)] ?? '';
  const [nom = '', population = '', nombre = ''] = (donnees.epci.split('|')[Number(numero)] ?? '').split(';');
  return {
    nom: printed(nom),
    population: totale(repertoire, Number(population), departement),
    nombreDeCommunes: Number(nombre),
  };
}

/** The établissement public territorial of a commune of the Métropole du Grand Paris: the sum of its communes. */
function eptOf(repertoire: Repertoire, code: string): GroupementOfficiel | null {
  const trouve = repertoire.donnees.ept.split('|').find((ligne) => ligne.includes(`;${code}`));
  if (trouve === undefined) return null;
  const [nom = '', ...membres] = trouve.split(';');
  const somme = membres.reduce((total, membre) => total + populationDe(repertoire, membre), 0);
  return {
    nom: repertoire.printed(nom),
    population: totale(repertoire, somme, code.slice(0, 2)),
    nombreDeCommunes: membres.length,
  };
}

function populationDe(repertoire: Repertoire, code: string): number {
  const departement = departementDuCode(repertoire, code);
  if (departement === null) return 0;
  const rang = repertoire.communesOf(departement).codes.indexOf(code);
  return Number(columnOf(repertoire.donnees.populations, departement)[rang] ?? 0);
}

function totale({ donnees: { source }, printed }: Repertoire, valeur: number, departement: string): Figure {
  const annee = departement === mayotte ? source.anneeMayotte : source.annee;
  return { valeur, nom: source.figure, annee, source: printed(source.source) };
}

/** A commune of no EPCI (four islands): the list has only its population municipale, of another year. */
function horsEpci({ donnees: { source }, printed }: Repertoire, valeur: number): Figure {
  return { valeur, nom: source.figureHorsEpci, annee: source.anneeHorsEpci, source: printed(source.sourceHorsEpci) };
}
