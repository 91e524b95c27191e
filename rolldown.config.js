import { defineConfig } from 'rolldown';

// Everything is bundled: one chunk per lazy import starts far quicker than hundreds of files.
export default defineConfig({
  input: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  platform: 'node',
  output: { dir: 'dist', format: 'esm', minify: true, chunkFileNames: 'commun/[name]-[hash].js' },
  resolve: { alias: { exceljs: 'exceljs/dist/exceljs.bare.min.js' } },
});
