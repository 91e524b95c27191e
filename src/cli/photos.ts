import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import type { PhotosLues } from '../operations/photos.js';
import { readFichier, readOctets } from './fichiers.js';

/** The option of the command that shows photographs. */
export const optionPhotos = {
  photos: {
    type: 'string',
    requiresArg: true,
    describe:
      'Un dossier de photos (PNG, JPEG ou GIF) pour le bilan intermédiaire ou final ; leurs légendes dans son fichier legendes.csv',
  },
} as const;

/** As many files as a folder of photographs may hold: beyond, it is another folder. */
const maxFichiers = 200;
/** Larger than that, it is not even read. */
const maxOctets = 10 * 1024 * 1024;
const tableDesLegendes = /^l[eé]gendes\.(csv|xlsx|ods)$/i;

/**
 * Reads the photographs of a folder, each file bounded as every file of the user is.
 * @throws ErreurUtilisateur when it is no folder, or the table of its legends cannot be read
 */
export async function readPhotosDe(dossier: string): Promise<PhotosLues> {
  const noms = (await listeDe(dossier)).toSorted();
  const table = noms.find((nom) => tableDesLegendes.test(nom.normalize('NFC')));
  const images = noms.filter((nom) => nom !== table);
  if (images.length > maxFichiers)
    throw new ErreurUtilisateur(
      `Le dossier « ${dossier} » compte ${images.length} fichiers : donnez un dossier qui ne contient que les photos du bilan.`,
    );
  const [{ readPhotos }, legendes] = await Promise.all([
    import('../operations/photos.js'),
    table === undefined ? null : readFichier(join(dossier, table)),
  ]);
  return readPhotos({ noms: images, lire: (nom) => readOctets(join(dossier, nom), checkPoids), legendes });
}

function checkPoids(chemin: string, octets: number): void {
  if (octets > maxOctets)
    throw new ErreurUtilisateur(
      `L’image « ${basename(chemin)} » dépasse 10 Mo : réduisez-la (2 000 pixels de large suffisent).`,
    );
}

/** Its files, those that a system hides left out. */
async function listeDe(dossier: string): Promise<readonly string[]> {
  try {
    const entrees = await readdir(dossier, { withFileTypes: true });
    return entrees
      .filter((entree) => entree.isFile() && !/^(\.|~\$|thumbs\.db$|desktop\.ini$)/i.test(entree.name))
      .map(({ name }) => name);
  } catch {
    throw new ErreurUtilisateur(
      `Le dossier de photos « ${dossier} » est introuvable ou ne peut pas être lu : vérifiez son chemin.`,
    );
  }
}
