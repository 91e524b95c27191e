import donnees from '../../data/communes/communes.json' with { type: 'json' };
import type { CommuneOfficielle, Figure, GroupementOfficiel } from '../dossier/territoire.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { cleDeCommune } from './noms.js';

const { source } = donnees;

/** The list is written in ASCII alone, which loads twice as fast: each other letter is a sign (see scripts/communes.js). */
const lettres = new Map(
  donnees.lettres.split(',').map((point, rang) => [donnees.signes.charAt(rang), String.fromCodePoint(Number(point))]),
);
const mayotte = '976';
const apostrophe = String.fromCodePoint(0x2019);

/** A commune of the list, its name as it is compared. */
interface Ligne {
  readonly cle: string;
  readonly code: string;
  readonly rang: number;
}

/** The communes of a département, packed: see scripts/communes.js. */
interface Departement {
  readonly noms: readonly string[];
  readonly codes: readonly string[];
  readonly lignes: readonly Ligne[];
}

const lus = new Map<string, Departement>();

/** Codes and names of the départements of the list. */
export const departements: ReadonlyMap<string, string> = new Map(
  Object.entries(donnees.departements).map(([code, nom]) => [code, printed(nom)]),
);

/** The commune that has a code; null when none has. */
export function findByCode(code: string): CommuneOfficielle | null {
  const departement = departementDuCode(code);
  const rang = departement === null ? -1 : readDepartement(departement).codes.indexOf(code);
  return departement === null || rang < 0 ? null : communeOf(departement, rang);
}

/** The communes of a name (see `cleDeCommune`), in one département or in all. */
export function findByNom(cle: string, departement: string | null): readonly CommuneOfficielle[] {
  const rare = cle.split(' ').reduce((long, mot) => (mot.length > long.length ? mot : long), '');
  const codes = departement === null ? [...departements.keys()] : [departement];
  return codes
    .filter((code) => mayHold(code, rare))
    .flatMap((code) =>
      readDepartement(code)
        .lignes.filter((ligne) => ligne.cle === cle)
        .map(({ rang }) => communeOf(code, rang)),
    );
}

const nomsNus = new Map<string, string>();

/** Whether a word stands in the names of a département: most are told so without their thousands of names being compared. */
function mayHold(departement: string, mot: string): boolean {
  const deja = nomsNus.get(departement);
  const nus = deja ?? normalize(printed(columnOf(donnees.noms, departement).join(',')));
  if (deja === undefined) nomsNus.set(departement, nus);
  return nus.includes(mot);
}

/** « 63 » of « 63069 », « 971 » of « 97101 »; null when no département has such codes. */
export function departementDuCode(code: string): string | null {
  return [code.slice(0, 3), code.slice(0, 2)].find((debut) => departements.has(debut)) ?? null;
}

function readDepartement(code: string): Departement {
  const deja = lus.get(code);
  if (deja) return deja;
  const noms = printed(columnOf(donnees.noms, code).join(',')).split('|');
  let numero = -1;
  const codes = columnOf(donnees.codes, code).map((sautes) => {
    numero += Number(sautes) + 1;
    return `${code}${String(numero).padStart(5 - code.length, '0')}`;
  });
  const lignes = noms.map((nom, rang) => ({ cle: cleDeCommune(nom), code: codes[rang] ?? '', rang }));
  const lu = { noms, codes, lignes };
  lus.set(code, lu);
  return lu;
}

function communeOf(departement: string, rang: number): CommuneOfficielle {
  const { noms, codes } = readDepartement(departement);
  const code = codes[rang] ?? '';
  const epci = epciOf(departement, rang);
  const ept = eptOf(code);
  const population = columnOf(donnees.populations, departement)[rang] ?? '';
  return {
    code,
    nom: noms[rang] ?? '',
    departement: departements.get(departement) ?? departement,
    population:
      population === '' ? null : epci ? totale(Number(population), departement) : horsEpci(Number(population)),
    groupements: [epci, ept].filter((groupement) => groupement !== null),
  };
}

/** The EPCI à fiscalité propre of a commune: its population is given, it is not the sum of what a convention signs. */
function epciOf(departement: string, rang: number): GroupementOfficiel | null {
  const place = columnOf(donnees.membres, departement)[rang] ?? '';
  if (place === '') return null;
  const numero = columnOf(donnees.epciLocaux, departement)[Number.parseInt(place, 36)] ?? '';
  const [nom = '', population = '', nombre = ''] = (donnees.epci.split('|')[Number(numero)] ?? '').split(';');
  return { nom: printed(nom), population: totale(Number(population), departement), nombreDeCommunes: Number(nombre) };
}

/** The établissement public territorial of a commune of the Métropole du Grand Paris: the sum of its communes. */
function eptOf(code: string): GroupementOfficiel | null {
  const trouve = donnees.ept.split('|').find((ligne) => ligne.includes(`;${code}`));
  if (trouve === undefined) return null;
  const [nom = '', ...membres] = trouve.split(';');
  const somme = membres.reduce((total, membre) => total + populationDe(membre), 0);
  return { nom: printed(nom), population: totale(somme, code.slice(0, 2)), nombreDeCommunes: membres.length };
}

function populationDe(code: string): number {
  const departement = departementDuCode(code);
  if (departement === null) return 0;
  return Number(columnOf(donnees.populations, departement)[readDepartement(departement).codes.indexOf(code)] ?? 0);
}

function totale(valeur: number, departement: string): Figure {
  const annee = departement === mayotte ? source.anneeMayotte : source.annee;
  return { valeur, nom: source.figure, annee, source: printed(source.source) };
}

/** A commune of no EPCI (four islands): the list has only its population municipale, of another year. */
function horsEpci(valeur: number): Figure {
  return { valeur, nom: source.figureHorsEpci, annee: source.anneeHorsEpci, source: printed(source.sourceHorsEpci) };
}

/** As it is printed: its own letters, a curly apostrophe. */
function printed(ascii: string): string {
  let texte = '';
  for (const signe of ascii) texte += signe === "'" ? apostrophe : (lettres.get(signe) ?? signe);
  return texte;
}

function columnOf(colonne: Readonly<Record<string, string>>, departement: string, separateur = ','): readonly string[] {
  return (colonne[departement] ?? '').split(separateur);
}
