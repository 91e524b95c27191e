import type { Ports } from '../operations/echanges.js';
import type { PlanOuSuivi } from '../operations/plans.js';
import type { OptionsDeSuivi, SuiviOuvert } from '../operations/suivi.js';
import type { Encodage, encodages } from '../tableur/formats/encodage/encodage.js';
import { findBeside, readFichier } from './fichiers.js';

/** The option of every command that reads a tableau de suivi: `ligne.options(optionCorrespondance)`. */
export const optionCorrespondance = {
  correspondance: {
    type: 'string',
    requiresArg: true,
    describe: 'Ce que deviennent les colonnes d’un tableau qui n’est pas le nôtre (.json, voir reprendre-suivi)',
  },
} as const;

// Written again so that `--help` does not load the tables of letters.
const encodagesPossibles: typeof encodages = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'mac',
  'ms-dos',
];

/** How the tableau de suivi of a command is read: `ligne.options(optionsLecture)`. */
export const optionsLecture = {
  ...optionCorrespondance,
  encodage: {
    choices: encodagesPossibles,
    requiresArg: true,
    describe: 'Comment sont écrits les accents d’un tableau en .csv ; sans elle, l’outil le reconnaît',
  },
} as const;

export interface OptionsLecture {
  readonly correspondance?: string | undefined;
  readonly encodage?: Encodage | undefined;
}

/** The option of every command that compares plans. */
export const optionClassement = {
  classement: {
    type: 'string',
    requiresArg: true,
    describe: 'Les règles de la Caf qui disent ce qui est mineur ou relève d’un avenant (.json)',
  },
} as const;

/** The options of every command that holds a workbook against the signed plan: `ligne.options(optionsPlan)`. */
export const optionsPlan = {
  'plan-signe': {
    type: 'string',
    requiresArg: true,
    describe: 'Le plan signé (.json, écrit par « signer ») ; sans elle, celui que nomme le tableau de suivi',
  },
  ...optionClassement,
} as const;

/** The option of every command that can hold a tracker to the schéma: `ligne.options(optionSchema)`. */
export const optionSchema = {
  'exiger-schema': {
    type: 'boolean',
    default: false,
    describe: 'Exige le schéma : code 1, et pas de définitif, tant qu’un point dû y est absent',
  },
} as const;

export interface OptionsSchema {
  readonly 'exiger-schema': boolean;
  readonly exigerSchema?: boolean;
}

/** The option of every command that writes annexes. */
export const optionAnnexes = {
  annexes: {
    type: 'string',
    requiresArg: true,
    describe: 'Numéros et intitulés des annexes : « convention », « usuel », ou un fichier à vous (.json)',
  },
} as const;

export interface OptionsPlan {
  readonly 'plan-signe'?: string | undefined;
  readonly planSigne?: string | undefined;
  readonly classement?: string | undefined;
}

/** The files that a command was told to read a tracker with. */
async function readOptions({
  correspondance,
  encodage,
  planSigne,
  classement,
}: OptionsLecture & OptionsPlan): Promise<OptionsDeSuivi> {
  const lire = (chemin: string | undefined) => (chemin === undefined ? null : readFichier(chemin));
  return {
    correspondance: await lire(correspondance),
    encodage,
    planSigne: await lire(planSigne),
    classement: await lire(classement),
  };
}

/** Gives the use cases the files that stand beside a workbook, by their names: a name is never used as a path. */
export function portsDe(classeur: string): Pick<Ports, 'lireVoisin'> {
  return {
    async lireVoisin(nom) {
      const chemin = await findBeside(classeur, nom);
      return chemin === null ? null : readFichier(chemin);
    },
  };
}

/** For a command that holds the workbook against no plan: the one that it names is not read, and may be written again. */
export const sansVoisin: Partial<Ports> = {};

/** Reads the tableau de suivi that the user names, and the signed plan that goes with it. */
export async function readSuivi(
  chemin: string,
  options: OptionsLecture & OptionsPlan = {},
  ports: Partial<Ports> = portsDe(chemin),
): Promise<SuiviOuvert> {
  const [fichier, { ouvrir }] = await Promise.all([readFichier(chemin), import('../operations/suivi.js')]);
  return ouvrir(fichier, await readOptions(options), ports);
}

/** The same, when no action is found in it too: `lecture.refus` says then why no document can be made. */
export async function readSuiviTelQuel(
  chemin: string,
  options: OptionsLecture & OptionsPlan = {},
  ports: Partial<Ports> = portsDe(chemin),
): Promise<SuiviOuvert> {
  const [fichier, { ouvrirTelQuel }] = await Promise.all([readFichier(chemin), import('../operations/suivi.js')]);
  return ouvrirTelQuel(fichier, await readOptions(options), ports);
}

/** Reads a tableau de suivi or a signed plan, whichever the user names. */
export async function readPlanOuSuivi(
  chemin: string,
  options: OptionsLecture & OptionsPlan = {},
  ports: Partial<Ports> = portsDe(chemin),
): Promise<PlanOuSuivi> {
  const [fichier, { ouvrirPlanOuSuivi }] = await Promise.all([readFichier(chemin), import('../operations/plans.js')]);
  return ouvrirPlanOuSuivi(fichier, await readOptions(options), ports);
}
