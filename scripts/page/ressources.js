import { readdir, readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { compileGabarits } from '../gabarits-compiles.js';

/** Les modules que la page reçoit de l’assemblage : gabarits compilés, pages des règles. */
export async function ressources(racine) {
  const gabarits = await compileGabarits();
  // Tant que personne ne donne les siens, leur nom vaut texte : les textes sont à part.
  const compiles = gabarits.map(({ cle, modele }) => {
    const nom = JSON.stringify(cle);
    return `${nom}: { source: ${nom}, modele: ${modele} }`;
  });
  const textes = Object.fromEntries(gabarits.map(({ cle, source }) => [cle, source]));
  return {
    'bilan-ctg:textes': `export const textes = ${JSON.stringify(textes)};\n`,
    'bilan-ctg:gabarits': `export const gabaritsCompiles = {\n${compiles.join(',\n')}\n};\n`,
    'bilan-ctg:regles': `export const regles = ${JSON.stringify(await readRegles(join(racine, 'docs', 'regles')))};\n`,
  };
}

async function readRegles(dossier) {
  const noms = (await readdir(dossier, { recursive: true })).filter((nom) => nom.endsWith('.md')).sort();
  return Object.fromEntries(
    await Promise.all(noms.map(async (nom) => [parse(nom).name, await readFile(join(dossier, nom), 'utf8')])),
  );
}
