import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import type { Fichier } from '../../documents/fichier.js';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { writeDossier } from '../dossiers.js';
import { readGabarits } from '../fichiers.js';

interface Options {
  readonly dossier: string;
  readonly forcer: boolean;
}

/** `gabarits`: copies the templates, so that the user changes their wording. */
export const commandeGabarits: CommandModule<object, Options> = {
  command: 'gabarits <dossier>',
  describe: 'Copie les textes des documents dans un dossier, pour les modifier',
  builder: (ligne) =>
    ligne
      .positional('dossier', { type: 'string', demandOption: true, describe: 'Le dossier à remplir' })
      .option('forcer', {
        type: 'boolean',
        default: false,
        describe: 'Remplace les gabarits que le dossier contient déjà par ceux d’origine',
      })
      .example('$0 gabarits mes-gabarits', 'Copie les gabarits ; « bilan --gabarits mes-gabarits » s’en sert'),
  async handler({ dossier, forcer }) {
    const infos = await stat(dossier).catch(() => null);
    if (infos && !infos.isDirectory())
      throw new ErreurUtilisateur(`« ${dossier} » est un fichier : indiquez un nom de dossier.`);
    const livres = readGabarits();
    const { gabarits } = await import('../../operations/gabarits.js');
    const fichiers = gabarits(livres);
    if (!forcer && infos && (await isAutre(dossier, fichiers)))
      throw new ErreurUtilisateur(
        `Le dossier « ${dossier} » contient déjà des gabarits et n’a pas été touché : choisissez-en un autre, ou ajoutez --forcer pour les remplacer par ceux d’origine.`,
      );
    await createFolder(dirname(resolve(dossier)));
    await writeDossier(dossier, fichiers, true);
    process.stderr.write(
      `${Object.keys(livres).length} gabarits copiés : ${resolve(dossier)}\nLisez d’abord LISEZ-MOI.txt.\n`,
    );
  },
};

/** Whether a folder holds a template that is not as we ship it. Those of a copy that was cut are, and the copy is completed. */
async function isAutre(dossier: string, fichiers: readonly Fichier[]): Promise<boolean> {
  const livres = new Map(fichiers.map(({ nom, octets }) => [nom, octets]));
  const presents = (await readdir(dossier, { recursive: true })).filter((nom) => nom.endsWith('.hbs'));
  for (const nom of presents) {
    const livre = livres.get(nom.replaceAll('\\', '/'));
    const present = await readFile(join(dossier, nom)).catch(() => null);
    if (!livre || !present?.equals(livre)) return true;
  }
  return false;
}

async function createFolder(chemin: string): Promise<void> {
  await mkdir(chemin, { recursive: true }).catch((erreur: NodeJS.ErrnoException) => {
    throw new ErreurUtilisateur(
      `Le dossier « ${chemin} » ne peut pas être créé (${erreur.code ?? 'erreur inconnue'}) : vérifiez vos droits.`,
    );
  });
}
