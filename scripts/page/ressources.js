import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { compileGabarits } from '../gabarits-compiles.js';

/** Les modules que la page reçoit de l’assemblage : gabarits compilés, pages des règles ; et ce qu’elle n’appelle jamais. */
export async function ressources(racine) {
  const gabarits = await compileGabarits();
  // La page n’a d’autres gabarits que ceux-ci : leur nom vaut texte, et le texte n’est pas embarqué.
  const compiles = gabarits.map(({ cle, modele }) => {
    const nom = JSON.stringify(cle);
    return `${nom}: { source: ${nom}, modele: ${modele} }`;
  });
  return {
    'bilan-ctg:gabarits': `export const gabaritsCompiles = {\n${compiles.join(',\n')}\n};\n`,
    'bilan-ctg:regles': `export const regles = ${JSON.stringify(await readRegles(join(racine, 'docs', 'regles')))};\n`,
    'handlebars/dist/cjs/handlebars.js': 'export default null;\n',
  };
}

async function readRegles(dossier) {
  const noms = (await readdir(dossier, { recursive: true })).filter((nom) => nom.endsWith('.md')).sort();
  return Object.fromEntries(
    await Promise.all(noms.map(async (nom) => [parse(nom).name, await readFile(join(dossier, nom), 'utf8')])),
  );
}
