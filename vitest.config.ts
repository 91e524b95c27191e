import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { defineConfig } from 'vitest/config';

const tous = 'test/**/*.test.ts';
/** Those that replace a module, or watch one, would do it for their neighbours too: each keeps a worker to itself. */
const remplacent = globSync(tous).filter((fichier) => /\bvi\b.* from 'vitest'/.test(readFileSync(fichier, 'utf8')));
const testTimeout = 30_000;

export default defineConfig({
  test: {
    // One worker a core: most tests wait for a command that they started.
    maxWorkers: '100%',
    // The command line is tested as users run it: built, in a process of its own. Of the whole only, or each project builds.
    globalSetup: ['test/construire.ts'],
    projects: [
      // The modules of src are loaded once a worker instead of once a file.
      { test: { name: 'partagés', include: [tous], exclude: remplacent, isolate: false, testTimeout } },
      { test: { name: 'isolés', include: remplacent, testTimeout } },
    ],
  },
});
