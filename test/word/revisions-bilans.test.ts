import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runControles } from '../../src/controles/verification.js';
import { renderBilanHtml } from '../../src/documents/bilan.js';
import { renderRevisions } from '../../src/word/revisions/rendre.js';
import { gabarits } from '../documents/gabarits-du-depot.js';
import { lire } from '../tableur/fabrique.js';
import { checkDocx } from './conformite.js';
import { expectRevisions, options } from './revisions.js';

/** A document of the repository's own templates: charts, wide tables, content controls, links, page references. */
async function bilanDe(nom: string, date: string): Promise<string> {
  const chemin = fileURLToPath(new URL(`../../data/exemple/${nom}.xlsx`, import.meta.url));
  const { dossier } = await lire(new Uint8Array(readFileSync(chemin)));
  const verification = runControles(dossier, { date });
  const source = { nom: 'suivi.xlsx', sha256: 'a'.repeat(64) };
  return renderBilanHtml('final', { dossier, verification, date, etat: 'projet', source, gabarits });
}

test('un bilan entier et celui de l’année suivante', async () => {
  const [avant, apres] = await Promise.all([
    bilanDe('suivi-exemple-2027', '2027-06-30'),
    bilanDe('suivi-exemple', '2028-06-30'),
  ]);
  await expectRevisions(avant, apres);
  expect(checkDocx(await renderRevisions(avant, apres, options))).toEqual([]);
}, 60_000);
