import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile, stat, unlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GabaritsCompiles } from '../documents/gabarits.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { once } from '../dossier/une-fois.js';
import { cibleDe, droitsDe, installer, removePerimes, temporaireDe, writeNeuf } from './ecriture-durable.js';
import { sha256Of } from './empreintes.js';

export interface FichierLu {
  readonly nom: string;
  readonly octets: Uint8Array;
  readonly sha256: string;
}

/** Reads the workbook that the user names. */
export async function readFichier(chemin: string): Promise<FichierLu> {
  await checkTaille(chemin);
  const octets = new Uint8Array(
    await readFile(chemin).catch((erreur: NodeJS.ErrnoException) =>
      messageLecture(chemin, erreur).then((message) => Promise.reject(new ErreurUtilisateur(message))),
    ),
  );
  const empreinte = once(() => sha256Of(octets));
  return {
    nom: basename(chemin),
    octets,
    get sha256() {
      return empreinte();
    },
  };
}

/** No tracker, no document of a person comes near it; Node itself stops at twice as much. */
const octetsMax = 300 * 1024 * 1024;

/** Looks at the size of a file before it is read. */
async function checkTaille(chemin: string): Promise<void> {
  const infos = await stat(chemin).catch(() => null);
  if (infos && infos.size > octetsMax)
    throw new ErreurUtilisateur(
      `Le fichier « ${chemin} » pèse ${Math.round(infos.size / 1024 / 1024)} Mo, et un fichier de plus de ${octetsMax / 1024 / 1024} Mo n’est pas lu : ouvrez-le dans Excel ou LibreOffice, n’en gardez que le tableau de suivi, enregistrez-le, puis recommencez.`,
    );
}

/** Refuses an output that cannot be written before any work is done: a missing folder, a file that already stands. */
export async function checkSortie(chemin: string, forcer: boolean, option = '--sortie'): Promise<void> {
  const dossier = dirname(resolve(chemin));
  const infos = await stat(dossier).catch(() => null);
  if (!infos?.isDirectory())
    throw new ErreurUtilisateur(
      `Le dossier « ${dossier} » n’existe pas : créez-le, ou choisissez un autre emplacement${avec(option)}.`,
    );
  const existant = await stat(chemin).catch(() => null);
  if (existant?.isDirectory())
    throw new ErreurUtilisateur(`« ${chemin} » est un dossier : indiquez un nom de fichier${avec(option)}.`);
  if (existant && !forcer) throw new ErreurUtilisateur(messageExistant(chemin, option));
}

/** Refuses an output that is one of the files read, by whatever name: `--forcer` is not meant to lose them. */
export async function checkDistincte(
  chemin: string,
  lus: readonly (string | undefined)[],
  option: string,
): Promise<void> {
  for (const lu of lus)
    if (lu !== undefined && (await isSameFile(chemin, lu)))
      throw new ErreurUtilisateur(
        `« ${chemin} » est un fichier que la commande lit : choisissez un autre nom${avec(option)}.`,
      );
}

/** Whether two names are those of one file that stands, be it by a link. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [infosA, infosB] = await Promise.all([a, b].map((chemin) => stat(chemin).catch(() => null)));
  return infosA != null && infosB != null && infosA.ino === infosB.ino && infosA.dev === infosB.dev;
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, flushed to the disk, then put in its place at
 * once. Without `forcer`, a file that appeared meanwhile is not overwritten either. A run that is killed leaves the old
 * file as it was, and at worst a hidden temporary file, that a later run takes away.
 */
export async function writeFichier(chemin: string, octets: Uint8Array, forcer: boolean): Promise<void> {
  const cible = await cibleDe(chemin);
  const temporaire = temporaireDe(cible);
  await removePerimes(cible);
  try {
    await writeNeuf(temporaire, octets, forcer ? await droitsDe(cible) : null);
    await installer(temporaire, cible, forcer);
  } catch (erreur) {
    throw new ErreurUtilisateur(messageEcriture(chemin, erreur as NodeJS.ErrnoException));
  } finally {
    await unlink(temporaire).catch(() => undefined);
  }
}

/**
 * A folder that is shipped with the command. The package's own is looked for upwards, by its templates: the build decides how
 * deep this code stands, and `dist` has a package.json too.
 */
export function dossierLivre(nom: 'dist' | 'templates' | 'docs/regles'): string {
  let racine = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(racine, 'templates')) && dirname(racine) !== racine) racine = dirname(racine);
  return join(racine, nom);
}

/** The templates shipped with the command, by name without `.hbs`. Some forty small files: one after the other is far quicker. */
export function readGabarits(): Readonly<Record<string, string>> {
  const racine = dossierLivre('templates');
  const chemins = readdirSync(racine, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile() && entree.name.endsWith('.hbs'))
    .map((entree) => join(entree.parentPath, entree.name));
  const nomDe = (chemin: string) =>
    relative(racine, chemin)
      .replaceAll('\\', '/')
      .replace(/\.hbs$/, '');
  return Object.fromEntries(chemins.map((chemin) => [nomDe(chemin), readFileSync(chemin, 'utf8')]));
}

/** The templates that the build compiled ahead; none when the command runs without having been built so. */
export function readGabaritsCompiles(): GabaritsCompiles {
  const chemin = join(dossierLivre('dist'), 'gabarits.js');
  if (!existsSync(chemin)) return {};
  return (createRequire(chemin)(chemin) as { readonly gabaritsCompiles: GabaritsCompiles }).gabaritsCompiles;
}

async function messageLecture(chemin: string, { code }: NodeJS.ErrnoException): Promise<string> {
  if (code === 'ENOENT')
    return `Le fichier « ${chemin} » n’existe pas : vérifiez son nom et son emplacement.${await prochesDe(chemin)}`;
  if (code === 'EISDIR') return `« ${chemin} » est un dossier : indiquez un fichier.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY')
    return `Le fichier « ${chemin} » ne peut pas être lu : fermez-le dans Excel, ou vérifiez vos droits.`;
  return `Le fichier « ${chemin} » ne peut pas être lu (${code ?? 'erreur inconnue'}).`;
}

function messageEcriture(chemin: string, { code }: NodeJS.ErrnoException): string {
  if (code === 'EEXIST') return messageExistant(chemin);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'EBUSY')
    return `« ${chemin} » ne peut pas être écrit : fermez-le dans Word s’il est ouvert, ou vérifiez vos droits sur le dossier.`;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return `« ${chemin} » ne peut pas être écrit : le disque est plein. Ce qui existait n’a pas été touché.`;
  if (code === 'ENAMETOOLONG') return `« ${chemin} » ne peut pas être écrit : ce nom est trop long.`;
  return `« ${chemin} » ne peut pas être écrit (${code ?? 'erreur inconnue'}).`;
}

/** The files of the same folder whose names are the most like the one that was typed. */
async function prochesDe(chemin: string): Promise<string> {
  const [noms, { findProches, formatProches }] = await Promise.all([
    readdir(dirname(resolve(chemin))).catch(() => []),
    import('./proches.js'),
  ]);
  const memeFormat = noms.filter((nom) => extname(nom) === extname(chemin) && !nom.startsWith('.'));
  return formatProches(findProches(basename(chemin), memeFormat, 2).map((nom) => join(dirname(chemin), nom)));
}

/** A file named by an argument, and not by an option, needs no word of how to name another. */
function avec(option: string): string {
  return option === '' ? '' : ` avec ${option}`;
}

function messageExistant(chemin: string, option = '--sortie'): string {
  return `Le fichier « ${chemin} » existe déjà et n’a pas été touché : choisissez un autre nom${avec(option)}, ou ajoutez --forcer pour le remplacer.`;
}
