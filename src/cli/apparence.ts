import { readdir } from 'node:fs/promises';
import { dirname, join, parse, resolve } from 'node:path';
import type { Dossier } from '../dossier/dossier.js';
import type { Logo, Modele } from '../index.js';
import { type FichierLu, readFichier } from './fichiers.js';

/** What a command that writes a document is told of its look. */
export interface OptionsApparence {
  readonly modele: string | undefined;
  readonly logos: readonly string[] | undefined;
}

/** The options of every command that writes a document: `ligne.options(optionsApparence)`. */
export const optionsApparence = {
  modele: {
    type: 'string',
    requiresArg: true,
    describe:
      'La charte de la commune : un document Word (.docx) dont le document prend les styles, l’en-tête, le pied de page et les marges',
  },
  logos: {
    type: 'string',
    array: true,
    requiresArg: true,
    describe:
      'Les logos des parties (PNG, JPEG ou GIF), dans l’ordre des signataires ; sans elle, ceux de la feuille Convention',
  },
} as const;

export interface Apparence {
  readonly modele?: Modele;
  readonly logos: readonly Logo[];
}

/**
 * Reads the letterhead and the logos: those of the command, or else those that stand on the sheet Convention and the
 * files that it names, looked for beside the workbook.
 * @throws ErreurUtilisateur when one of them cannot be used
 */
export async function readApparence(
  { modele, logos }: OptionsApparence,
  classeur: { readonly chemin: string; readonly fichier: FichierLu; readonly dossier: Dossier },
): Promise<Apparence> {
  const { readModele } = await import('../word/modele/lire.js');
  const lus = logos ? await readLogos(logos) : await readLogosDuClasseur(classeur);
  return { logos: lus, ...(modele && { modele: readModele((await readFichier(modele)).octets) }) };
}

async function readLogos(chemins: readonly string[]): Promise<readonly Logo[]> {
  const { readImage } = await import('../word/images.js');
  return Promise.all(
    chemins.map(async (chemin) => {
      const { nom, octets } = await readFichier(chemin);
      return { nom: parse(nom).name, image: readImage(octets, nom) };
    }),
  );
}

/** @param warn is told of each file that is named and not there */
export async function readLogosDuClasseur(
  { chemin, fichier, dossier }: Parameters<typeof readApparence>[1],
  warn: (phrase: string) => void = (phrase) => process.stderr.write(`${phrase}\n`),
): Promise<readonly Logo[]> {
  const [{ readImage }, { readImages }] = await Promise.all([
    import('../word/images.js'),
    import('../tableur/images.js'),
  ]);
  const feuille = dossier.feuilles.convention?.nom;
  const poses = feuille ? readImages(fichier.octets, feuille) : [];
  const nommes = await findFichiers(dirname(resolve(chemin)), dossier.convention?.logos?.valeur ?? [], warn);
  return [
    ...poses.map(({ description, octets }, rang) => ({
      nom: description,
      image: readImage(octets, description || `image ${rang + 1} de la feuille ${feuille}`),
    })),
    ...(await readLogos(nommes)),
  ];
}

/** A name of the workbook is compared to those of the files that are there: it is never used as a path. */
async function findFichiers(
  dossier: string,
  noms: readonly string[],
  warn: (phrase: string) => void,
): Promise<readonly string[]> {
  if (noms.length === 0) return [];
  const presents = (await readdir(dossier, { withFileTypes: true })).filter((entree) => entree.isFile());
  return noms.flatMap((nom) => {
    const present = presents.find(({ name }) => name.normalize('NFC') === nom.normalize('NFC'));
    if (present) return [join(dossier, present.name)];
    warn(
      `Le logo « ${nom} » que nomme la feuille Convention n’est pas dans le dossier du tableau de suivi : le document est écrit sans lui.`,
    );
    return [];
  });
}
