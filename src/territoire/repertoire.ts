import { oncePerText } from '../dossier/une-fois.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { cleDeCommune } from './noms.js';

/** The list of communes and EPCI as it is packed: see scripts/communes.js. */
interface Donnees {
  readonly signes: string;
  readonly lettres: string;
  readonly source: Readonly<{
    figure: string;
    annee: number;
    anneeMayotte: number;
    source: string;
    figureHorsEpci: string;
    anneeHorsEpci: number;
    sourceHorsEpci: string;
  }>;
  readonly epci: string;
  readonly ept: string;
  readonly departements: Colonne;
  readonly noms: Colonne;
  readonly codes: Colonne;
  readonly epciLocaux: Colonne;
  readonly membres: Colonne;
  readonly populations: Colonne;
}

/** One text a département, by its code. */
type Colonne = Readonly<Record<string, string>>;

/** The communes of a département, unpacked. */
interface Departement {
  readonly noms: readonly string[];
  readonly codes: readonly string[];
  /** Their names as they are compared. */
  readonly cles: readonly string[];
}

/** The official list, open: a département is unpacked when one of its communes is looked for. */
export interface Repertoire {
  readonly donnees: Donnees;
  /** Codes and names of the départements of the list. */
  readonly departements: ReadonlyMap<string, string>;
  /** As it is printed: its own letters, a curly apostrophe. */
  readonly printed: (ascii: string) => string;
  readonly communesOf: (departement: string) => Departement;
  /** All the names of a département in one text, with neither accents nor capitals. */
  readonly nomsNus: (departement: string) => string;
}

const apostrophe = String.fromCodePoint(0x2019);
let ouvert: Promise<Repertoire> | null = null;

/** Opens the official list, which is heavy: it is loaded once, by who needs it. */
export function openRepertoire(): Promise<Repertoire> {
  ouvert ??= import('../../data/communes/communes.json', { with: { type: 'json' } }).then((lu) =>
    createRepertoire(lu.default),
  );
  return ouvert;
}

function createRepertoire(donnees: Donnees): Repertoire {
  const printed = printer(donnees);
  return {
    donnees,
    departements: new Map(Object.entries(donnees.departements).map(([code, nom]) => [code, printed(nom)])),
    printed,
    communesOf: oncePerText((departement) => unpack(donnees, departement, printed)),
    nomsNus: oncePerText((departement) => normalize(printed(donnees.noms[departement] ?? ''))),
  };
}

function unpack(donnees: Donnees, departement: string, printed: Repertoire['printed']): Departement {
  const noms = printed(columnOf(donnees.noms, departement).join(',')).split('|');
  let numero = -1;
  const codes = columnOf(donnees.codes, departement).map((sautes) => {
    numero += Number(sautes) + 1;
    return `${departement}${String(numero).padStart(5 - departement.length, '0')}`;
  });
  return { noms, codes, cles: noms.map(cleDeCommune) };
}

/** The list is written in ASCII alone, which loads twice as fast: each other letter is a sign (see scripts/communes.js). */
function printer({ signes, lettres }: Donnees): Repertoire['printed'] {
  const ecrites = new Map(
    lettres.split(',').map((point, rang) => [signes.charAt(rang), String.fromCodePoint(Number(point))]),
  );
  return (ascii) => {
    let texte = '';
    for (const signe of ascii) texte += signe === "'" ? apostrophe : (ecrites.get(signe) ?? signe);
    return texte;
  };
}

/** What a column of the list says of each commune of a département. */
export function columnOf(colonne: Colonne, departement: string): readonly string[] {
  return (colonne[departement] ?? '').split(',');
}

/** « 63 » of « 63069 », « 971 » of « 97101 »; null when no département has such codes. */
export function departementDuCode({ departements }: Repertoire, code: string): string | null {
  return [code.slice(0, 3), code.slice(0, 2)].find((debut) => departements.has(debut)) ?? null;
}
