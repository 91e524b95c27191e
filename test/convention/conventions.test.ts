import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ConventionLue } from '../../src/convention/convention-lue.js';
import { lireConvention } from '../../src/convention/lire-convention.js';
import { noter, type Verite } from './noter.js';

const dossier = fileURLToPath(new URL('../fixtures/convention', import.meta.url));
const conventions = readdirSync(dossier, { withFileTypes: true }).flatMap((entree) =>
  entree.isDirectory() ? [entree.name] : [],
);
const formats = ['docx', 'odt', 'pdf', 'txt'] as const;

function octets(nom: string, fichier: string): Uint8Array {
  return new Uint8Array(readFileSync(join(dossier, nom, fichier)));
}

const lire = (nom: string, format: string): Promise<ConventionLue> =>
  lireConvention(octets(nom, `convention.${format}`), `convention.${format}`);

describe.each(conventions)('%s', (nom) => {
  const verite = JSON.parse(readFileSync(join(dossier, nom, 'verite.json'), 'utf8')) as Verite;

  test.each(formats)('en .%s : rien d’inventé, rien de manqué', async (format) => {
    const note = noter(await lire(nom, format), verite);
    expect(note.inventees).toEqual([]);
    expect(note.manquees).toEqual([]);
    expect(note.attendues).toBeGreaterThan(40);
  });

  test('le .docx, l’.odt, le .pdf et le .txt disent les mêmes valeurs', async () => {
    const [docx, ...autres] = await Promise.all(formats.map((format) => lire(nom, format)));
    const valeurs = (lue: ConventionLue | undefined) =>
      (lue?.propositions ?? [])
        .map(({ feuille, ligne, colonne, valeur }) => [feuille, ligne, colonne, valeur].join(' | '))
        .sort();
    for (const autre of autres) expect(valeurs(autre)).toEqual(valeurs(docx));
  });

  test('chaque valeur a sa phrase, qui est bien dans la convention, et sa place', async () => {
    const brut = readFileSync(join(dossier, nom, 'convention.txt'), 'utf8')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
    const { propositions } = await lire(nom, 'txt');
    expect(propositions.length).toBeGreaterThan(40);
    for (const { phrase, ou } of propositions) {
      expect(ou).toMatch(/^(?:en tête de la convention|préambule|article \S+|annexe \S+)/);
      for (const morceau of phrase.split(/\[…\]| \/ | \| /))
        expect(brut).toContain(morceau.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase());
    }
  });
});
