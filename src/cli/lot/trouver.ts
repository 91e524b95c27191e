import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { isClasseur } from '../../lot/noms-de-dossiers.js';

/** A workbook of the batch. */
export interface Trouve {
  readonly chemin: string;
  /** What it is called in the reports: its path from the folder that holds them all, with `/`. */
  readonly fichier: string;
}

/** What a batch is made of. */
export interface Trouvaille {
  readonly trouves: readonly Trouve[];
  /** The subfolders of a folder that was named: their workbooks are left aside, and that is to be said. */
  readonly sousDossiers: readonly string[];
}

/**
 * The workbooks of what the user names: folders (their own files, not those of their subfolders), files, patterns.
 * Hidden files, the locks that Excel leaves (`~$…`) and what stands in the output folder are left out.
 * @returns sorted, each once, and the subfolders left aside
 * @throws ErreurUtilisateur when something named does not exist, or when there is no workbook at all
 */
export async function findClasseurs(demandes: readonly string[], sortie: string): Promise<Trouvaille> {
  const chemins = (await Promise.all(demandes.map((demande) => expand(demande, sortie)))).flat();
  const sousDossiers = (await Promise.all(demandes.map((demande) => findSousDossiers(demande, sortie)))).flat().sort();
  const reels = new Map<string, string>();
  for (const chemin of chemins.sort()) {
    // A link that leads nowhere is refused when it is read, by its name, and the others go on.
    const reel = await realpath(chemin).catch(() => chemin);
    if (!reels.has(reel)) reels.set(reel, chemin);
  }
  const trouves = [...reels.values()];
  const racine = commonFolder(trouves);
  return {
    trouves: trouves
      .map((chemin) => ({ chemin, fichier: relative(racine, chemin).replaceAll(sep, '/') }))
      .sort((a, b) => (a.fichier < b.fichier ? -1 : 1)),
    sousDossiers,
  };
}

/** The subfolders of a folder, but for the hidden ones and for the output folder. */
async function findSousDossiers(demande: string, sortie: string): Promise<readonly string[]> {
  const entrees = await readdir(demande, { withFileTypes: true }).catch(() => []);
  return entrees
    .filter((entree) => entree.isDirectory() && !entree.name.startsWith('.'))
    .map(({ name }) => join(demande, name))
    .filter((dossier) => !isDans(resolve(sortie), resolve(dossier)) && resolve(sortie) !== resolve(dossier));
}

async function expand(demande: string, sortie: string): Promise<readonly string[]> {
  const infos = await stat(demande).catch(() => null);
  if (infos?.isDirectory()) return expandDossier(demande, sortie);
  if (infos) {
    if (!isClasseur(basename(demande)))
      throw new ErreurUtilisateur(
        `« ${demande} » n’est pas un tableau de suivi : la commande lit les fichiers .xlsx, .xlsm, .ods et .csv.`,
      );
    return [resolve(demande)];
  }
  const { glob, isDynamicPattern } = await import('tinyglobby');
  const motif = sep === '\\' ? demande.replaceAll('\\', '/') : demande;
  if (!isDynamicPattern(motif))
    throw new ErreurUtilisateur(
      `« ${demande} » n’existe pas : indiquez un dossier, un fichier, ou un motif entre guillemets.`,
    );
  const chemins = await glob(motif, { absolute: true, dot: false, expandDirectories: false });
  const gardes = chemins.map((chemin) => resolve(chemin)).filter((chemin) => isClasseur(basename(chemin)));
  const dehors = gardes.filter((chemin) => !isDans(chemin, resolve(sortie)));
  if (dehors.length === 0)
    throw new ErreurUtilisateur(
      gardes.length > 0
        ? `Tout ce que désigne « ${demande} » est dans le dossier de sortie : choisissez un autre dossier avec --sortie.`
        : `Aucun tableau de suivi (.xlsx, .xlsm, .ods, .csv) ne correspond à « ${demande} ».`,
    );
  return dehors;
}

async function expandDossier(dossier: string, sortie: string): Promise<readonly string[]> {
  if (resolve(dossier) === resolve(sortie))
    throw new ErreurUtilisateur('--sortie désigne le dossier des classeurs : choisissez un autre dossier.');
  const entrees = await readdir(dossier, { withFileTypes: true });
  const gardes = entrees.filter((entree) => !entree.isDirectory() && isClasseur(entree.name));
  if (gardes.length === 0)
    throw new ErreurUtilisateur(
      `Le dossier « ${dossier} » ne contient aucun tableau de suivi (.xlsx, .xlsm, .ods, .csv).${
        entrees.some((entree) => entree.isDirectory())
          ? ` Pour ceux de ses sous-dossiers : bilan-ctg lot "${join(dossier, '**', '*')}"`
          : ''
      }`,
    );
  return gardes.map(({ name }) => resolve(dossier, name));
}

function isDans(chemin: string, dossier: string): boolean {
  return chemin.startsWith(dossier.endsWith(sep) ? dossier : dossier + sep);
}

function commonFolder(chemins: readonly string[]): string {
  const [premier, ...autres] = chemins.map((chemin) => dirname(chemin).split(sep));
  const communs = (premier ?? []).filter((_, rang, morceaux) =>
    autres.every((autre) => morceaux.slice(0, rang + 1).every((morceau, place) => morceau === autre[place])),
  );
  return communs.join(sep) || sep;
}
