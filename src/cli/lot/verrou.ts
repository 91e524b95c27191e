import { open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { installer, withTemporaire, writeNeuf } from '../ecriture-durable.js';
import { createSuffixe } from '../empreintes.js';
import { isVivant } from '../processus.js';
import { messageDossier } from '../refus-ecriture.js';
import { encodeJson } from './etat.js';

/** In the output folder, as long as a run is at work there. */
export const nomVerrou = '.lot-en-cours';

const schemaVerrou = z.object({
  machine: z.string(),
  processus: z.int(),
  /** When the run began, by its own clock: to be told, never compared. */
  depuis: z.iso.datetime(),
  jeton: z.string(),
  /** Counted up as long as the run is alive, always as long: it is written over in place, and needs no room on the disk. */
  battement: z.string(),
});
type Marque = z.output<typeof schemaVerrou>;

/** The right of one run to an output folder. */
export interface Verrou {
  /** The run that was cut there before this one; null when there was none, or when it cannot be told. */
  readonly interrompu: Marque | null;
  /** Aborted, with the sentence that says why, when the folder has vanished or another run has taken it. */
  readonly perdu: AbortSignal;
  /** Looks now whether the folder is still ours. */
  readonly check: () => Promise<void>;
  readonly release: () => Promise<void>;
}

export interface Rythme {
  /** Milliseconds between two signs of life. */
  readonly battement: number;
  /** Milliseconds without one after which a run is taken for dead. */
  readonly patience: number;
}

/** Marks that come and go under our eyes are those of runs at work. */
const essaisMax = 10;

const rythmeOrdinaire: Rythme = { battement: 1000, patience: 10_000 };

/**
 * Takes an output folder for one run. A run that was killed does not keep it: on this computer its process is gone; on another,
 * its mark no longer beats. No clock is compared to another, so that the folder may stand on a shared drive.
 * @throws ErreurUtilisateur when another run is at work there
 */
export async function takeVerrou(sortie: string, rythme: Rythme = rythmeOrdinaire): Promise<Verrou> {
  const chemin = join(sortie, nomVerrou);
  const marque: Marque = {
    machine: hostname(),
    processus: process.pid,
    depuis: new Date().toISOString(),
    jeton: createSuffixe() + createSuffixe(),
    battement: battementDe(0),
  };
  const interrompu = await take(chemin, marque, rythme).catch((erreur: NodeJS.ErrnoException) => {
    throw erreur instanceof ErreurUtilisateur ? erreur : new ErreurUtilisateur(messageDossier(sortie, erreur));
  });
  return keep(sortie, marque, interrompu, rythme);
}

async function take(chemin: string, marque: Marque, rythme: Rythme): Promise<Marque | null> {
  for (let essai = 0; essai < essaisMax; essai += 1) {
    if (await place(chemin, marque, false)) return null;
    const vu = await readTexte(chemin);
    if (vu === null) continue;
    if (await isAuTravail(chemin, vu, rythme)) throw new ErreurUtilisateur(messageOccupe(parse(vu)));
    if ((await readTexte(chemin)) !== vu) continue;
    await place(chemin, marque, true);
    // Of two runs that take it over at once, the last one to write keeps it.
    await wait(rythme.battement / 2);
    const reste = await readTexte(chemin);
    if (parse(reste)?.jeton === marque.jeton) return parse(vu);
    throw new ErreurUtilisateur(messageOccupe(parse(reste)));
  }
  throw new ErreurUtilisateur(messageOccupe(null));
}

/** Writes the mark whole; false when there is one already. */
async function place(chemin: string, marque: Marque, remplacer: boolean): Promise<boolean> {
  try {
    await withTemporaire(chemin, async (temporaire) => {
      await writeNeuf(temporaire, encodeJson(marque), null);
      if (remplacer) await rename(temporaire, chemin);
      else await installer(temporaire, chemin, false);
    });
    return true;
  } catch (erreur) {
    if ((erreur as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw erreur;
  }
}

async function isAuTravail(chemin: string, vu: string, { patience, battement }: Rythme): Promise<boolean> {
  const marque = parse(vu);
  if (marque?.machine === hostname() && !isVivant(marque.processus)) return false;
  for (let attendu = 0; attendu < patience; attendu += battement / 4) {
    await wait(battement / 4);
    const maintenant = await readTexte(chemin);
    if (maintenant !== vu) return maintenant !== null;
  }
  return false;
}

function keep(sortie: string, marque: Marque, interrompu: Marque | null, { battement }: Rythme): Verrou {
  const chemin = join(sortie, nomVerrou);
  const perte = new AbortController();
  let nombre = 0;
  const beat = async () => {
    if (perte.signal.aborted) return;
    const issue = await write(chemin, { ...marque, battement: battementDe(++nombre) });
    if (issue === 'autre') perte.abort(messageOccupe(parse(await readTexte(chemin))));
    if (issue !== 'absent') return;
    if (!(await stat(sortie).catch(() => null)))
      perte.abort(
        `Le dossier « ${sortie} » a disparu pendant le travail : remettez-le, puis relancez la même commande.`,
      );
    // Somebody, or the program that synchronises the folder, took the mark away: it is put again.
    else await place(chemin, marque, false).catch(() => undefined);
  };
  let enCours: Promise<void> = Promise.resolve();
  const suivre = () => {
    enCours = enCours.then(beat);
    return enCours;
  };
  const minuterie = setInterval(suivre, battement).unref();
  return {
    interrompu,
    perdu: perte.signal,
    check: suivre,
    async release() {
      clearInterval(minuterie);
      await suivre();
      if (!perte.signal.aborted) await unlink(chemin).catch(() => undefined);
    },
  };
}

/** Writes a sign of life over our own mark, through the file that was opened: never over that of another run. */
async function write(chemin: string, marque: Marque): Promise<'fait' | 'autre' | 'absent'> {
  const fichier = await open(chemin, 'r+').catch((erreur: NodeJS.ErrnoException) => erreur);
  // A disk that answers nothing for a moment takes nothing from us.
  if (fichier instanceof Error) return fichier.code === 'ENOENT' ? 'absent' : 'fait';
  try {
    if (parse(await fichier.readFile('utf8'))?.jeton !== marque.jeton) return 'autre';
    await fichier.write(encodeJson(marque), 0, null, 0);
    return 'fait';
  } catch {
    return 'fait';
  } finally {
    await fichier.close().catch(() => undefined);
  }
}

function battementDe(nombre: number): string {
  return String(nombre).padStart(10, '0');
}

async function readTexte(chemin: string): Promise<string | null> {
  return readFile(chemin, 'utf8').catch(() => null);
}

function parse(texte: string | null): Marque | null {
  try {
    return schemaVerrou.parse(JSON.parse(texte ?? ''));
  } catch {
    return null;
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((reprendre) => setTimeout(reprendre, ms));
}

function messageOccupe(marque: Marque | null): string {
  const qui =
    marque === null
      ? ''
      : ` depuis le ${quandDe(marque)}, sur l’ordinateur « ${marque.machine} » (processus ${marque.processus})`;
  return `Un autre lot est en cours dans ce dossier de sortie${qui} : attendez qu’il se termine, ou choisissez un autre dossier avec --sortie. Rien n’a été touché.`;
}

/** « 29/11/2026 à 22 h 14 », by the clock of the run that wrote it, in the time zone of this computer. */
export function quandDe({ depuis }: Pick<Marque, 'depuis'>): string {
  const jour = new Date(depuis);
  const deux = (nombre: number) => String(nombre).padStart(2, '0');
  return `${deux(jour.getDate())}/${deux(jour.getMonth() + 1)}/${jour.getFullYear()} à ${jour.getHours()} h ${deux(jour.getMinutes())}`;
}
