import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderTexteLibre } from '../../src/documents/texte-libre.js';
import { createMarques } from '../../src/reprise/balise.js';
import { readDocument } from '../../src/reprise/lire-document.js';
import { canonicalize, isSame } from '../../src/reprise/texte-canonique.js';
import { renderWord } from '../../src/word/rendre.js';
import { withoutControles } from './documents.js';

const place = { feuille: 'redaction', cle: 'synthese', colonne: 'texte' } as const;

/** A document of two rubrics: one as a block, one in a table's cell. */
function page(texte: string): string {
  const { balise, signet } = createMarques(place, texte, '');
  const autre = createMarques({ ...place, cle: 'methode' }, texte, '');
  const contenu = renderTexteLibre(texte) || '<p></p>';
  return `<!doctype html><html lang="fr"><head><title>T</title></head><body><section><h1>T</h1>
    <div data-controle="${balise}" data-titre="Synthèse" data-signet="${signet}">${contenu}</div><p>Ce qui suit n’en est pas.</p>
    <table><tbody><tr><th>Méthode</th><td data-controle="${autre.balise}" data-titre="Méthode" data-signet="${autre.signet}">${contenu}</td></tr></tbody></table>
    </section></body></html>`;
}

const morceau = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  fc.constantFrom(
    '- premier',
    '  - sous-point',
    '• puce',
    '– tiret',
    '    - trop profond',
    '-5 % de naissances',
    '1. un',
    '\t- tab',
    '</w:t></w:r></w:p>',
    '{{#each x}}',
    '<script>',
    '&amp;',
    'a\tb',
    '_x0041_',
    '=1+1',
    '\u00a0», « ',
    'مرحبا',
    '👩‍👧',
    '\ue000',
    '\ue0021\ue003',
    'À compléter : rien',
  ),
);
const textes = fc.array(morceau, { maxLength: 8 }).map((lignes) => lignes.join('\n'));

describe('un texte écrit dans Word se relit tel quel', () => {
  test('par son contrôle de contenu, en bloc et en cellule : tout texte, à sa forme canonique près', async () => {
    await fc.assert(
      fc.asyncProperty(textes, async (texte) => {
        const lus = readDocument(await renderWord(page(texte), { date: '2028-06-30' })).textes;
        expect(lus.map((lu) => lu.balise?.cle)).toEqual(['synthese', 'methode']);
        for (const lu of lus) expect(lu).toMatchObject({ texte: canonicalize(texte), restes: [] });
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('par son seul signet, comme LibreOffice l’enregistre', async () => {
    await fc.assert(
      fc.asyncProperty(textes, async (texte) => {
        const docx = withoutControles(await renderWord(page(texte), { date: '2028-06-30' }));
        const lus = readDocument(docx).textes;
        expect(lus).toHaveLength(2);
        for (const lu of lus) expect(lu).toMatchObject({ balise: null, texte: canonicalize(texte), restes: [] });
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('la forme canonique ne change plus, et se voit comme le texte de départ', () => {
    fc.assert(
      fc.property(textes, (texte) => {
        const canonique = canonicalize(texte);
        expect(canonicalize(canonique)).toBe(canonique);
        expect(isSame(texte, canonique)).toBe(true);
        expect(renderTexteLibre(canonique)).toBe(renderTexteLibre(texte));
      }),
    );
  });

  test.each([
    ['retours à la ligne de Windows, lignes vides, blancs au bord', ' Un \r\n\r\nDeux\t', 'Un\nDeux'],
    ['puces de toute forme', '• a\n– b\n* c', '- a\n- b\n- c'],
    ['listes emboîtées', '- a\n  - b\n    - c\n- d', '- a\n  - b\n    - c\n- d'],
    ['un retrait sans parent remonte', '    - a\n      - b', '- a\n  - b'],
    ['un tiret collé n’est pas une puce', '-5 % de naissances', '-5 % de naissances'],
  ])('%s', (_nom, texte, attendu) => expect(canonicalize(texte)).toBe(attendu));

  test('les espaces et apostrophes que Word change en écrivant ne font pas une correction', () => {
    expect(isSame("L'accueil : 5 %…", 'L’accueil\u00a0: 5\u202f%...')).toBe(true);
    expect(isSame('Cinq places', 'Six places')).toBe(false);
  });
});
