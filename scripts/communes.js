/**
 * `npm run communes`: writes data/communes/communes.json, the list of communes and EPCI with their populations, from
 * @etalab/decoupage-administratif (code MIT, data Licence Ouverte). `npm run communes -- DOSSIER` takes the package already
 * unpacked in a folder; otherwise npm fetches it into a temporary one: it is never a dependency of ours.
 *
 * For a new year: the version, the years and the sources below, then run it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const paquet = '@etalab/decoupage-administratif';
const version = '6.0.0';
const sortie = fileURLToPath(new URL('../data/communes/communes.json', import.meta.url));

/** What is counted: the thresholds of L. 214-1-3 III CASF are in « population totale », that the list of EPCI alone gives. */
const source = {
  figure: 'population totale',
  annee: 2022,
  anneeMayotte: 2017,
  source: "Insee, d'après la liste des EPCI de la DGCL",
  anneeListe: 2026,
  figureHorsEpci: 'population municipale',
  anneeHorsEpci: 2023,
  sourceHorsEpci: 'Insee, populations de référence',
};

/** New Caledonia, Polynesia, Wallis-et-Futuna, TAAF: no Caf signs a convention there, and their figures have other years. */
const horsChamp = (code) => code.startsWith('98');
/** Their figures are of yet other years: their names are known, not their population. */
const sansPopulation = (code) => /^97[578]/.test(code);

const dossier = process.argv[2] ?? fetchPaquet();
const read = (nom) => JSON.parse(readFileSync(join(dossier, 'data', nom), 'utf8'));
const actuelles = read('communes.json').filter(({ type, code }) => type === 'commune-actuelle' && !horsChamp(code));
const listeEpci = read('epci.json');
const listeEpt = read('ept.json');
const nomsDesDepartements = new Map(read('departements.json').map(({ code, nom }) => [code, nom]));
const membres = new Map(
  listeEpci.flatMap(({ membres }, rang) =>
    membres.map(({ code, populationTotale }) => [code, { rang, populationTotale }]),
  ),
);
const codesEpt = new Map(listeEpt.flatMap(({ nom, membres }) => membres.map(({ code }) => [code, nom])));

const donnees = {
  source,
  /** One EPCI a `|`: name, population, number of communes. */
  epci: listeEpci
    .map(({ nom, populationTotale, membres }) => [nom, populationTotale, membres.length].join(';'))
    .join('|'),
  ...transpose([...groupByDepartement(actuelles)].map(([code, liste]) => [code, pack(code, liste)])),
  /** Établissements publics territoriaux (Métropole du Grand Paris): their name, then the codes of their communes. */
  ept: listeEpt.map(({ nom, membres }) => [nom, ...membres.map(({ code }) => code)].join(';')).join('|'),
};
if ([...codesEpt.keys()].some((code) => !membres.has(code)))
  throw new Error('Une commune d’un EPT n’est dans aucun EPCI.');
const texte = toAscii(donnees);
writeFileSync(sortie, texte);
console.log(
  `${actuelles.length} communes, ${listeEpci.length} EPCI : ${Math.round(statSync(sortie).size / 1000)} ko, ${Math.round(gzipSync(texte, { level: 9 }).length / 1000)} ko compressés.`,
);

/**
 * The communes of a département, in the order of their codes, each list with one place a commune:
 * - noms, separated by « | »;
 * - codes: how many codes are skipped before it (nothing: none);
 * - epciLocaux, membres: the EPCI of the département (ranks in the whole list), then the place of each commune's in it, in base 36;
 * - populations: figures separated by commas; nothing when unknown.
 */
function pack(departement, liste) {
  const locaux = [];
  let precedent = -1;
  const lignes = liste.map(({ code, nom, population }) => {
    const membre = membres.get(code);
    const rang = membre ? placeOf(locaux, membre.rang).toString(36) : '';
    const numero = Number.parseInt(code.slice(departement.length), 10);
    const sautes = numero - precedent - 1;
    precedent = numero;
    const connue = membre ? membre.populationTotale : sansPopulation(code) ? '' : (population ?? '');
    return { nom, saut: sautes || '', rang, population: connue };
  });
  return {
    departements: nomsDesDepartements.get(departement) ?? '',
    noms: lignes.map(({ nom }) => nom).join('|'),
    codes: lignes.map(({ saut }) => saut).join(','),
    epciLocaux: locaux.join(','),
    membres: lignes.map(({ rang }) => rang).join(','),
    populations: lignes.map(({ population }) => population).join(','),
  };
}

/** By column, then by département: figures compress far better beside figures. */
function transpose(departements) {
  const colonnes = ['departements', 'noms', 'codes', 'epciLocaux', 'membres', 'populations'];
  return Object.fromEntries(
    colonnes.map((colonne) => [
      colonne,
      Object.fromEntries(departements.map(([code, donnees]) => [code, donnees[colonne]])),
    ]),
  );
}

/**
 * The same, in ASCII alone: a module of 770 kB that has one other letter takes twice as long to load. Each such letter becomes
 * a sign that no name has; `lettres` gives their code points, in the order of `signes`.
 */
function toAscii(contenu) {
  const signes = '!#$%&*+<=>?@^_~{}[]`/';
  const brut = JSON.stringify(contenu);
  const lettres = [...new Set(brut.match(/[^\0-\x7f]/g))].sort();
  const libres = [...signes].filter((signe) => !brut.replace(/[{}[\]]/g, '').includes(signe));
  if (lettres.length > libres.length) throw new Error(`${lettres.length} lettres pour ${libres.length} signes.`);
  const parLettre = new Map(lettres.map((lettre, rang) => [lettre, libres[rang]]));
  const encode = (valeur) =>
    typeof valeur === 'string'
      ? valeur.replace(/[^\0-\x7f]/g, (lettre) => parLettre.get(lettre))
      : typeof valeur === 'object'
        ? Object.fromEntries(Object.entries(valeur).map(([cle, sienne]) => [cle, encode(sienne)]))
        : valeur;
  const points = lettres.map((lettre) => lettre.codePointAt(0)).join(',');
  return `${JSON.stringify({ signes: libres.slice(0, lettres.length).join(''), lettres: points, ...encode(contenu) }, null, 2)}\n`;
}

function placeOf(liste, valeur) {
  const place = liste.indexOf(valeur);
  return place >= 0 ? place : liste.push(valeur) - 1;
}

/** « 63 » of 63069, « 971 » of 97101, « 2A » of 2A004; in the order of the codes. */
function groupByDepartement(liste) {
  const groupes = new Map();
  for (const commune of liste.toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
    const code = commune.code.startsWith('97') ? commune.code.slice(0, 3) : commune.code.slice(0, 2);
    groupes.set(code, [...(groupes.get(code) ?? []), commune]);
  }
  return new Map([...groupes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function fetchPaquet() {
  const temporaire = mkdtempSync(join(tmpdir(), 'communes-'));
  process.on('exit', () => rmSync(temporaire, { recursive: true, force: true }));
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', `${paquet}@${version}`, '--json', '--silent'], { cwd: temporaire, encoding: 'utf8' }),
  );
  execFileSync('tar', ['xzf', filename], { cwd: temporaire });
  return join(temporaire, 'package');
}
