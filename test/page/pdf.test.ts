import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { strToU8 } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { pdfEnLecture } from '../../scripts/page/pdf.js';
import { pdfDe } from '../convention/pdf.js';

const conventions = fileURLToPath(new URL('../fixtures/convention', import.meta.url));
const bibliotheque = fileURLToPath(import.meta.resolve('unpdf/pdfjs'));
const pdfs: readonly (readonly [string, Uint8Array])[] = [
  ...readdirSync(conventions, { recursive: true, encoding: 'utf8' })
    .filter((nom) => nom.endsWith('.pdf'))
    .map((nom) => [nom, new Uint8Array(readFileSync(join(conventions, nom)))] as const),
  ['sans-texte.pdf', pdfDe([[], []])],
  ['protege.pdf', pdfDe([['Convention']], { protege: true })],
  ['abime.pdf', strToU8('%PDF-1.7\nrien de plus')],
];

/** Pages, or the sentence of the refusal, as the reader gives them with the library that `unpdf/pdfjs` is now. */
async function readTous(): Promise<readonly unknown[]> {
  vi.resetModules();
  const { readPages } = await import('../../src/convention/formats/pdf/moteur.js');
  const lus: unknown[] = [];
  for (const [, octets] of pdfs) lus.push(await readPages(octets, 40).catch(({ message }: Error) => message));
  return lus;
}

describe('la bibliothèque de PDF de la page, allégée', () => {
  test('lit de chaque convention les mêmes mots, aux mêmes places, et refuse les mêmes fichiers', async () => {
    const entiere = await readTous();
    const { code } = pdfEnLecture.transform(readFileSync(bibliotheque, 'utf8'), bibliotheque) ?? { code: '' };
    const allegee = join(mkdtempSync(join(tmpdir(), 'pdf-')), 'pdfjs.mjs');
    writeFileSync(allegee, code);
    // Each puts its own worker in `globalThis`: the last one that is loaded.
    vi.doMock('unpdf/pdfjs', () => import(pathToFileURL(allegee).href));
    const lus = await readTous();
    expect(Object.keys(await import('unpdf/pdfjs')).sort()).toEqual(['OPS', 'getDocument']);
    expect(pdfs.length).toBeGreaterThan(8);
    expect(lus).toEqual(entiere);
    expect(lus.filter((lu) => typeof lu === 'string')).toHaveLength(2);
    expect(code.length).toBeLessThan(1_250_000);
  });

  test('si la bibliothèque change, la construction s’arrête, et dit de quoi', () => {
    const changee = readFileSync(bibliotheque, 'utf8').replaceAll('"XFAFactory"', '"Xfa"');
    expect(() => pdfEnLecture.transform(changee, bibliotheque)).toThrow('« XFAFactory » n’est plus à sa place');
  });
});
