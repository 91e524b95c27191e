import { posix } from 'node:path';
import { sha256Of } from '../empreintes.js';

/** What a name of a folder cannot hold on one system or another; control characters, marks that turn text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const interdits = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const reserves = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const longueurMax = 80;

/** Names that the command itself gives in the output folder. */
export const fichiersDuLot = {
  donnees: 'lot.json',
  rapport: 'rapport-departement.docx',
  tableaux: 'consolidation.xlsx',
} as const;

/**
 * The output folder of each workbook, by the workbook's own name: safe on every system, and unique even where capitals
 * and accents are written otherwise. It depends on the names of the files alone, never on what they hold.
 * @param fichiers paths from a common folder, with `/`
 */
export function nameDossiers(fichiers: readonly string[]): ReadonlyMap<string, string> {
  const noms = new Map(fichiers.map((fichier) => [fichier, simple(fichier)]));
  for (const preciser of [withExtension, withChemin, withEmpreinte]) {
    const prises = countByKey(noms);
    for (const [fichier, nom] of noms) if ((prises.get(keyOf(nom)) ?? 0) > 1) noms.set(fichier, preciser(fichier));
  }
  return noms;
}

function countByKey(noms: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const prises = new Map(Object.values(fichiersDuLot).map((nom) => [keyOf(nom), 1]));
  for (const nom of noms.values()) prises.set(keyOf(nom), (prises.get(keyOf(nom)) ?? 0) + 1);
  return prises;
}

function simple(fichier: string): string {
  return clean(posix.parse(fichier).name);
}

function withExtension(fichier: string): string {
  const { name, ext } = posix.parse(fichier);
  return clean(`${name} (${ext.slice(1)})`);
}

function withChemin(fichier: string): string {
  const { dir, name, ext } = posix.parse(fichier);
  return clean(`${dir.split('/').join(' - ')} - ${name} (${ext.slice(1)})`);
}

function withEmpreinte(fichier: string): string {
  const empreinte = sha256Of(fichier).slice(0, 8);
  return `${simple(fichier).slice(0, longueurMax - 9)}-${empreinte}`;
}

/** Windows drops the dots and the blanks that end a name, and hides what a dot begins. */
function trimPoints(nom: string): string {
  const aOter = /[.\s]/;
  let debut = 0;
  let fin = nom.length;
  while (debut < fin && aOter.test(nom[debut] ?? '')) debut += 1;
  while (fin > debut && aOter.test(nom[fin - 1] ?? '')) fin -= 1;
  return nom.slice(debut, fin);
}

function clean(nom: string): string {
  const court = nom
    .normalize('NFC')
    .replace(interdits, '_')
    .slice(0, longueurMax)
    // Cut in the middle of a pair, a letter outside the basic plane is no text any more.
    .replace(/[\ud800-\udbff]$/, '');
  const propre = trimPoints(court);
  if (propre === '') return 'classeur';
  return reserves.test(propre) ? `_${propre}` : propre;
}

/** Two names that some system takes for one. */
function keyOf(nom: string): string {
  return nom.normalize('NFKC').toLowerCase();
}
