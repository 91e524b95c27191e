import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { closest } from 'fastest-levenshtein';
import type { Gabarits } from '../documents/gabarits.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { readGabarits, readOctets } from './fichiers.js';

/** The option of every command that writes documents. */
export const optionGabarits = {
  gabarits: {
    type: 'string',
    requiresArg: true,
    describe: 'Un dossier de gabarits à vous, copiés par « bilan-ctg gabarits » puis modifiés',
  },
} as const;

const tailleMax = 1024 * 1024;

/**
 * The templates shipped, those of the user's folder in the place of theirs.
 * @throws ErreurUtilisateur when the folder is missing or holds no template, or when a file cannot be read
 */
export async function readGabaritsDe(dossier: string | undefined): Promise<Gabarits> {
  const livres = readGabarits();
  if (dossier === undefined) return livres;
  const infos = await stat(dossier).catch(() => null);
  if (!infos?.isDirectory())
    throw new ErreurUtilisateur(
      `Le dossier de gabarits « ${dossier} » n’existe pas : créez-le avec « bilan-ctg gabarits ${dossier} ».`,
    );
  const fichiers = (await readdir(dossier, { recursive: true, withFileTypes: true })).filter(
    (entree) => entree.isFile() && entree.name.endsWith('.hbs'),
  );
  if (fichiers.length === 0)
    throw new ErreurUtilisateur(
      `Le dossier « ${dossier} » ne contient aucun gabarit (.hbs) : remplissez-le avec « bilan-ctg gabarits ${dossier} ».`,
    );
  const lus = await Promise.all(
    fichiers.map(async ({ parentPath, name }) => {
      const chemin = join(parentPath, name);
      const nom = relative(dossier, chemin)
        .replaceAll('\\', '/')
        .replace(/\.hbs$/, '');
      return [nom, await readGabarit(chemin)] as const;
    }),
  );
  for (const [nom] of lus) if (livres[nom] === undefined) warn(nom, Object.keys(livres));
  return { ...livres, ...Object.fromEntries(lus) };
}

async function readGabarit(chemin: string): Promise<string> {
  const octets = await readOctets(chemin, checkTaille);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    throw new ErreurUtilisateur(`Le gabarit « ${chemin} » n’est pas en UTF-8 : enregistrez-le dans cet encodage.`);
  }
}

function checkTaille(chemin: string, taille: number): void {
  if (taille > tailleMax)
    throw new ErreurUtilisateur(`Le gabarit « ${chemin} » dépasse 1 Mo : ce n’est sans doute pas un gabarit.`);
}

/** A partial of one's own is welcome; another name is most often a slip. */
function warn(nom: string, livres: readonly string[]): void {
  if (nom.startsWith('partiels/')) return;
  process.stderr.write(
    `Le gabarit « ${nom}.hbs » n’est celui d’aucun document : il est ignoré. Vouliez-vous dire « ${closest(nom, [...livres])}.hbs » ?\n`,
  );
}
