import { sha256Of } from '../paquet/empreinte.js';

/** What a name of a folder cannot hold on one system or another; control characters, marks that turn text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const interdits = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const reserves = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const longueurMax = 80;

/** A workbook of a batch, by its name: what Excel leaves beside an open one (`~$…`) and hidden files are none. */
export function isClasseur(nom: string): boolean {
  return !nom.startsWith('.') && !nom.startsWith('~$') && /\.(?:xlsx|xlsm|ods|csv)$/i.test(nom);
}

/** Names that the batch itself gives in the output folder. */
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

/** « nord/Suivi A.xlsx »: its folder, its name, what ends it. */
function parse(fichier: string): { readonly dir: string; readonly name: string; readonly ext: string } {
  const barre = fichier.lastIndexOf('/');
  const nom = fichier.slice(barre + 1);
  const point = nom.lastIndexOf('.');
  const bout = point > 0 ? point : nom.length;
  return { dir: fichier.slice(0, Math.max(0, barre)), name: nom.slice(0, bout), ext: nom.slice(bout) };
}

function simple(fichier: string): string {
  return clean(parse(fichier).name);
}

function withExtension(fichier: string): string {
  const { name, ext } = parse(fichier);
  return clean(`${name} (${ext.slice(1)})`);
}

function withChemin(fichier: string): string {
  const { dir, name, ext } = parse(fichier);
  return clean(`${dir.split('/').join(' - ')} - ${name} (${ext.slice(1)})`);
}

function withEmpreinte(fichier: string): string {
  const empreinte = sha256Of(new TextEncoder().encode(fichier)).slice(0, 8);
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
