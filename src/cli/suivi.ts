import type { Classeur, Correspondance, LectureDossier } from '../index.js';
import type { Encodage, encodages } from '../tableur/formats/encodage/encodage.js';
import { type FichierLu, readFichier } from './fichiers.js';

/** A tableau de suivi as a command reads it: its file, its Dossier, what the reading already found. */
export interface Suivi extends LectureDossier {
  readonly fichier: FichierLu;
  readonly classeur: Classeur;
}

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

/** Reads the tableau de suivi that the user names, with the mapping file that goes with it, if any. */
export async function readSuivi(chemin: string, lecture: OptionsLecture = {}): Promise<Suivi> {
  const [fichier] = await Promise.all([
    readFichier(chemin),
    import('../tableur/lire.js'),
    import('../lecture/lire-dossier.js'),
  ]);
  return readSuiviDe(fichier, lecture);
}

/** The same, from a file that is read already. */
export async function readSuiviDe(fichier: FichierLu, lecture: OptionsLecture): Promise<Suivi> {
  const { requireActions } = await import('../lecture/lire-dossier.js');
  return requireActions(await readTel(fichier, lecture));
}

/** The same, whatever was found in it: `lecture.refus` says why no document can be made. */
export async function readSuiviTelQuel(chemin: string, lecture: OptionsLecture = {}): Promise<Suivi> {
  return readTel(await readFichier(chemin), lecture);
}

async function readTel(fichier: FichierLu, { correspondance, encodage }: OptionsLecture): Promise<Suivi> {
  const [{ readClasseur }, { readDossier }] = await Promise.all([
    import('../tableur/lire.js'),
    import('../lecture/lire-dossier.js'),
  ]);
  const classeur = await readClasseur(fichier.octets, fichier.nom, encodage);
  return { fichier, classeur, ...readDossier(classeur, await readCorrespondance(correspondance)) };
}

/** Reads an older tableau de suivi: the mapping and the encoding serve it too when they fit it, and are left out otherwise. */
export async function readReference(chemin: string, lecture: OptionsLecture): Promise<Suivi> {
  const { ErreurUtilisateur } = await import('../dossier/erreur.js');
  try {
    return await readSuivi(chemin, lecture);
  } catch (erreur) {
    if ((lecture.correspondance ?? lecture.encodage) === undefined || !(erreur instanceof ErreurUtilisateur))
      throw erreur;
    return readSuivi(chemin);
  }
}

/** Reads a mapping file; none is an empty mapping. */
export async function readCorrespondance(chemin: string | undefined): Promise<Correspondance> {
  const { parseCorrespondance, sansCorrespondance } = await import('../lecture/correspondance/correspondance.js');
  if (chemin === undefined) return sansCorrespondance;
  const { nom, octets } = await readFichier(chemin);
  return parseCorrespondance(new TextDecoder().decode(octets), nom);
}
