import fc from 'fast-check';
import { test } from 'vitest';
import { documents } from './documents-au-hasard.js';
import { expectRevisions } from './revisions.js';

const combien = Number(process.env['ESSAIS'] ?? 200);

test(`${combien} couples de documents au hasard : accepté, le nouveau ; refusé, l’ancien`, async () => {
  await fc.assert(
    fc.asyncProperty(documents, async ({ avant, apres }) => {
      await expectRevisions(avant, apres);
    }),
    { numRuns: combien },
  );
}, 1_800_000);
