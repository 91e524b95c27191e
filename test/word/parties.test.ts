import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createParties } from '../../scripts/parties-word/parties.js';
import { fillPartie } from '../../src/word/partie.js';

test('data/word est ce que docx fait aujourd’hui des styles et des graphiques : sinon, npm run parties', async () => {
  for (const [nom, texte] of Object.entries(await createParties())) {
    const chemin = fileURLToPath(new URL(`../../data/word/${nom}`, import.meta.url));
    expect(readFileSync(chemin, 'utf8') === texte, `data/word/${nom} n’est plus à jour`).toBe(true);
  }
});

test('une partie prend ses valeurs telles quelles, une seule fois', () => {
  expect(fillPartie(['<a>{{un}}</a>', '<b>{{deux}}{{un}}</b>'], { un: '$& {{deux}}', deux: 2 })).toBe(
    '<a>$& {{deux}}</a><b>2$& {{deux}}</b>',
  );
});

test('une marque que rien ne remplit est une erreur, jamais du texte', () => {
  expect(() => fillPartie(['<a>{{titre}}</a>'], { autre: '' })).toThrow('{{titre}}');
});
