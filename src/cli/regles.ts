import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { dossierLivre } from './fichiers.js';

/** The page of a rule, as it stands in docs/regles: its family, its name, its Markdown. */
export interface PageDeRegle {
  readonly famille: string;
  readonly regle: string;
  readonly texte: string;
}

/** The pages shipped with the command. */
export async function readPages(): Promise<readonly PageDeRegle[]> {
  const racine = dossierLivre('docs/regles');
  const familles = (await readdir(racine, { withFileTypes: true })).filter((entree) => entree.isDirectory());
  const pages = await Promise.all(
    familles.map(async ({ name: famille }) =>
      Promise.all(
        (await readdir(join(racine, famille)))
          .filter((nom) => nom.endsWith('.md'))
          .map(async (nom) => ({
            famille,
            regle: parse(nom).name,
            texte: await readFile(join(racine, famille, nom), 'utf8'),
          })),
      ),
    ),
  );
  return pages.flat();
}
