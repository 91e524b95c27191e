import { defineConfig } from 'rolldown';

// Everything is bundled: one chunk per lazy import starts far quicker than hundreds of files.
const commun = {
  platform: 'node',
  resolve: {
    alias: {
      // Its sources, not the build that it ships: that one holds its own old copies of dozens of packages (SECURITY.md).
      exceljs: 'exceljs/lib/exceljs.bare.js',
      // What yargs measures its help with takes a quarter of the time of `--help`: the same, faster.
      'string-width': 'fast-string-width',
    },
  },
};

/** The library, for who imports it. */
const bibliotheque = {
  ...commun,
  input: {
    index: 'src/index.ts',
    // What the scripts need besides: not exported by the package.
    'interne/gabarits': 'src/documents/gabarits.ts',
    'interne/typographie': 'src/documents/typographie.ts',
    'interne/schema-extrait': 'src/cdsf/schema-extrait.ts',
    'interne/correspondance': 'src/lecture/correspondance/correspondance.ts',
    'interne/fichier-de-reponses': 'src/completer/fichier-de-reponses.ts',
    'interne/fichier-plan': 'src/avenant/fichier-plan.ts',
    'interne/classement': 'src/avenant/classement.ts',
    'interne/images': 'src/word/images.ts',
  },
  output: {
    dir: 'dist',
    format: 'esm',
    minify: true,
    entryFileNames: '[name].mjs',
    chunkFileNames: 'commun/[name]-[hash].mjs',
  },
};

/** Says to Node that the .js files of dist are CommonJS, whatever the package says of its sources. */
const distCommonJs = {
  name: 'dist-commonjs',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' });
  },
};

/**
 * The command, in CommonJS: Node loads it a tenth faster than modules. Its path must not change: npx, run in a clone, keeps
 * its link to the command for ever, and `npx bilan-ctg` answers “not found” once the link leads nowhere.
 */
const commande = {
  ...commun,
  input: {
    cli: 'src/cli/lanceur.ts',
    'lot-ouvrier': 'src/cli/lot/ouvrier.ts',
  },
  plugins: [distCommonJs],
  // yargs resolves by `import.meta` the configuration that another one extends: none of ours does. Any other `import.meta` of
  // a module still makes rolldown warn, since it would be empty.
  transform: { define: { 'import.meta.url': 'adresseDuFichier', 'import.meta.resolve': 'require.resolve' } },
  output: {
    dir: 'dist',
    format: 'cjs',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'commun/[name]-[hash].js',
    banner: "const adresseDuFichier = require('node:url').pathToFileURL(__filename).href;",
  },
};

export default defineConfig([bibliotheque, commande]);
