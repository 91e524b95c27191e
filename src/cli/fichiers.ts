import { constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { lstat, open, readdir, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GabaritsCompiles } from '../documents/gabarits.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { once } from '../dossier/une-fois.js';
import { cibleDe, droitsDe, installer, withTemporaire, writeNeuf } from './ecriture-durable.js';
import { sha256Of } from './empreintes.js';
import { isLu, noteALire, noteLivre, noteLu, reelDe } from './fichiers-lus.js';
import { withoutCommandes } from './flux.js';
import { avec, messageEcriture, messageExistant } from './refus-ecriture.js';

export interface FichierLu {
  readonly nom: string;
  readonly octets: Uint8Array;
  readonly sha256: string;
}

/** Reads the workbook that the user names. */
export async function readFichier(chemin: string): Promise<FichierLu> {
  const octets = await readOctets(chemin);
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

/** A pipe that nobody writes to would be waited for without end; Windows has no such flag, and no such pipe. */
const sansAttendre = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** How long a file that is being written is left alone before it is read again. */
const attente = 300;

/**
 * The bytes of a file. Every file of the user is read here: it is looked at before it is read, and no output of the run takes
 * its place from then on. One that is written over meanwhile is read again, once.
 * @throws ErreurUtilisateur when it cannot be read, is no ordinary file, is too large, or changes without end
 */
export async function readOctets(chemin: string, refuseTaille = checkTaille): Promise<Uint8Array> {
  const premiers = await readUneFois(chemin, refuseTaille);
  if (premiers !== null) return premiers;
  await new Promise((reprendre) => setTimeout(reprendre, attente));
  const seconds = await readUneFois(chemin, refuseTaille);
  if (seconds === null)
    throw new ErreurUtilisateur(
      `Le fichier « ${chemin} » a changé pendant la lecture, deux fois de suite : attendez qu’il soit enregistré, copié ou synchronisé, puis recommencez.`,
    );
  process.stderr.write(withoutCommandes(`Le fichier « ${chemin} » a changé pendant la lecture : il a été relu.\n`));
  return seconds;
}

/** Null when the file was written over while it was read. Put in its place by another one, it is still the file that was opened, whole. */
async function readUneFois(chemin: string, refuseTaille: typeof checkTaille): Promise<Uint8Array | null> {
  const fichier = await open(chemin, sansAttendre).catch(async (erreur: NodeJS.ErrnoException) => {
    throw new ErreurUtilisateur(await messageLecture(chemin, erreur));
  });
  try {
    const avant = await fichier.stat({ bigint: true });
    if (!avant.isFile() && !avant.isDirectory())
      throw new ErreurUtilisateur(
        `« ${chemin} » n’est pas un fichier ordinaire : indiquez un fichier enregistré sur le disque.`,
      );
    refuseTaille(chemin, avant.isFile() ? Number(avant.size) : 0);
    await noteLu(chemin, avant);
    const octets = new Uint8Array(await fichier.readFile());
    const apres = await fichier.stat({ bigint: true });
    return apres.size === avant.size && apres.mtimeNs === avant.mtimeNs ? octets : null;
  } catch (erreur) {
    if (erreur instanceof ErreurUtilisateur) throw erreur;
    throw new ErreurUtilisateur(await messageLecture(chemin, erreur as NodeJS.ErrnoException));
  } finally {
    await fichier.close();
  }
}

/** The file of a folder that has a name, beside a workbook: the name is compared to theirs, and never used as a path. */
export async function findBeside(classeur: string, nom: string): Promise<string | null> {
  const dossier = dirname(resolve(classeur));
  const presents = await readdir(dossier, { withFileTypes: true });
  const present = presents.find(
    (entree) => entree.isFile() && entree.name.normalize('NFC') === nom.trim().normalize('NFC'),
  );
  return present ? join(dossier, present.name) : null;
}

/** Looks at the size of a file before it is read. */
function checkTaille(chemin: string, taille: number): void {
  if (taille > octetsMax)
    throw new ErreurUtilisateur(
      `Le fichier « ${chemin} » pèse ${Math.round(taille / 1024 / 1024)} Mo, et un fichier de plus de ${octetsMax / 1024 / 1024} Mo n’est pas lu : ouvrez-le dans Excel ou LibreOffice, n’en gardez que le tableau de suivi, enregistrez-le, puis recommencez.`,
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
  await cibleDe(chemin);
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
  for (const lu of lus) if (lu !== undefined) await noteALire(lu);
  await checkNonLus([{ chemin, option }]);
}

/** An output that the command is about to write, and the option that names it. */
export interface Sortie {
  readonly chemin: string;
  readonly option: string;
}

/**
 * Refuses outputs of which one is a file that the run read, be it named by the workbook or found beside it. To be asked once all is
 * read, before the first of them is written.
 */
export async function checkNonLus(sorties: readonly Sortie[]): Promise<void> {
  for (const { chemin, option } of sorties)
    if (await isLu(chemin)) throw new ErreurUtilisateur(messageLu(chemin, option));
}

/** Refuses two outputs that are, or that some system would take for, one file: the second would replace the first. */
export async function checkDeuxNoms(a: Sortie, b: Sortie): Promise<void> {
  const [reelA, reelB] = await Promise.all([reelDe(a.chemin), reelDe(b.chemin)]);
  if (keyOfNom(reelA) === keyOfNom(reelB) || (await isSameFile(a.chemin, b.chemin)))
    throw new ErreurUtilisateur(`${b.option} et ${a.option} désignent le même fichier : donnez-leur deux noms.`);
}

/** Two names of one key are one file on Windows or on a Mac. */
export function keyOfNom(nom: string): string {
  return nom.normalize('NFKC').toLowerCase();
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
  await checkNonLus([{ chemin, option: '' }]);
  const cible = await cibleDe(chemin);
  try {
    await withTemporaire(cible, async (temporaire) => {
      await writeNeuf(temporaire, octets, forcer ? await droitsDe(cible) : null);
      await installer(temporaire, cible, forcer);
    });
  } catch (erreur) {
    throw new ErreurUtilisateur(messageEcriture(chemin, erreur as NodeJS.ErrnoException));
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
  for (const chemin of chemins) noteLivre(chemin);
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
  if (code === 'ENOENT' && (await lstat(chemin).catch(() => null)))
    return `« ${chemin} » est un lien qui ne mène nulle part : indiquez le fichier lui-même.`;
  if (code === 'ENOENT')
    return `Le fichier « ${chemin} » n’existe pas : vérifiez son nom et son emplacement.${await prochesDe(chemin)}`;
  if (code === 'EISDIR') return `« ${chemin} » est un dossier : indiquez un fichier.`;
  if (code === 'ELOOP') return `« ${chemin} » est un lien qui ne mène nulle part : indiquez le fichier lui-même.`;
  if (code === 'ENXIO' || code === 'ENODEV')
    return `« ${chemin} » n’est pas un fichier ordinaire : indiquez un fichier enregistré sur le disque.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY')
    return `Le fichier « ${chemin} » ne peut pas être lu : fermez-le dans Excel, ou vérifiez vos droits.`;
  if (code === 'EMFILE' || code === 'ENFILE')
    return `Le fichier « ${chemin} » ne peut pas être lu : trop de fichiers sont ouverts à la fois. Fermez d’autres programmes, puis recommencez.`;
  return `Le fichier « ${chemin} » ne peut pas être lu (${code ?? 'erreur inconnue'}).`;
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

function messageLu(chemin: string, option: string): string {
  return `« ${chemin} » est un fichier que la commande lit : choisissez un autre nom${avec(option)}.`;
}
