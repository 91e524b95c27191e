import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readImage } from '../../src/word/images.js';
import { readModele } from '../../src/word/modele/lire.js';
import { renderWord } from '../../src/word/rendre.js';
import { renderRevisions } from '../../src/word/revisions/rendre.js';
import { charteLibreOffice, charteWord, logo } from './chartes.js';
import { checkDocx } from './conformite.js';
import { openDocument, openParts } from './ouvrir.js';
import { expectRevisions, options, page } from './revisions.js';

const html = (nom: string) =>
  readFileSync(fileURLToPath(new URL(`../fixtures/revisions/${nom}.html`, import.meta.url)), 'utf8');
const [avant, apres] = [html('avant'), html('apres')];
const suivi = await renderRevisions(avant, apres, options);

describe('un document suivi est un document de Word sans défaut', () => {
  test('une annexe et ce qu’en fait un avenant, dans les deux sens', async () => {
    await expectRevisions(avant, apres);
    await expectRevisions(apres, avant);
    expect(checkDocx(suivi)).toEqual([]);
    expect(checkDocx(await renderRevisions(apres, avant, options))).toEqual([]);
  });

  test.each([
    ['une charte de Word', charteWord],
    ['une charte de LibreOffice', charteLibreOffice],
  ])('avec %s', async (_nom, charte) => {
    const docx = await renderRevisions(avant, apres, { ...options, modele: readModele(charte) });
    expect(checkDocx(docx)).toEqual([]);
    expect(openParts(docx)['word/settings.xml']).toContain('<w:trackRevisions/>');
  });

  test('les corrections des lecteurs seront suivies aussi ; celles d’un document ordinaire, non', async () => {
    expect(openParts(suivi)['word/settings.xml']).toContain('<w:trackRevisions/>');
    expect(openParts(await renderWord(apres, options))['word/settings.xml']).not.toContain('trackRevisions');
  });

  test('deux fois la même entrée : les mêmes octets', async () => {
    expect(Buffer.from(await renderRevisions(avant, apres, options)).equals(Buffer.from(suivi))).toBe(true);
  });

  test('le sommaire montre les titres de la nouvelle version, et leurs pages quand on les demande', async () => {
    const lireSommaire = (docx: Uint8Array) =>
      /<w:docPartObj>.*?<\/w:sdt>/s.exec(openDocument(docx))?.[0].match(/<w:t(?: [^>]*)?>[^<]*/g);
    for (const pagine of [false, true]) {
      const docx = await renderRevisions(avant, apres, { ...options, pagine });
      expect(lireSommaire(docx)).toEqual(lireSommaire(await renderWord(apres, { ...options, pagine })));
      expect(checkDocx(docx)).toEqual([]);
    }
  });
});

describe('cas particuliers', () => {
  test('rien n’a changé : aucune modification', async () => {
    const xml = await expectRevisions(apres, apres);
    expect(xml).not.toMatch(/<w:(?:ins|del|pPrChange)\b/);
    const sansEntites = (texte: string) => texte.replaceAll('&quot;', '"');
    expect(sansEntites(xml)).toBe(sansEntites(openDocument(await renderWord(apres, options))));
  });

  test('le nom de l’auteur est écrit tel quel, sur une ligne, en 255 caractères au plus', async () => {
    const [un, deux] = [page('<h1>A</h1><p>un</p>'), page('<h1>A</h1><p>deux</p>')];
    const auteurOf = async (auteur: string) =>
      /w:author="([^"]*)"/.exec(openDocument(await renderRevisions(un, deux, { ...options, auteur })))?.[1];
    expect(await auteurOf(' Mairie de "Céret" &\n<CCAS> ')).toBe('Mairie de &quot;Céret&quot; &amp; &lt;CCAS&gt;');
    expect(await auteurOf('é'.repeat(400))).toBe('é'.repeat(255));
    expect(await auteurOf(`${'é'.repeat(254)}👩`)).toBe('é'.repeat(254));
  });

  test('deux suites de sections différentes sont refusées, en les nommant', async () => {
    const paysage = page('<h1>A</h1>').replace('</body>', '<section class="paysage"><h2>B</h2></section></body>');
    await expect(renderRevisions(page('<h1>A</h1>'), paysage, options)).rejects.toThrow(
      'Les deux versions n’ont pas les mêmes sections : portrait avant, portrait, paysage après.',
    );
  });

  test('chaque liste numérotée garde sa numérotation ; celle d’un point supprimé est celle de ses voisins', async () => {
    const liste = (...points: readonly string[]) => `<ol>${points.map((point) => `<li>${point}</li>`).join('')}</ol>`;
    const ancien = page(
      `<h1>A</h1>${liste('Seul', 'ici')}<p>puis</p>${liste('Premier point', 'Deuxième', 'Troisième')}`,
    );
    const nouveau = page(`<h1>A</h1><p>puis</p>${liste('Premier point', 'Troisième')}`);
    const xml = await expectRevisions(ancien, nouveau);
    const idOf = (texte: string) =>
      new RegExp(`<w:numId w:val="(\\d+)"/>(?:(?!numId).)*>${texte}<`, 's').exec(xml)?.[1];
    expect(idOf('Deuxième')).toBe(idOf('Premier point'));
    expect(idOf('Seul')).toBe(idOf('ici'));
    expect(idOf('Seul')).not.toBe(idOf('Premier point'));
    expect(checkDocx(await renderRevisions(ancien, nouveau, options))).toEqual([]);
  });

  test('des textes à reprendre et leurs signets : les contrôles de contenu sont ouverts, les signets restent', async () => {
    const rubrique = (texte: string) =>
      page(
        `<h1>A</h1><div data-controle="ctg.x" data-signet="ctg_x" data-titre="X">${texte}</div><table aria-label="t"><tbody><tr><th>a</th><td data-controle="ctg.y" data-signet="ctg_y" data-titre="Y">${texte}</td></tr></tbody></table>`,
      );
    const [ancien, nouveau] = [rubrique('<p>un deux trois</p>'), rubrique('<p>zéro</p><p>un deux quatre</p>')];
    const xml = await expectRevisions(ancien, nouveau);
    expect(xml).not.toContain('w:tag');
    expect(xml).toContain('w:name="ctg_x"');
    expect(checkDocx(await renderRevisions(ancien, nouveau, options))).toEqual([]);
  });

  test('un logo qui change est supprimé et inséré, un graphique est celui de la nouvelle version', async () => {
    const images = { 'logo:1': readImage(logo('commune.png'), '1'), 'logo:2': readImage(logo('caf.jpg'), '2') };
    const version = (numero: number) =>
      page(
        `<h1>A</h1><figure class="logos"><img src="logo:1" alt="Commune"><img src="logo:${numero}" alt="Logo ${numero}"></figure><figure data-graphique="barres"><table><thead><tr><th></th><th>Places</th></tr></thead><tbody><tr><th>Cournon</th><td>${numero}</td></tr></tbody></table><figcaption>Places</figcaption></figure><p>fin</p>`,
      );
    const docx = await renderRevisions(version(1), version(2), { ...options, images });
    expect(checkDocx(docx)).toEqual([]);
    expect(openDocument(docx)).toMatch(/<w:del [^>]*><w:r><w:drawing>.*<w:ins [^>]*><w:r><w:drawing>/s);
    expect(openParts(docx)['word/charts/chart1.xml']).toContain('<c:v>2</c:v>');
  });
});

describe('un document suivi abîmé est reconnu', () => {
  const abimer = (part: string, motif: string | RegExp, remplacant: string) => {
    const parts = unzipSync(suivi);
    const xml = strFromU8(parts[part] ?? new Uint8Array());
    expect(xml).toMatch(motif);
    return zipSync({ ...parts, [part]: strToU8(xml.replace(motif, remplacant)) });
  };
  const doc = 'word/document.xml';

  test.each<[string, string, string | RegExp, string, RegExp]>([
    [
      'identifiants en double',
      doc,
      / w:id="2" w:author/,
      ' w:id="1" w:author',
      /deux modifications ont l’identifiant 1/,
    ],
    ['sans auteur', doc, /w:author="[^"]*"/, 'w:author=""', /auteur de modification/],
    ['date mal écrite', doc, /w:date="[^"]*"/, 'w:date="2029-03-01"', /date de modification/],
    ['texte ordinaire dans une suppression', doc, /delText/g, 't', /w:t dans une suppression/],
    ['texte supprimé hors d’une suppression', doc, '<w:r><w:t>', '<w:r><w:delText/><w:t>', /w:delText hors/],
    ['instruction dans une suppression', doc, /delInstrText/g, 'instrText', /w:instrText dans une suppression/],
    ['marque de paragraphe mal placée', doc, /(<w:pStyle [^>]*>)(<w:rPr><w:ins [^>]*><\/w:rPr>)/, '$2$1', /trop tard/],
    ['marque de ligne mal placée', doc, /<w:cantSplit\/>(<w:ins [^>]*>)/, '$1<w:cantSplit/>', /trop tard/],
    [
      'anciennes propriétés mal placées',
      doc,
      /(<w:pStyle [^>]*>)(<w:pPrChange.*?<\/w:pPrChange>)/s,
      '$2$1',
      /trop tard/,
    ],
    [
      'anciennes propriétés trop riches',
      doc,
      /(<w:pPrChange [^>]*>)<w:pPr>/,
      '$1<w:pPr><w:rPr/>',
      /anciennes propriétés/,
    ],
    ['signet dans une insertion', doc, /(<w:ins [^>]*[^/]>)<w:r>/, '$1<w:proofErr/><w:r>', /pas prévu dans w:ins/],
    [
      'propriétés après le texte',
      doc,
      /(<w:pPr>(?:(?!<w:pPr>).)*?<\/w:pPr>)(<w:ins .*?<\/w:ins>)/s,
      '$2$1',
      /w:p : w:pPr/,
    ],
    [
      'réglage mal placé',
      'word/settings.xml',
      /<w:trackRevisions\/>(<w:defaultTabStop[^>]*>)/,
      '$1<w:trackRevisions/>',
      /w:settings : w:trackRevisions vient trop tard/,
    ],
    [
      'colonnes perdues une fois refusé',
      doc,
      /(<w:tr><w:trPr><w:cantSplit\/><w:del [^>]*><\/w:trPr>)<w:tc>.*?<\/w:tc>/s,
      '$1',
      /une fois refusé : tableau .* colonnes au lieu de/,
    ],
  ])('%s', (_nom, part, motif, remplacant, message) => {
    expect(checkDocx(abimer(part, motif, remplacant)).join('\n')).toMatch(message);
  });
});
