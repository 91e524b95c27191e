import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Classeur } from '../../src/tableur/classeur.js';
import { readClasseur } from '../../src/tableur/lire.js';
import type { Verite, VeriteDAction } from './noter.js';

/** A workbook of a set, and what a careful colleague reads there. */
export interface Suivi {
  readonly nom: string;
  readonly classeur: Classeur;
  readonly verite: Verite;
}

/** The sets whose truth was written before the reader ever saw them; `suivis-vus` then served to write it. */
export const jeux = ['suivis-varies', 'suivis-varies/autres', 'suivis-vus', 'suivis-neufs', 'suivis-frais'] as const;
export type Jeu = (typeof jeux)[number];

const racine = fileURLToPath(new URL('../fixtures', import.meta.url));

/** The workbooks of a set, in the order of its truth. */
export async function readJeu(jeu: Jeu, fixtures = racine): Promise<readonly Suivi[]> {
  const dossier = join(fixtures, jeu);
  const verites: Readonly<Record<string, Verite | readonly VeriteDAction[]>> = readJson(join(dossier, 'verite.json'));
  const fichiers = readdirSync(dossier);
  const ailleurs: Readonly<Record<string, Omit<Verite, 'actions'>>> = fichiers.includes('ailleurs.json')
    ? readJson(join(dossier, 'ailleurs.json'))
    : {};
  return Promise.all(
    Object.entries(verites).map(async ([nom, verite]) => {
      const fichier = fichiers.find((autre) => autre.replace(/\.\w+$/, '') === nom) ?? nom;
      const classeur = await readClasseur(new Uint8Array(readFileSync(join(dossier, fichier))), fichier);
      return {
        nom,
        classeur,
        verite: 'actions' in verite ? verite : { ...ailleurs[nom.slice(0, 3)], actions: verite },
      };
    }),
  );
}

/** Every workbook of some folders of fixtures, whatever its format. */
export async function readClasseurs(
  dossiers: readonly string[],
  fixtures = racine,
): Promise<readonly { readonly nom: string; readonly classeur: Classeur }[]> {
  const fichiers = dossiers.flatMap((dossier) =>
    readdirSync(join(fixtures, dossier))
      .filter((fichier) => /\.(?:xlsx|xlsm|ods|fods|csv)$/.test(fichier))
      .map((fichier) => join(dossier, fichier)),
  );
  return Promise.all(
    fichiers.map(async (nom) => ({
      nom,
      classeur: await readClasseur(new Uint8Array(readFileSync(join(fixtures, nom))), nom.replace(/^.*\//, '')),
    })),
  );
}

/** Titles of columns as people write them, by field, with a value that stands below. */
export type Titres = Readonly<Record<string, { readonly exemple: string; readonly titres: readonly string[] }>>;

/** The sets that have titles too. */
export const jeuxDeTitres = ['suivis-varies', 'suivis-vus', 'suivis-neufs'] as const;

export function readTitres(jeu: (typeof jeuxDeTitres)[number], fixtures = racine): Titres {
  return readJson(join(fixtures, jeu, 'titres.json'));
}

function readJson<T>(fichier: string): T {
  return JSON.parse(readFileSync(fichier, 'utf8')) as T;
}
