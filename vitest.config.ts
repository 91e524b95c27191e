import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One worker a core: most tests wait for a command that they started.
    maxWorkers: '100%',
    include: ['test/**/*.test.ts'],
    // The command line is tested as users run it: built, in a process of its own.
    globalSetup: ['test/construire.ts'],
    testTimeout: 30_000,
  },
});
