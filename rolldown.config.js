import { defineConfig } from 'rolldown';

// Everything is bundled: one chunk per lazy import starts far quicker than hundreds of files. tinypool is left as it is
// installed: it looks for its own worker beside its code.
export default defineConfig({
  input: { cli: 'src/cli/main.ts', index: 'src/index.ts', 'lot-ouvrier': 'src/cli/lot/ouvrier.ts' },
  external: ['tinypool'],
  platform: 'node',
  output: { dir: 'dist', format: 'esm', minify: true, chunkFileNames: 'commun/[name]-[hash].js' },
  resolve: {
    alias: {
      // Its sources, not the build that it ships: that one holds its own old copies of dozens of packages (SECURITY.md).
      exceljs: 'exceljs/lib/exceljs.bare.js',
      // What yargs measures its help with takes a quarter of the time of `--help`: the same, faster.
      'string-width': 'fast-string-width',
    },
  },
});
