import { mkdir, readdir, rmdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { cibleDe, droitsDe, renameAgain, syncDossier, withTemporaire, writeNeuf } from './ecriture-durable.js';
import { checkNonLus, isSameFile, keyOfNom } from './fichiers.js';
import { messageDossier } from './refus-ecriture.js';

/** Refuses an output folder that cannot be written before any work is done: a file of that name, a folder that holds something. */
export async function checkDossier(chemin: string, forcer: boolean): Promise<void> {
  const parent = dirname(resolve(chemin));
  if (!(await stat(parent).catch(() => null))?.isDirectory())
    throw new ErreurUtilisateur(
      `Le dossier « ${parent} » n’existe pas : créez-le, ou choisissez un autre emplacement avec --sortie.`,
    );
  const existant = await stat(chemin).catch(() => null);
  if (!existant) return;
  if (!existant.isDirectory())
    throw new ErreurUtilisateur(`« ${chemin} » est un fichier : indiquez un nom de dossier avec --sortie.`);
  if (!forcer && (await readdir(chemin)).length > 0) throw new ErreurUtilisateur(messageExistant(chemin));
}

/**
 * Writes a folder whole or not at all: beside its place under another name, then put there at once. Into a folder that holds
 * something (`forcer`), the pieces take the place of theirs one by one, and the rest stays.
 * @throws ErreurUtilisateur when it cannot be written, or when a piece would take the place of a file that was read
 */
export async function writeDossier(
  chemin: string,
  fichiers: readonly { readonly nom: string; readonly octets: Uint8Array }[],
  forcer: boolean,
): Promise<void> {
  const cible = await cibleDe(chemin);
  await checkPieces(cible, fichiers);
  try {
    await withTemporaire(cible, async (temporaire) => {
      await mkdir(temporaire);
      for (const { nom, octets } of fichiers) {
        await mkdir(dirname(join(temporaire, nom)), { recursive: true });
        await writeNeuf(join(temporaire, nom), octets, null);
      }
      await syncDossier(temporaire);
      await placer(temporaire, { cible, chemin, noms: fichiers.map(({ nom }) => nom), forcer });
      await syncDossier(dirname(cible));
    });
  } catch (erreur) {
    if (erreur instanceof ErreurUtilisateur) throw erreur;
    // Another run put its own there meanwhile.
    if (['ENOTEMPTY', 'EEXIST'].includes((erreur as NodeJS.ErrnoException).code ?? ''))
      throw new ErreurUtilisateur(messageExistant(chemin));
    throw new ErreurUtilisateur(messageDossier(chemin, erreur as NodeJS.ErrnoException));
  }
}

interface Place {
  readonly cible: string;
  /** As the user named it. */
  readonly chemin: string;
  readonly noms: readonly string[];
  readonly forcer: boolean;
}

/** Puts a folder that is whole in its place, at once; or its pieces in theirs, one by one. */
async function placer(temporaire: string, { cible, chemin, noms, forcer }: Place): Promise<void> {
  const contenu = await readdir(cible).catch(() => null);
  const vide = contenu === null || contenu.length === 0;
  // The folder in which the terminal stands is filled, and not replaced: the terminal would be left nowhere.
  if (vide && !(await isSameFile(cible, '.'))) {
    if (contenu !== null) await rmdir(cible);
    return renameAgain(temporaire, cible);
  }
  if (!vide && !forcer) throw new ErreurUtilisateur(messageExistant(chemin));
  // All or none as far as can be told beforehand: one piece that is protected stops them all.
  for (const nom of noms) await droitsDe(join(cible, nom));
  for (const nom of noms) {
    await mkdir(dirname(join(cible, nom)), { recursive: true });
    await renameAgain(join(temporaire, nom), join(cible, nom));
  }
  await syncDossier(cible);
}

/** All the pieces or none: one that would take the place of a file that was read, of a pipe or of a broken link stops them all. */
async function checkPieces(cible: string, fichiers: readonly { readonly nom: string }[]): Promise<void> {
  const chemins = fichiers.map(({ nom }) => join(cible, nom));
  const connus = new Map<string, string>();
  for (const { nom } of fichiers) {
    const autre = connus.get(keyOfNom(nom));
    if (autre !== undefined)
      throw new ErreurUtilisateur(
        `Deux pièces porteraient le même nom, « ${autre} » et « ${nom} » : rien n’a été écrit. Changez ce qui les nomme.`,
      );
    connus.set(keyOfNom(nom), nom);
  }
  await checkNonLus(chemins.map((chemin) => ({ chemin, option: '--sortie' })));
  for (const chemin of chemins) await cibleDe(chemin);
}

function messageExistant(chemin: string): string {
  return `Le dossier « ${chemin} » contient déjà des fichiers et n’a pas été touché : choisissez un autre nom avec --sortie, ou ajoutez --forcer pour remplacer les pièces.`;
}
