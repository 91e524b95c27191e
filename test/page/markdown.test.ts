import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readMorceaux, readPage } from '../../src/page/markdown.js';

const dossier = fileURLToPath(new URL('../../docs/regles', import.meta.url));
const pages = readdirSync(dossier, { recursive: true, encoding: 'utf8' }).filter((nom) => nom.endsWith('.md'));

describe('l’explication d’une règle', () => {
  test('titre, citation, liste, paragraphe', () => {
    expect(
      readPage('# `r` (X) : Le titre\n\n## Le texte\n\n> Une\n> citation.\n\n- un\n  suite\n- deux\n\nFin.\n'),
    ).toEqual({
      titre: 'Le titre',
      blocs: [
        { genre: 'titre', texte: 'Le texte' },
        { genre: 'citation', texte: 'Une citation.' },
        { genre: 'liste', points: ['un suite', 'deux'] },
        { genre: 'paragraphe', texte: 'Fin.' },
      ],
    });
  });

  test('code et liens ; un lien qui n’est pas du Web reste du texte', () => {
    expect(readMorceaux('Le `4° a` de [Légifrance](https://exemple.fr/a), [non](javascript:1).')).toEqual([
      { texte: 'Le ' },
      { texte: '4° a', code: true },
      { texte: ' de ' },
      { texte: 'Légifrance', adresse: 'https://exemple.fr/a' },
      { texte: ', [non](javascript:1).' },
    ]);
  });

  test.each(pages)('%s se lit', (nom) => {
    const { titre, blocs } = readPage(readFileSync(join(dossier, nom), 'utf8'));
    expect(titre).not.toMatch(/^#|`/);
    expect(blocs.length).toBeGreaterThan(2);
    expect(blocs.some((bloc) => bloc.genre === 'paragraphe' && /^(#|\||```)/.test(bloc.texte))).toBe(false);
  });
});
