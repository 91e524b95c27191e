import { posix } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readModele } from '../../src/word/modele/lire.js';
import { renderWord } from '../../src/word/rendre.js';
import { charteLibreOffice, charteWord, retoucher } from './chartes.js';
import { openParts, readParagraphes } from './ouvrir.js';

const html =
  '<!doctype html><html lang="fr"><head><title>Bilan</title><meta name="mention" content="PROJET · données fictives"><meta name="pied" content="Bilan au 30 juin"></head><body>' +
  '<section class="couverture"><h1>Bilan</h1></section>' +
  '<section><h2>Chapitre</h2><h3>Partie</h3><p class="encadre">a</p><table><caption>L</caption><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td><mark>À compléter</mark></td></tr></tbody></table></section>' +
  '<section class="paysage"><p>b</p></section></body></html>';

const render = async (charte: Uint8Array) =>
  openParts(await renderWord(html, { date: '2028-06-30', modele: readModele(charte) }));
type Parts = Awaited<ReturnType<typeof render>>;

const part = (parts: Parts, chemin: string) => parts[chemin] ?? '';
const document = (parts: Parts) => part(parts, 'word/document.xml');
const styleNomme = (parts: Parts, nom: string) =>
  [...part(parts, 'word/styles.xml').matchAll(/<w:style .*?<\/w:style>/gs)]
    .map(([style]) => style)
    .filter((style) => style.toLowerCase().includes(`<w:name w:val="${nom.toLowerCase()}"`));
const idDe = (style = '') => /w:styleId="([^"]+)"/.exec(style)?.[1];

/** The header or footer of a kind in each section, in order: its text, '' when the section cites none. */
function textes(parts: Parts, genre: 'header' | 'footer', type: 'default' | 'first' = 'default'): readonly string[] {
  return [...document(parts).matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => {
    const id = new RegExp(`<w:${genre}Reference w:type="${type}" r:id="([^"]+)"`).exec(section)?.[1];
    const cible = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(part(parts, 'word/_rels/document.xml.rels'))?.[1];
    return readParagraphes(part(parts, `word/${cible}`)).join('\n');
  });
}

describe('la charte habille le document', () => {
  test('un chapitre prend le style que la charte appelle « heading 1 », quel que soit son identifiant', async () => {
    const parts = await render(charteWord);
    expect(document(parts)).toMatch(/<w:pStyle w:val="Heading1"\/>(?:(?!<w:p>).)*Chapitre/);
    expect(styleNomme(parts, 'heading 1')).toHaveLength(1);
    expect(styleNomme(parts, 'heading 1')[0]).toContain('w:ascii="Georgia"');
    expect(idDe(styleNomme(parts, 'heading 1')[0])).toBe('Heading1');
    expect(part(parts, 'word/styles.xml')).not.toContain('"Titre1"');
    expect(idDe(styleNomme(parts, 'caption')[0])).toBe('Caption');
  });

  test('le titre du document est celui que la charte appelle « Title », absent de la table des matières', async () => {
    const titre =
      '<w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:pageBreakBefore/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:sz w:val="60"/></w:rPr></w:style>';
    const parts = await render(
      retoucher(charteWord, { 'word/styles.xml': (xml) => xml.replace('</w:styles>', `${titre}</w:styles>`) }),
    );
    const [style] = styleNomme(parts, 'Title');
    expect(style).toContain('<w:sz w:val="60"/>');
    expect(style).not.toMatch(/outlineLvl|pageBreakBefore/);
    expect(document(parts)).toMatch(/<w:pStyle w:val="Title"\/>(?:(?!<w:p>).)*Bilan/);
  });

  test('un style qui manque est ajouté, fondé sur le texte de la charte, sans police à lui', async () => {
    const parts = await render(charteWord);
    const [encadre] = styleNomme(parts, 'Encadré');
    expect(encadre).toContain('<w:basedOn w:val="Normal"/>');
    expect(encadre).not.toContain('rFonts');
    for (const nom of ['En-tête de tableau', 'À compléter', 'Tableau CTG', 'heading 3'])
      expect([nom, styleNomme(parts, nom).length]).toEqual([nom, 1]);
    expect(styleNomme(parts, 'Tableau CTG')[0]).toContain('<w:basedOn w:val="TableNormal"/>');
  });

  test('chaque style cité existe, aucun identifiant n’est en double', async () => {
    for (const charte of [charteWord, charteLibreOffice]) {
      const parts = await render(charte);
      const ids = [...part(parts, 'word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const chemin of Object.keys(parts).filter((nom) => /^word\/[^/]+\.xml$/.test(nom)))
        for (const [, cite] of part(parts, chemin).matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn) w:val="([^"]+)"/g))
          expect(ids, `${chemin} cite ${cite}`).toContain(cite);
    }
  });

  test('un style de la charte qui porte un de nos identifiants sous un autre nom lui en laisse l’usage', async () => {
    const autre = '<w:style w:type="paragraph" w:styleId="Encadre"><w:name w:val="Signature du maire"/></w:style>';
    const parts = await render(
      retoucher(charteWord, { 'word/styles.xml': (xml) => xml.replace('</w:styles>', `${autre}</w:styles>`) }),
    );
    expect(idDe(styleNomme(parts, 'Signature du maire')[0])).toBe('EncadreCharte');
    expect(idDe(styleNomme(parts, 'Encadré')[0])).toBe('Encadre');
    expect(document(parts)).toContain('<w:pStyle w:val="Encadre"/>');
  });

  test('marges et papier sont ceux de la charte, les tableaux prennent la largeur qu’elles laissent', async () => {
    const xml = document(await render(charteWord));
    expect([...xml.matchAll(/<w:pgMar [^>]*w:left="(\d+)"/g)].map(([, gauche]) => gauche)).toEqual([
      '2552',
      '2552',
      '2552',
    ]);
    const colonnes = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, largeur]) => Number(largeur));
    expect(colonnes.reduce((somme, largeur) => somme + largeur, 0)).toBe(11906 - 2552 - 1134);
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906"/);
  });

  test('l’accent des tableaux suit le titre 1, sauf si le blanc s’y lit mal', async () => {
    expect(styleNomme(await render(charteWord), 'Tableau CTG')[0]).toContain('w:fill="1D5C3A"');
    expect(styleNomme(await render(charteLibreOffice), 'Tableau CTG')[0]).toContain('w:fill="1F4E5F"');
  });

  test('une couleur du thème vaut autant qu’une couleur écrite', async () => {
    const parThème = retoucher(charteWord, {
      'word/styles.xml': (xml) =>
        xml.replace(/(styleId="Titre1".*?)<w:color w:val="[^"]+"\/>/s, '$1<w:color w:themeColor="accent2"/>'),
      'word/theme/theme1.xml': (xml) =>
        xml.replace(/<a:accent2>.*?<\/a:accent2>/s, '<a:accent2><a:srgbClr val="660033"/></a:accent2>'),
    });
    expect(readModele(parThème).accent).toBe('660033');
  });

  test('les numérotations et les sauts de page de ses titres ne sont pas repris : les nôtres suffisent', async () => {
    const styles = part(await render(charteWord), 'word/styles.xml');
    expect(styles).not.toContain('w:numPr');
    expect(styles).not.toContain('w:pageBreakBefore');
  });

  test('un titre n’est pas justifié parce que le texte l’est, mais reste centré si la charte le centre', async () => {
    const centre = retoucher(charteWord, {
      'word/styles.xml': (xml) => xml.replace(/(w:styleId="Titre2".*?)(<w:outlineLvl)/s, '$1<w:jc w:val="center"/>$2'),
    });
    const parts = await render(centre);
    expect(styleNomme(parts, 'heading 1')[0]).toContain('<w:jc w:val="left"/>');
    expect(styleNomme(parts, 'heading 2')[0]).toContain('<w:jc w:val="center"/>');
    expect(styleNomme(parts, 'Normal')[0]).toContain('<w:jc w:val="both"/>');
  });

  test('le texte de la charte n’est pas repris', async () => {
    expect(readParagraphes(document(await render(charteWord))).join()).not.toContain('n’est pas repris');
  });
});

describe('en-têtes et pieds de page', () => {
  test('chaque dessin a un identifiant à lui, de l’en-tête au corps', async () => {
    const dessin = (xml: string) => xml.replaceAll(/(<wp:docPr [^>]*id=")\d+"/g, '$11"');
    const parts = await render(retoucher(charteWord, { 'word/header2.xml': dessin }));
    const ids = Object.values(parts).flatMap((xml) =>
      [...xml.matchAll(/<wp:docPr [^>]*?\bid="(\d+)"/g)].map(([, id]) => id),
    );
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('la première page a son en-tête avec le logo, les suivantes le leur, paysage compris', async () => {
    const parts = await render(charteWord);
    expect(textes(parts, 'header', 'first')[0]).toMatch(/Mairie de Fictive-sur-Loire\n2, rue des Écoles/);
    expect(textes(parts, 'header')).toEqual([
      'Mairie de Fictive-sur-Loire\n\tPROJET · données fictives',
      'Mairie de Fictive-sur-Loire\nBilan\tPROJET · données fictives',
      'Mairie de Fictive-sur-Loire\nBilan\tPROJET · données fictives',
    ]);
    expect(document(parts).match(/<w:titlePg\/>/g)).toHaveLength(1);
    expect(part(parts, 'word/header_couverture_first.xml')).toContain('<a:blip');
    expect(part(parts, 'word/header_paysage_default.xml')).toContain(`w:pos="${16838 - 2552 - 1134}"`);
  });

  test('la mention est dans tous les en-têtes, même si la charte n’en a pas', async () => {
    const sansEntete = retoucher(charteLibreOffice, {
      'word/document.xml': (xml) => xml.replace(/<w:headerReference [^>]*\/>/, ''),
    });
    for (const charte of [charteWord, charteLibreOffice, sansEntete]) {
      const parts = await render(charte);
      for (const texte of textes(parts, 'header')) expect(texte).toContain('PROJET · données fictives');
      for (const chemin of Object.keys(parts).filter((nom) => nom.startsWith('word/header_')))
        expect(part(parts, chemin)).toContain('PROJET · données fictives');
    }
  });

  test('notre pied de page s’ajoute sous le sien s’il ne numérote pas les pages, pas sinon', async () => {
    expect(textes(await render(charteWord), 'footer')[1]).toMatch(
      /Fictive-sur-Loire · données fictives\nBilan au 30 juin\tPage 1 sur 1/,
    );
    expect(textes(await render(charteLibreOffice), 'footer')[1]).toMatch(/^Document de travail – page \d+$/);
  });

  test('pages paires et impaires restent différentes', async () => {
    const parts = await render(
      retoucher(charteWord, {
        'word/settings.xml': (xml) => xml.replace(/<w:evenAndOddHeaders[^>]*\/>/, '<w:evenAndOddHeaders/>'),
        'word/document.xml': (xml) =>
          xml.replace(/<w:headerReference w:type="first"/, '<w:headerReference w:type="even"'),
      }),
    );
    expect(document(parts).match(/<w:headerReference w:type="even"/g)).toHaveLength(3);
    expect(part(parts, 'word/settings.xml')).toMatch(/<w:evenAndOddHeaders(?: w:val="true")?\/>/);
  });
});

describe('le paquet', () => {
  test.each([
    ['Word', charteWord],
    ['LibreOffice', charteLibreOffice],
  ])(
    '%s : chaque relation mène à une partie, chaque partie a son type, rien ne vient d’ailleurs',
    async (_nom, charte) => {
      const parts = await render(charte);
      const types = part(parts, '[Content_Types].xml');
      const extensions = [...types.matchAll(/Extension="([^"]+)"/g)].map(([, extension]) => extension);
      for (const chemin of Object.keys(parts)) {
        if (chemin !== '[Content_Types].xml')
          expect(types.includes(`PartName="/${chemin}"`) || extensions.includes(chemin.split('.').at(-1)), chemin).toBe(
            true,
          );
        if (!chemin.endsWith('.rels')) continue;
        const dossier = posix.dirname(posix.dirname(chemin));
        const ids = new Set<string>();
        for (const [relation] of part(parts, chemin).matchAll(/<Relationship [^>]*>/g)) {
          expect(relation).not.toContain('External');
          const cible = posix.join(dossier, /Target="([^"]+)"/.exec(relation)?.[1] ?? '');
          expect(Object.keys(parts), `${chemin} → ${cible}`).toContain(cible);
          ids.add(/ Id="([^"]+)"/.exec(relation)?.[1] ?? '');
        }
        const source = posix.join(dossier, posix.basename(chemin, '.rels'));
        for (const [, id] of (parts[source] ?? '').matchAll(/ r:(?:embed|id|link)="([^"]+)"/g))
          expect(ids).toContain(id);
      }
      for (const [, cible] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(Object.keys(parts)).toContain(cible);
    },
  );

  test('deux fois les mêmes octets, et sans charte rien ne change', async () => {
    const [un, deux] = await Promise.all(
      [1, 2].map(() => renderWord(html, { date: '2028-06-30', modele: readModele(charteWord) })),
    );
    expect(Buffer.from(un ?? []).equals(Buffer.from(deux ?? []))).toBe(true);
    const sans = openParts(await renderWord(html, { date: '2028-06-30' }));
    expect(Object.keys(sans).filter((chemin) => chemin.includes('modele'))).toEqual([]);
    expect(document(sans)).toContain('<w:pStyle w:val="Heading1"/>');
    expect(document(sans)).toMatch(/<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"/);
  });
});

describe('ce qu’une charte n’apporte pas se dit', () => {
  const sansEntete = retoucher(charteWord, {
    'word/document.xml': (xml) => xml.replace(/<w:(header|footer)Reference [^>]*>/g, ''),
  });

  test('ni en-tête ni pied, un logo ou un nom dans le corps : le document n’en aura pas', () => {
    expect(readModele(sansEntete).remarques).toEqual([expect.stringMatching(/ni logo ni nom/)]);
  });

  test('une charte qui a un en-tête, ou un corps vide, n’appelle aucune remarque', () => {
    const vide = retoucher(sansEntete, { 'word/document.xml': (xml) => xml.replace(/<w:t[ >].*?<\/w:t>/gs, '') });
    for (const charte of [charteWord, charteLibreOffice, vide]) expect(readModele(charte).remarques).toEqual([]);
  });
});

describe('rien de ce qui sort de la charte ne sort avec elle', () => {
  const header = 'word/header2.xml';
  const charteAvec = (contenu: string, relations = '') =>
    retoucher(charteWord, {
      [header]: (xml) => xml.replace('</w:hdr>', `${contenu}</w:hdr>`),
      'word/_rels/header2.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    });
  const exterieure = (type: string) =>
    `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://exemple.invalid/x.png" TargetMode="External"/>`;

  test.each([
    [
      'une image liée',
      '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="rIdX"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:t>reste</w:t></w:r></w:p>',
      'image',
    ],
    [
      'une image VML liée',
      '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="rIdX" o:href="https://exemple.invalid/y.png"/></v:shape></w:pict></w:r><w:r><w:t>reste</w:t></w:r></w:p>',
      'image',
    ],
    ['un lien', '<w:p><w:hyperlink r:id="rIdX"><w:r><w:t>reste</w:t></w:r></w:hyperlink></w:p>', 'hyperlink'],
    [
      'un objet',
      '<w:p><w:r><w:object><o:OLEObject r:id="rIdX"/></w:object></w:r><w:r><w:t>reste</w:t></w:r></w:p>',
      'oleObject',
    ],
    [
      'un commentaire et une révision',
      '<w:p><w:commentRangeStart w:id="1"/><w:ins w:author="M. Untel"><w:r><w:t>reste</w:t></w:r></w:ins><w:del w:author="M. Untel"><w:r><w:delText>supprimé</w:delText></w:r></w:del></w:p>',
      'comments',
    ],
  ])('%s est laissé, le texte d’à côté reste', async (_nom, contenu, type) => {
    const parts = await render(charteAvec(contenu, exterieure(type)));
    const entete = part(parts, 'word/header_portrait_default.xml') + part(parts, 'word/header_couverture_first.xml');
    expect(entete).toContain('reste');
    expect(entete).not.toMatch(/rIdX|exemple\.invalid|Untel|supprimé/);
    expect(Object.values(parts).join('')).not.toContain('exemple.invalid');
  });

  test('le modèle attaché, les notes, les commentaires et la numérotation de la charte restent dehors', async () => {
    const parts = await render(
      retoucher(charteWord, {
        'word/settings.xml': (xml) => xml.replace('</w:settings>', '<w:attachedTemplate r:id="rIdX"/></w:settings>'),
        'word/_rels/settings.xml.rels': `<Relationships>${exterieure('attachedTemplate')}</Relationships>`,
        'word/comments.xml': '<w:comments/>',
      }),
    );
    expect(part(parts, 'word/settings.xml')).not.toContain('attachedTemplate');
    expect(Object.keys(parts)).not.toContain('word/comments.xml');
    expect(Object.keys(parts)).not.toContain('word/_rels/settings.xml.rels');
  });
});

describe('un fichier qui ne peut pas habiller un document est refusé par une phrase', () => {
  const menteuse = () => {
    const parts = unzipSync(charteWord);
    return zipSync({ ...parts, 'word/media/fond.png': new Uint8Array(70 * 1024 * 1024) });
  };
  const profond = `<w:styles xmlns:w="x">${'<w:a>'.repeat(5000)}${'</w:a>'.repeat(5000)}</w:styles>`;
  test.each<[string, () => Uint8Array, RegExp]>([
    ['vide', () => new Uint8Array(), /est vide/],
    ['du texte', () => strToU8('Mairie'), /n’est pas un document Word/],
    ['un ancien .doc', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /ancien format Word/],
    ['tronqué', () => charteWord.subarray(0, 8000), /incomplet ou abîmé/],
    ['un classeur', () => zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), /est un classeur Excel/],
    ['un .odt', () => zipSync({ 'content.xml': strToU8('<a/>') }), /document LibreOffice/],
    ['une archive', () => zipSync({ 'a.txt': strToU8('a') }), /est une archive/],
    ['sans styles', () => retoucher(charteWord, { 'word/styles.xml': null }), /n’a pas de styles/],
    ['avec des macros', () => retoucher(charteWord, { 'word/vbaProject.bin': 'x' }), /contient des macros/],
    ['une bombe', menteuse, /anormalement volumineux/],
    [
      'neuf mégaoctets de paragraphes vides',
      () =>
        retoucher(charteWord, {
          'word/document.xml': (xml) => xml.replace('<w:body>', `<w:body>${'<w:p/>'.repeat(1_600_000)}`),
        }),
      /anormalement volumineux/,
    ],
    [
      'cinq mégaoctets de styles vides',
      () =>
        retoucher(charteWord, {
          'word/styles.xml': (xml) => xml.replace('</w:styles>', `${'<a/>'.repeat(1_300_000)}</w:styles>`),
        }),
      /anormalement volumineux/,
    ],
    ['des styles sans fond', () => retoucher(charteWord, { 'word/styles.xml': profond }), /ne peut pas être lu/],
    [
      'des marges immenses',
      () => retoucher(charteWord, { 'word/document.xml': (xml) => xml.replace(/w:left="\d+"/, 'w:left="9000"') }),
      /laissent moins de 8 cm/,
    ],
  ])('%s', (_nom, octets, message) => {
    expect(() => readModele(octets())).toThrow(
      expect.objectContaining({ name: 'ErreurUtilisateur', code: 2, message: expect.stringMatching(message) }),
    );
  });

  test('des octets abîmés au hasard donnent une phrase, ou une charte, jamais une autre erreur', () => {
    for (let graine = 1; graine <= 80; graine += 1) {
      const copie = charteWord.slice();
      for (let coup = 0; coup < 6; coup += 1)
        copie[(graine * 7919 + coup * 104_729) % copie.length] = (graine * 31 + coup) % 256;
      let issue = 'lue';
      try {
        readModele(copie);
      } catch (erreur) {
        issue = erreur instanceof Error ? erreur.name : 'inconnue';
      }
      expect(['lue', 'ErreurUtilisateur'], `graine ${graine}`).toContain(issue);
    }
  });
});
