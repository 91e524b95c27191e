import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { readAnnuaire } from '../../src/paquet/annuaire.js';
import { annotate } from '../../src/tableur/annotation/annoter.js';
import { readClasseur } from '../../src/tableur/lire.js';
import { retouche } from '../../src/tableur/retouche/retoucher.js';
import { fabriquerActions } from '../tableur/fabrique.js';

vi.mock(import('../../src/paquet/annuaire.js'), async (importer) => {
  const vrai = await importer();
  return { ...vrai, readAnnuaire: vi.fn(vrai.readAnnuaire) };
});
beforeEach(() => {
  vi.mocked(readAnnuaire).mockClear();
});

const constats = { titre: '', conclusion: '', entetes: [], lignes: [], colonneLien: 0 };
const xlsx = await fabriquerActions((feuille) =>
  feuille.addRows([
    ['N°', 'Intitulé'],
    ['1', 'A'],
  ]),
);

test.each<[string, () => unknown]>([
  ['lire un .xlsx', () => readClasseur(xlsx)],
  ['lire un .ods', () => readClasseur(readFileSync('test/fixtures/suivis-neufs/y24-libreoffice-interco.ods'))],
  ['annoter', () => annotate(xlsx, [], () => constats)],
  ['retoucher', () => retouche(xlsx, { cellules: [], lignes: [], feuilles: [] })],
])('%s ne parcourt l’annuaire du zip qu’une fois', async (_nom, faire) => {
  await faire();
  expect(readAnnuaire).toHaveBeenCalledTimes(1);
});
