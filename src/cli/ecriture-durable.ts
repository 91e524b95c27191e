import { constants } from 'node:fs';
import { link, lstat, open, readdir, realpath, rename, rm, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { createSuffixe } from './empreintes.js';
import { isVivant, machineCourante } from './processus.js';

/** After so long, what a run of another computer left behind is nobody's any more. */
const perime = 24 * 60 * 60 * 1000;

/** What ends the name of a temporary file: computer, process, chance, eight hexadecimal characters each. */
const fin = /^\.([0-9a-f]{8})([0-9a-f]{8})[0-9a-f]{8}\.tmp$/;
const longueurDeFin = '.'.length + 3 * 8 + '.tmp'.length;

/**
 * Makes something beside its place, under a name of its own (« .bilan.docx.3f2a….tmp »), to be put there at once. Whatever comes
 * of it, nothing stays under that name. Another run that took it for a remnant loses nothing: it is made again, once.
 */
export async function withTemporaire(cible: string, faire: (temporaire: string) => Promise<void>): Promise<void> {
  await removeRestes(dirname(cible), debutDe(cible), null);
  for (const dernier of [false, true]) {
    const temporaire = temporaireDe(cible);
    try {
      await faire(temporaire);
      break;
    } catch (erreur) {
      const perdu = codeOf(erreur) === 'ENOENT' && (await stat(dirname(cible)).catch(() => null)) !== null;
      if (dernier || !perdu) throw erreur;
    } finally {
      await rm(temporaire, { recursive: true, force: true }).catch(() => undefined);
    }
  }
  const ecrit = await stat(cible).catch(() => null);
  await removeRestes(dirname(cible), debutDe(cible), ecrit?.mtimeMs ?? null);
}

function temporaireDe(cible: string): string {
  const proprietaire = machineCourante() + process.pid.toString(16).padStart(8, '0');
  return join(dirname(cible), `${debutDe(cible)}${proprietaire}${createSuffixe()}.tmp`);
}

/** A name may have 255 bytes: it is cut, to leave room for ours, and never in the middle of a letter. */
function debutDe(chemin: string): string {
  return `.${basename(chemin)
    .slice(0, 60)
    .replace(/[\ud800-\udbff]$/, '')}.`;
}

/**
 * Where the bytes really go: a link is written through, as an editor does, and stays a link.
 * @throws ErreurUtilisateur (exit 2) for what a file would take the place of: a link that leads nowhere, a device, a pipe
 */
export async function cibleDe(chemin: string): Promise<string> {
  const lien = await lstat(chemin).catch(() => null);
  if (!lien) return resolve(chemin);
  const infos = await stat(chemin).catch(() => null);
  if (!infos)
    throw new ErreurUtilisateur(
      `« ${chemin} » est un lien qui ne mène nulle part : supprimez-le, ou choisissez un autre nom.`,
    );
  if (!infos.isFile() && !infos.isDirectory())
    throw new ErreurUtilisateur(`« ${chemin} » n’est pas un fichier ordinaire : choisissez un autre nom.`);
  return lien.isSymbolicLink() ? realpath(chemin) : resolve(chemin);
}

/**
 * The rights of the file that is about to be replaced; null when there is none.
 * @throws EACCES when it is read-only: replacing it would need no right on it, and it was protected on purpose
 */
export async function droitsDe(cible: string): Promise<number | null> {
  const infos = await stat(cible).catch(() => null);
  if (!infos) return null;
  if ((infos.mode & 0o200) === 0) throw Object.assign(new Error('lecture seule'), { code: 'EACCES' });
  return infos.mode & 0o777;
}

/** Writes a new file and flushes it to the disk. */
export async function writeNeuf(chemin: string, octets: Uint8Array, droits: number | null): Promise<void> {
  const fichier = await open(chemin, 'wx');
  try {
    if (droits !== null) await fichier.chmod(droits).catch(() => undefined);
    await fichier.writeFile(octets);
    await fichier.sync();
  } finally {
    await fichier.close();
  }
}

/**
 * Puts a file that is whole in its place, at once. Without `remplacer`, never over another one.
 * @throws what the system says (EEXIST, EACCES…); the file that stood there is then as it was
 */
export async function installer(temporaire: string, chemin: string, remplacer: boolean): Promise<void> {
  if (remplacer) await renameAgain(temporaire, chemin);
  else await linkOrCopy(temporaire, chemin);
  await syncDossier(dirname(chemin));
}

/** A file that an antivirus or a synchronised folder looks at can be replaced a moment later. */
export async function renameAgain(de: string, vers: string): Promise<void> {
  for (const attente of [50, 200, 500]) {
    try {
      return await rename(de, vers);
    } catch (erreur) {
      if (process.platform !== 'win32' || !occupe.has(codeOf(erreur))) throw erreur;
      await new Promise((reprendre) => setTimeout(reprendre, attente));
    }
  }
  return rename(de, vers);
}

const occupe: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EBUSY']);
const sansLiens: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EINVAL',
  'UNKNOWN',
]);

/** USB keys and some network drives have no hard links: there, the name is taken first, then given its bytes. */
async function linkOrCopy(temporaire: string, chemin: string): Promise<void> {
  try {
    await link(temporaire, chemin);
  } catch (erreur) {
    if (!sansLiens.has(codeOf(erreur))) throw erreur;
    await copieExclusive(temporaire, chemin);
  }
}

/** Takes the name if nobody has it, then puts the whole file over what was just made. */
async function copieExclusive(temporaire: string, chemin: string): Promise<void> {
  const place = await open(chemin, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY);
  await place.close();
  try {
    await renameAgain(temporaire, chemin);
  } catch (erreur) {
    await unlink(chemin).catch(() => undefined);
    throw erreur;
  }
}

/** The new name itself is flushed; Windows and some drives do not know how, and do without. */
export async function syncDossier(dossier: string): Promise<void> {
  const ouvert = await open(dossier, 'r').catch(() => null);
  await ouvert?.sync().catch(() => undefined);
  await ouvert?.close().catch(() => undefined);
}

/**
 * Takes away what earlier runs that were stopped left in a folder: names that only we make. A run at work on this computer is
 * known by its process, never by its age: clocks are set again. Nothing that fails here matters.
 * @param debut how their names begin: what one output left, or « . » for all of them
 * @param maintenant what the clock of that disk says, which may not be ours: by it, what another computer left is known to be
 * old; null when it is not known, and what another computer left stays
 */
export async function removeRestes(dossier: string, debut: string, maintenant: number | null): Promise<void> {
  const noms = await readdir(dossier).catch(() => []);
  for (const nom of noms) {
    const [, machine, processus] = (nom.startsWith(debut) && fin.exec(nom.slice(-longueurDeFin))) || [];
    if (machine === undefined || processus === undefined) continue;
    const reste = join(dossier, nom);
    const infos = await lstat(reste).catch(() => null);
    if (!infos || infos.isSymbolicLink()) continue;
    const abandonne =
      machine === machineCourante()
        ? !isVivant(Number.parseInt(processus, 16))
        : maintenant !== null && maintenant - infos.mtimeMs > perime;
    if (abandonne) await rm(reste, { recursive: true, force: true }).catch(() => undefined);
  }
}

function codeOf(erreur: unknown): string {
  return (erreur as NodeJS.ErrnoException).code ?? '';
}
