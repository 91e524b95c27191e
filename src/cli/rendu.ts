import { resolve } from 'node:path';
import { insecables } from '../documents/typographie.js';
import type { Constat } from '../dossier/constat.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import type { Rendu } from '../operations/echanges.js';
import { writeDossier } from './dossiers.js';

/**
 * Says what stands in the way of a document, then stops when it is refused.
 * @param ailleurs where a finding stands that bears on no sheet
 * @throws ErreurUtilisateur (exit 1) with the refusal
 */
export function announceRendu({ blocages, remarques, refus }: Rendu, ailleurs = ''): void {
  for (const constat of blocages) process.stdout.write(`${formatBlocage(constat, ailleurs)}\n`);
  if (refus === null) return;
  sayRemarques(remarques);
  throw new ErreurUtilisateur(refus, 1);
}

/** Once the files are written: what there is to know of them, what a projet still lacks; leaves with the exit code of the use case. */
export function concludeRendu({ remarques, reste, code }: Rendu): void {
  sayRemarques(remarques);
  if (reste !== null) process.stderr.write(`${reste}\n`);
  process.exitCode = code;
}

function sayRemarques(remarques: readonly string[]): void {
  for (const remarque of remarques) process.stderr.write(`${insecables(remarque)}\n`);
}

/** Writes the files of a use case into a folder, whole or not at all. */
export async function writeRendu(
  { fichiers }: Rendu,
  { chemin, titre, forcer }: { readonly chemin: string; readonly titre: string; readonly forcer: boolean },
): Promise<void> {
  await writeDossier(chemin, fichiers, forcer);
  process.stderr.write(`${titre} : ${resolve(chemin)}\n${fichiers.map(({ nom }) => `  ${nom}\n`).join('')}`);
}

function formatBlocage({ feuille, cellule, message }: Constat, ailleurs: string): string {
  return `${[feuille, cellule].filter(Boolean).join('!') || ailleurs} : ${insecables(message)}`;
}
