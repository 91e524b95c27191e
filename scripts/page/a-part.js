import { prisDuPdf } from './pdf.js';

/**
 * Exceljs de ses sources, comme la commande : son paquet pour navigateur, deux fois plus lourd, porte de vieilles copies de
 * dizaines d’autres. Rien ici n’y lit de fichier, n’y chiffre ni n’y écrit de .csv : ce qui le ferait est vide.
 */
const exceljsPourNavigateur = {
  alias: { exceljs: 'exceljs/lib/exceljs.bare.js', buffer: 'buffer/index.js', events: 'events/events.js' },
  modules: {
    ...Object.fromEntries(
      ['fs', 'crypto', 'stream', 'util', '@fast-csv/parse', '@fast-csv/format'].map((nom) => [
        nom,
        'export default {};',
      ]),
    ),
    'fast-csv': 'export default {};',
    'bilan-ctg:processus': `export default {
      browser: true,
      env: {},
      nextTick: (faire, ...avec) => queueMicrotask(() => faire(...avec)),
    };`,
  },
  inject: { Buffer: ['buffer', 'Buffer'], process: ['bilan-ctg:processus', 'default'] },
};

// Ce dont le travail de la page ne se sert que parfois : compressé à part, et déplié quand on l’appelle. Chaque module tient seul :
// rien de ce qu’il contient n’est comparé à ce que le reste de la page en aurait de son côté.
export const modulesAPart = [
  // Les pages d’un document définitif : les largeurs de toutes les lettres de Word.
  { nom: 'pagination', id: 'docx/layout' },
  { nom: 'classeur', id: 'exceljs', defaut: true, navigateur: exceljsPourNavigateur },
  { nom: 'pdf', id: 'unpdf/pdfjs', exports: prisDuPdf },
  { nom: 'gabarits', id: 'handlebars/dist/cjs/handlebars.js', defaut: true },
  // Les textes livrés, quand quelqu’un donne les siens ou les demande.
  { nom: 'textes', id: 'bilan-ctg:textes' },
  {
    nom: 'communes',
    id: '../../data/communes/communes.json',
    attributs: ", { with: { type: 'json' } }",
    fichier: 'data/communes/communes.json',
    defaut: true,
  },
];

/**
 * Remplace dans nos sources l’appel de ces modules par celui du chargeur de la page.
 * @returns un plugin de rolldown, qui retient lesquels ont été appelés
 */
export function appelsAPart(appeles) {
  return {
    name: 'modules-a-part',
    transform(code, chemin) {
      if (!chemin.includes('/src/')) return null;
      const change = modulesAPart.reduce((texte, { nom, id, attributs = '' }) => {
        const appel = `import('${id}'${attributs})`;
        if (texte.includes(appel)) appeles.add(nom);
        return texte.replaceAll(appel, `globalThis.bilanCtgModule('${nom}')`);
      }, code);
      return change === code ? null : { code: change };
    },
  };
}

/**
 * Handlebars fait d’un gabarit une fonction par son texte, ce que la page s’interdit : elle la reçoit du chargeur, qui en fait un
 * script à lui. L’endroit est dans les entrailles de la bibliothèque : s’il bouge, la construction s’arrête.
 */
export const sansTexteExecute = {
  name: 'sans-texte-execute',
  transform(code, chemin) {
    if (!/handlebars\/.*\/javascript-compiler\.js$/.test(chemin)) return null;
    const appel = 'return Function.apply(this, params);';
    if (code.split(appel).length !== 2) throw new Error(`handlebars a changé : « ${appel} » n’est plus à sa place`);
    return { code: code.replace(appel, 'return globalThis.bilanCtgFonction(params);') };
  },
};
