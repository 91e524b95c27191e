import { rolldown } from 'rolldown';

/** Un point d’entrée en un seul script classique, pour un navigateur. `modules` : des modules donnés par leur texte. */
export async function bundle(entree, modules = {}) {
  const code = await generate(entree, modules, 'iife');
  // Le code est posé dans un élément script : rien n’y ferme l’élément ni n’y ouvre un commentaire.
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

/** Ce qu’un module TypeScript exporte. */
export async function evaluate(entree) {
  const code = await generate(entree, {}, 'esm');
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

async function generate(entree, modules, format) {
  const paquet = await rolldown({
    input: entree,
    platform: 'browser',
    resolve: { alias: { exceljs: 'exceljs/dist/exceljs.bare.min.js' } },
    plugins: [donne(modules)],
  });
  const { output } = await paquet.generate({ format, minify: true, codeSplitting: false });
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
