import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { appelsAPart, modulesAPart, sansTexteExecute } from './a-part.js';
import { pdfEnLecture } from './pdf.js';

/** Un point d’entrée en un seul script classique, pour un navigateur. `modules` : des modules donnés par leur texte. */
export async function bundle(entree, modules = {}) {
  return neutralise(await generate(entree, modules, { format: 'iife' }));
}

/** Le travail de la page : son script, et ceux qu’il ne déplie que s’il s’en sert, chacun sous son nom. */
export async function bundleTravail(entree, modules, racine) {
  const appeles = new Set();
  const travail = await generate(entree, modules, { format: 'iife' }, [appelsAPart(appeles)]);
  const aPart = await Promise.all(
    modulesAPart
      .filter(({ nom }) => appeles.has(nom))
      .map(async ({ nom, id, fichier, exports = null, defaut, navigateur }) => {
        const source = JSON.stringify(fichier ? join(racine, fichier) : id);
        const code = `export ${exports ? `{ ${exports.join(', ')} }` : '*'} from ${source};${defaut ? `export { default } from ${source};` : ''}`;
        const entier = await generate(
          'a-part',
          { ...modules, ...navigateur?.modules, 'a-part': code },
          { format: 'iife', name: 'bilanCtgCharge', exports: 'named' },
          [sansTexteExecute, pdfEnLecture],
          navigateur,
        );
        return { nom: `module:${nom}`, code: entier };
      }),
  );
  return { travail, aPart };
}

/** Le code est posé dans un élément script : rien n’y ferme l’élément ni n’y ouvre un commentaire. */
function neutralise(code) {
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

/** Ce qu’un module TypeScript exporte. */
export async function evaluate(entree) {
  const code = await generate(entree, {}, { format: 'esm' });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

async function generate(entree, modules, sortie, plugins = [], { alias = {}, inject = {} } = {}) {
  const paquet = await rolldown({
    input: entree,
    platform: 'browser',
    resolve: { alias },
    // Un script classique n’a pas d’import.meta : la bibliothèque de PDF en parle dans ce qui n’est pas appelé.
    transform: { inject, define: { 'import.meta': '{}' } },
    plugins: [donne(modules), ...plugins],
  });
  const { output } = await paquet.generate({ ...sortie, minify: true, codeSplitting: false });
  await paquet.close();
  return output[0].code;
}

function donne(modules) {
  return {
    name: 'modules-donnes',
    resolveId: (id) => (id in modules ? { id: `\0${id}` } : null),
    load: (id) => modules[id.slice(1)] ?? null,
  };
}
