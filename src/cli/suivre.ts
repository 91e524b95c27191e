import { watch } from 'chokidar';
import { ErreurUtilisateur } from '../dossier/erreur.js';

/**
 * Runs a check now, and again at each save of the file, until the person stops (Ctrl+C). Excel and LibreOffice save under
 * another name and then rename: the file may vanish for a moment. A file that cannot be read is said, and watched on.
 * @returns when the person stops, or reads no more
 */
export async function suivre(chemin: string, check: () => Promise<void>): Promise<void> {
  const guetteur = watch(chemin, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 300, pollInterval: 50 },
    atomic: true,
  });
  let enCours = run(check);
  const relance = () => {
    enCours = enCours.then(() => run(check));
  };
  guetteur.on('change', relance).on('add', relance);
  await new Promise<void>((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
    // Nobody reads any more.
    process.stdout.once('error', () => stop());
  });
  await guetteur.close();
  await enCours;
}

async function run(check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (erreur) {
    if (!(erreur instanceof ErreurUtilisateur)) throw erreur;
    process.exitCode = erreur.code;
    process.stderr.write(`${erreur.message}\nLe fichier reste surveillé.\n`);
  }
}
