// Compile chaque gabarit avec le compilateur de Handlebars. Demande dist/interne.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';

const racine = fileURLToPath(new URL('..', import.meta.url));

/** Chaque gabarit : sa clé (« partiels/fiche-action »), son texte, son code. */
export async function compileGabarits() {
  const interne = (nom) => import(join(racine, 'dist', 'interne', `${nom}.mjs`));
  const [{ optionsGabarit }, { prepareGabarit }] = await Promise.all([interne('gabarits'), interne('typographie')]);
  const dossier = join(racine, 'templates');
  const fichiers = (await readdir(dossier, { recursive: true })).filter((nom) => nom.endsWith('.hbs')).sort();
  return Promise.all(
    fichiers.map(async (nom) => {
      const source = await readFile(join(dossier, nom), 'utf8');
      const cle = relative(dossier, join(dossier, nom))
        .replaceAll('\\', '/')
        .replace(/\.hbs$/, '');
      return { cle, source, modele: alleger(Handlebars.precompile(prepareGabarit(source), optionsGabarit)) };
    }),
  );
}

/**
 * Sans ce dont nos gabarits ne se servent pas, un tiers de leur code : les places à donner dans une erreur (un gabarit modifié est
 * recompilé avec), et le repli pour un Handlebars plus ancien que celui qui est embarqué.
 */
function alleger(modele) {
  const place = '\\{"start":\\{"line":\\d+,"column":\\d+\\},"end":\\{"line":\\d+,"column":\\d+\\}\\}';
  return modele
    .replace(new RegExp(`,"loc":${place}`, 'g'), '')
    .replace(new RegExp(`,\\s*${place}\\s*\\)`, 'g'), ')')
    .replace(/(container\.lookupProperty) \|\| function\(parent, propertyName\) \{[^}]*\}[^}]*\}/g, '$1');
}
