import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const racine = fileURLToPath(new URL('../../templates/', import.meta.url));

/** The templates of the repository, by name without `.hbs`. */
export const gabarits: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(racine, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.hbs'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((chemin) => [relative(racine, chemin).replace(/\.hbs$/, ''), readFileSync(chemin, 'utf8')]),
);
