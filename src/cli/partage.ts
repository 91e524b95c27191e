import { basename, extname, join, resolve } from 'node:path';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import type { SuiviVerifie } from '../operations/suivi.js';
import { checkDossier, writeDossier } from './dossiers.js';
import { checkDistincte, checkSortie, readGabaritsCompiles, writeFichier } from './fichiers.js';
import { readGabaritsDe } from './gabarits.js';
import type { OptionsPartage } from './options-partage.js';

/** Where fiches are to be written: one file for all, or a folder. */
export interface SortieDesFiches {
  readonly chemin: string;
  readonly unSeul: boolean;
}

/** Refuses an output that cannot be written before any work is done. */
export async function checkSortieDesFiches(
  format: 'csv' | 'docx',
  { sortie, forcer }: OptionsPartage,
  lus: readonly (string | undefined)[],
): Promise<SortieDesFiches> {
  if (sortie === undefined)
    throw new ErreurUtilisateur(
      `--format ${format} écrit des fiches à partager : dites où avec --sortie (un dossier, ou un fichier .${format}).`,
    );
  const extension = extname(sortie).toLowerCase();
  if (extension === '.csv' || extension === '.docx') {
    if (extension !== `.${format}`)
      throw new ErreurUtilisateur(`Avec --format ${format}, la sortie est un dossier ou un fichier .${format}.`);
    await checkSortie(sortie, forcer);
    await checkDistincte(sortie, lus, '--sortie');
    return { chemin: sortie, unSeul: true };
  }
  await checkDossier(sortie, forcer);
  return { chemin: sortie, unSeul: false };
}

/** Writes the fiches, and says where. */
export async function writeFiches(
  suivi: SuiviVerifie,
  { chemin, unSeul }: SortieDesFiches,
  {
    format,
    tout,
    regrouper: critere = 'pilote',
    gabarits,
    forcer,
  }: OptionsPartage & {
    readonly format: 'csv' | 'docx';
    readonly tout: boolean;
  },
): Promise<void> {
  const [{ regrouper }, { fiches }, livres] = await Promise.all([
    import('../operations/regrouper.js'),
    import('../operations/fiches.js'),
    readGabaritsDe(gabarits),
  ]);
  const groupes = regrouper(suivi, critere, { tout });
  if (groupes.length === 0) {
    process.stderr.write('Aucun point à partager : aucune fiche n’a été écrite.\n');
    return;
  }
  const fichiers = await fiches(suivi, groupes, {
    format,
    unSeul: unSeul ? basename(chemin) : undefined,
    gabarits: livres,
    gabaritsCompiles: readGabaritsCompiles(),
  });
  if (unSeul) for (const { octets } of fichiers) await writeFichier(chemin, octets, forcer);
  else await writeDossier(chemin, fichiers, forcer);
  const lignes = unSeul
    ? [`Fiches écrites : ${resolve(chemin)}`]
    : fichiers.map(({ nom }, rang) => `${groupes[rang]?.titre ?? ''} : ${join(chemin, nom)}`);
  process.stderr.write(`${lignes.join('\n')}\n`);
}
