import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { renderWord } from '../../src/word/rendre.js';
import { openDocument, openParts, readParagraphes } from './ouvrir.js';

const page = (corps: string, tete = '<title>Essai</title>') =>
  `<!doctype html><html lang="fr"><head>${tete}</head><body><section>${corps}</section></body></html>`;
const render = async (corps: string) => openDocument(await renderWord(page(corps), { date: '2028-06-30' }));
const sha256 = (octets: Uint8Array) => createHash('sha256').update(octets).digest('hex');
const escapeHtml = (texte: string) => texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('les éléments du HTML deviennent des éléments de Word', () => {
  test('un chapitre est un titre 1, qui porte un signet', async () => {
    const xml = await render('<h2 id="zones">Les zones</h2>');
    expect(xml).toContain('<w:pStyle w:val="Heading1"/>');
    expect(xml).toMatch(/<w:bookmarkStart w:id="1" w:name="zones"\/>.*Les zones.*<w:bookmarkEnd w:id="1"\/>/);
  });

  test('le titre du document a le style Titre ; un chapitre commence une page, une partie non', async () => {
    const xml = await render('<h1>Titre</h1><h2>Un</h2><h3>Deux</h3><h4>Trois</h4>');
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect([...xml.matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, style]) => style)).toEqual([
      'Title',
      'Heading1',
      'Heading2',
      'Heading3',
    ]);
    expect(xml).toContain('<w:pStyle w:val="Heading1"/><w:pageBreakBefore/>');
  });

  test('gras, italique, exposant et surlignage restent', async () => {
    const xml = await render('<p>a <strong>b <em>c</em></strong> 1<sup>er</sup> <mark>À compléter</mark></p>');
    expect(xml).toContain('<w:rPr><w:b/><w:bCs/><w:i/><w:iCs/></w:rPr><w:t>c</w:t>');
    expect(xml).toContain('<w:vertAlign w:val="superscript"/>');
    expect(xml).toContain('<w:rStyle w:val="ACompleter"/>');
    expect(readParagraphes(xml)[0]).toBe('a b c 1er À compléter');
  });

  test('une liste numérotée repart de 1 à chaque liste, une liste à puces garde ses niveaux', async () => {
    const docx = await renderWord(
      page('<ol><li>a</li></ol><ol><li>b</li></ol><ul><li>c<ul><li>d</li></ul></li></ul>'),
      { date: '2028-06-30' },
    );
    const parts = openParts(docx);
    const ids = [
      ...(parts['word/document.xml'] ?? '').matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g),
    ].map(([, niveau, id]) => `${niveau}/${id}`);
    expect(ids).toEqual(['0/901', '0/902', '0/900', '1/900']);
    for (const id of ['900', '901', '902']) expect(parts['word/numbering.xml']).toContain(`<w:num w:numId="${id}">`);
  });

  test('un tableau a une légende numérotée, une ligne d’en-tête répétée, des lignes insécables et la largeur du texte', async () => {
    const xml = await render(
      '<table><caption>Les places</caption><colgroup><col style="width: 33%"><col style="width: 67%"></colgroup><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    );
    expect(readParagraphes(xml)).toContain('Tableau\u00a01 – Les places');
    expect(xml).toContain('SEQ Tableau');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(2);
    const largeurs = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, largeur]) => Number(largeur));
    expect(largeurs.reduce((somme, largeur) => somme + largeur, 0)).toBe(11906 - 2 * 1134);
  });

  describe('un tableau ne laisse pas une page avec moins de trois de ses lignes', () => {
    const lignes = (nombre: number, texte = 'texte') =>
      Array.from({ length: nombre }, (_, rang) => `<tr><td>${rang} ${texte}</td></tr>`).join('');
    const tenues = async (corps: string) =>
      [...(await render(`<table><tbody>${corps}</tbody></table>`)).matchAll(/<w:tr>.*?<\/w:tr>/gs)].flatMap(
        ([ligne], rang) => (ligne.includes('<w:keepNext/>') ? [rang] : []),
      );

    test('court, il reste entier', async () => expect(await tenues(lignes(6))).toEqual([0, 1, 2, 3, 4]));
    test('long, il garde trois lignes avant et après une coupure', async () =>
      expect(await tenues(lignes(9))).toEqual([0, 1, 6, 7]));
    test('des lignes d’une demi-page se coupent où elles peuvent', async () =>
      expect(await tenues(lignes(4, 'texte '.repeat(200)))).toEqual([]));
  });

  test('des signatures emportent la fin du texte et le titre qui les sépare', async () => {
    const xml = await render(
      '<h2>Fin</h2><p>Avant.</p><p>Dernière phrase.</p><h3>Signatures</h3><table class="signatures"><tbody><tr><th>Caf</th><td>Date</td></tr></tbody></table>',
    );
    expect(xml).toMatch(/<w:p><w:pPr><w:keepNext\/><\/w:pPr>(?:(?!<w:p>).)*Dernière phrase/);
    expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/><w:keepNext\/>/);
    expect(xml).toMatch(/<w:p><w:r><w:t>Avant\./);
  });

  test('une colonne trop étroite pour son plus long mot prend la place qu’il faut, la somme reste celle du texte', async () => {
    const table = (mot: string) =>
      `<table><colgroup><col style="width: 90%"><col style="width: 10%"></colgroup><tbody><tr><td>a b c</td><td>${mot}</td></tr></tbody></table>`;
    const largeurs = async (mot: string) =>
      [...(await render(table(mot))).matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, largeur]) => Number(largeur));
    const [large, etroite] = (await largeurs('31/12/2028')) as [number, number];
    expect(etroite).toBeGreaterThan(1200);
    expect(large + etroite).toBe(11906 - 2 * 1134);
    expect(await largeurs('oui')).toEqual([8674, 964]);
    // An address is cut rather than left to crush the other columns.
    expect((await largeurs('x'.repeat(5000)))[1]).toBeLessThan(2600);
  });

  test('une cellule étendue sur deux lignes et une autre sur deux colonnes gardent la grille', async () => {
    const xml = await render(
      '<table><tbody><tr><td rowspan="2">a</td><td>b</td><td>c</td></tr><tr><td colspan="2">d</td></tr></tbody></table>',
    );
    const lignes = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([ligne]) => ligne);
    expect(lignes[0]).toContain('<w:vMerge w:val="restart"/>');
    expect(lignes[1]).toContain('<w:vMerge/>');
    expect(lignes[1]).toContain('<w:gridSpan w:val="2"/>');
  });

  test('une ligne très longue peut se couper, pour ne pas laisser une demi-page blanche', async () => {
    const xml = await render(`<table><tbody><tr><td>${'mot '.repeat(400)}</td></tr></tbody></table>`);
    expect(xml).not.toContain('<w:cantSplit/>');
  });

  test('une section en paysage change l’orientation, puis la page revient en portrait', async () => {
    const html =
      '<!doctype html><html lang="fr"><head><title>E</title></head><body><section><p>a</p></section><section class="paysage"><p>b</p></section><section><p>c</p></section></body></html>';
    const xml = openDocument(await renderWord(html, { date: '2028-06-30' }));
    expect([...xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g)].map(([, l, h]) => Number(l) < Number(h))).toEqual([
      true,
      false,
      true,
    ]);
    expect(readParagraphes(xml).filter((texte) => texte !== '')).toEqual(['a', 'b', 'c']);
  });

  test('le sommaire porte les titres, dans l’ordre, avec un lien vers chacun', async () => {
    const xml = await render(
      '<nav aria-label="Sommaire" data-niveaux="2"></nav><h1>Titre</h1><h2>Un</h2><h3>Deux</h3><h4>Trois</h4><h3 class="hors-sommaire">Caché</h3>',
    );
    const entrees = [
      ...xml.matchAll(/<w:hyperlink w:anchor="([^"]+)"[^>]*>.*?<w:t xml:space="preserve">([^<]+)</g),
    ].map(([, signet, texte]) => [signet, texte]);
    expect(entrees.map(([, texte]) => texte)).toEqual(['Un', 'Deux']);
    for (const [signet] of entrees) expect(xml).toContain(`w:name="${signet}"`);
  });

  test('un graphique est un graphique de Word, avec ses nombres et un texte de remplacement', async () => {
    const parts = openParts(
      await renderWord(
        page(
          '<figure data-graphique="barres"><table><thead><tr><th></th><th>Places</th></tr></thead><tbody><tr><th>Cournon</th><td>1 250</td></tr></tbody></table><figcaption>Places par commune</figcaption></figure>',
        ),
        { date: '2028-06-30' },
      ),
    );
    expect(parts['word/charts/chart1.xml']).toContain('<c:v>1250</c:v>');
    expect(parts['word/document.xml']).toContain('descr="Places par commune. Cournon : Places 1250."');
    expect(readParagraphes(parts['word/document.xml'] ?? '')).toContain('Figure\u00a01 – Places par commune');
  });

  test('un élément que Word ne sait pas tenir arrête le document en le nommant', async () => {
    await expect(render('<video></video>')).rejects.toThrow(/<video>/);
    await expect(render('<p><button>x</button></p>')).rejects.toThrow(/<button>/);
  });
});

describe('le texte reste le texte', () => {
  test.each([
    ['du XML de Word', '</w:t></w:r></w:p> & "guillemets" <script>alert(1)</script>'],
    ['un émoji et une écriture de droite à gauche', '👨‍👩‍👧 مرحبا שלום'],
    ['des espaces multiples', 'a  b   c'],
    ['une cellule de 32 000 caractères', 'é'.repeat(32_000)],
    ['une syntaxe de gabarit', '{{#each x}} {{{y}}} <%= z %>'],
  ])('%s', async (_nom, texte) => {
    expect(readParagraphes(await render(`<p>${escapeHtml(texte)}</p>`))[0]).toBe(texte);
  });

  test('retours à la ligne et tabulations sont gardés, les caractères de contrôle que XML interdit sont retirés', async () => {
    const xml = await render('<p>a\u0001b\u000bc\nd\te\ud800f</p>');
    expect(readParagraphes(xml)[0]).toBe('abc\nd\tef');
  });

  test('une adresse sûre est un lien, une autre n’est que du texte', async () => {
    const xml = await render(
      '<p><a href="https://exemple.fr/?a=1&amp;b=2">oui</a> <a href="javascript:alert(1)">non</a></p>',
    );
    expect(xml).toContain('HYPERLINK "https://exemple.fr/?a=1&amp;b=2"');
    expect(xml).not.toContain('javascript');
    expect(readParagraphes(xml)[0]).toBe('oui non');
  });
});

describe('le fichier', () => {
  test('même entrée et même date donnent les mêmes octets, une autre date d’autres octets', async () => {
    const html = page(
      '<h1>A</h1><figure data-graphique="barres"><table><thead><tr><th></th><th>P</th></tr></thead><tbody><tr><th>C</th><td>1</td></tr></tbody></table><figcaption>f</figcaption></figure>',
    );
    const [un, deux, autre] = await Promise.all([
      renderWord(html, { date: '2028-06-30' }),
      renderWord(html, { date: '2028-06-30' }),
      renderWord(html, { date: '2028-07-01' }),
    ]);
    expect(sha256(un)).toBe(sha256(deux));
    expect(sha256(un)).not.toBe(sha256(autre));
  });

  test('titre, langue et date sont dans les propriétés ; la mention est en tête de chaque page, couverture comprise', async () => {
    const html =
      '<!doctype html><html lang="fr"><head><title>Bilan</title><meta name="mention" content="données fictives"></head><body><section class="couverture"><p>a</p></section><section><p>b</p></section></body></html>';
    const parts = openParts(await renderWord(html, { date: '2028-06-30' }));
    expect(parts['docProps/core.xml']).toContain('<dc:title>Bilan</dc:title>');
    expect(parts['docProps/core.xml']).toContain('2028-06-30T00:00:00Z');
    expect(parts['word/styles.xml']).toContain('w:val="fr-FR"');
    const entetes = Object.keys(parts).filter((chemin) => /^word\/header_\w+\.xml$/.test(chemin));
    expect(entetes).toHaveLength(2);
    for (const chemin of entetes) expect(parts[chemin]).toContain('données fictives');
  });

  test('chaque relation citée existe, chaque identifiant de signet est unique', async () => {
    const parts = openParts(await renderWord(page('<h1>A</h1><h2>B</h2><h2>C</h2>'), { date: '2028-06-30' }));
    const rels = parts['word/_rels/document.xml.rels'] ?? '';
    for (const [, id] of (parts['word/document.xml'] ?? '').matchAll(/r:id="([^"]+)"/g))
      expect(rels).toContain(`Id="${id}"`);
    const ids = [...(parts['word/document.xml'] ?? '').matchAll(/<w:bookmarkStart w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(3);
  });
});
