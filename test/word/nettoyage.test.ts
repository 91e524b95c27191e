import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readModele } from '../../src/word/modele/lire.js';
import { renderWord } from '../../src/word/rendre.js';
import { charteDEntete, charteWord, retoucher } from './chartes.js';
import { checkDocx } from './conformite.js';
import { openParts, readParagraphes } from './ouvrir.js';
import { checkPermis } from './seulement-permis.js';

const html =
  '<!doctype html><html lang="fr"><head><title>Bilan</title></head><body><section class="couverture"><h1>Bilan</h1></section></body></html>';

/** The header of the first page in a document that this letterhead dresses, and what is said of the letterhead. */
async function entete(charte: Uint8Array) {
  const modele = readModele(charte);
  const octets = await renderWord(html, { date: '2028-06-30', modele });
  const parts = openParts(octets);
  expect(checkPermis(parts)).toEqual([]);
  expect(checkDocx(octets)).toEqual([]);
  const xml = parts['word/header_couverture_first.xml'] ?? '';
  return { xml, texte: readParagraphes(xml).join('\n'), remarques: modele.remarques, parts };
}

const run = (contenu: string) => `<w:r>${contenu}</w:r>`;
const texte = (mots: string) => run(`<w:t>${mots}</w:t>`);
const marque = (genre: string) => run(`<w:fldChar w:fldCharType="${genre}"/>`);
const instr = (code: string) => run(`<w:instrText xml:space="preserve">${code}</w:instrText>`);
const champ = (code: string, resultat: string) =>
  `${marque('begin')}${code}${marque('separate')}${resultat}${marque('end')}`;
const p = (...contenu: readonly string[]) => `<w:p>${contenu.join('')}</w:p>`;
const inline = (contenu: string, uri: string) =>
  `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="600000" cy="600000"/><wp:docPr id="1" name="Logo" descr="Logo de la mairie"/><a:graphic><a:graphicData uri="${uri}">${contenu}</a:graphicData></a:graphic></wp:inline></w:drawing>`;
const uriImage = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const uriForme = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';
const image = (lien: string, dans = '') =>
  `<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip ${lien}>${dans}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="600000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;

describe('un champ qui sort du document n’est pas repris, ce qu’il affichait reste', () => {
  test.each<[string, string, string]>([
    ['d’un seul tenant', champ(instr(' INCLUDETEXT "https://exemple.invalid/t.docx" '), texte('reste')), 'INCLUDETEXT'],
    [
      'coupé en morceaux',
      champ(instr(' INCLUDE') + instr('PICTURE "https://exemple.invalid/x.png" '), texte('reste')),
      'INCLUDEPICTURE',
    ],
    ['sans espace', champ(instr('INCLUDEPICTURE"https://exemple.invalid/x.png"\\d'), texte('reste')), 'INCLUDEPICTURE'],
    ['dans une autre casse', champ(instr(' ddeAuto excel "C:\\\\x.xls" L1C1 '), texte('reste')), 'DDEAUTO'],
    [
      'dans un attribut',
      '<w:fldSimple w:instr=" LINK Excel.Sheet.8 &quot;C:\\\\x.xls&quot; "><w:r><w:t>reste</w:t></w:r></w:fldSimple>',
      'LINK',
    ],
    [
      'sous un autre préfixe',
      champ(
        '<w:r><x:instrText xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"> INCLUDETEXT "https://exemple.invalid/t" </x:instrText></w:r>',
        texte('reste'),
      ),
      'INCLUDETEXT',
    ],
    ['écrit comme du texte', champ(texte(' INCLUDETEXT "https://exemple.invalid/t" '), texte('reste')), 'INCLUDETEXT'],
    [
      'au cœur d’un champ permis',
      champ(
        instr(' IF 1 = 1 ') + champ(instr(' INCLUDETEXT "https://exemple.invalid/t" '), texte('dedans')),
        texte('reste'),
      ),
      'INCLUDETEXT',
    ],
    ['qui demande une réponse', champ(instr(' FILLIN "Votre mot de passe" '), texte('reste')), 'FILLIN'],
  ])('%s', async (_quoi, contenu, nom) => {
    const { xml, texte: lu, remarques } = await entete(charteDEntete(p(contenu, texte(' après'))));
    expect(lu).toBe('reste après');
    expect(xml).not.toMatch(/fldChar|instrText|fldSimple|exemple\.invalid/);
    expect(remarques).toEqual([
      expect.stringContaining(`(${nom}) : il n’a pas été repris, il reste ce qu’il affichait.`),
    ]);
  });

  test('un nom que d’autres champs composent ne compte pour aucun nom permis', async () => {
    const quote = champ(instr(' QUOTE "INCLUDETEXT https://exemple.invalid/t "'), texte('INCLUDETEXT'));
    for (const code of [`${quote}${instr('PAGE ')}`, `${instr(' PAGE')}${quote}`]) {
      const { xml, texte: lu, remarques } = await entete(charteDEntete(p(champ(code, texte('reste')))));
      expect(lu).toBe('reste');
      expect(xml).not.toMatch(/fldChar|instrText/);
      expect(remarques).toHaveLength(1);
    }
  });

  test('un champ qui ne finit pas laisse son texte, et rien d’ouvert', async () => {
    const { xml, texte: lu } = await entete(
      charteDEntete(p(marque('begin'), instr(' PAGE '), marque('separate'), texte('reste'))),
    );
    expect(lu).toBe('reste');
    expect(xml).not.toMatch(/fldChar|instrText/);
  });

  test('un même champ dans plusieurs en-têtes se dit une fois', () => {
    const contenu = p(champ(instr(' INCLUDETEXT "t.docx" '), texte('a')));
    const charte = retoucher(charteDEntete(contenu), {
      'word/header1.xml': (xml) => xml.replace('</w:hdr>', `${contenu}</w:hdr>`),
    });
    expect(readModele(charte).remarques).toEqual([
      'La charte contenait un champ qui va chercher un fichier ou des données ailleurs (INCLUDETEXT) : il n’a pas été repris, il reste ce qu’il affichait.',
    ]);
  });

  test.each([
    ' PAGE ',
    'page \\* MERGEFORMAT',
    ' NUMPAGES ',
    ' STYLEREF "Titre 1" ',
    ' DATE \\@ "d MMMM yyyy" ',
    ' TITLE ',
    'FILENAME\\p',
  ])('%s est repris tel quel', async (code) => {
    const { xml, remarques } = await entete(charteDEntete(p(champ(instr(code), texte('1')))));
    expect(xml).toContain(
      instr(code).replaceAll('"', '&quot;').replace('xml:space=&quot;preserve&quot;', 'xml:space="preserve"'),
    );
    expect(xml.match(/<w:fldChar /g)).toHaveLength(3);
    expect(remarques).toEqual([]);
  });

  test('un calcul sur des champs permis reste entier', async () => {
    const { xml } = await entete(
      charteDEntete(p(champ(instr(' = ') + champ(instr(' NUMPAGES '), texte('3')) + instr(' - 1 '), texte('2')))),
    );
    expect(xml.match(/<w:fldChar /g)).toHaveLength(6);
    expect(xml).toContain('NUMPAGES');
  });
});

describe('ce qui mène ailleurs n’est pas repris, et se dit', () => {
  test.each<[string, string, string, RegExp]>([
    [
      'un morceau de document',
      `<w:altChunk r:id="rIdDehors"/>${p(texte('reste'))}`,
      'aFChunk',
      /autre document inséré/,
    ],
    ['un sous-document', p('<w:subDoc r:id="rIdDehors"/>', texte('reste')), 'subDocument', /autre document inséré/],
    [
      'une image liée',
      p(run(inline(image('r:link="rIdDehors"'), uriImage)), texte('reste')),
      'image',
      /image qui n’est pas enregistrée/,
    ],
    [
      'une image VML liée',
      p(
        run('<w:pict><v:shape><v:imagedata r:id="rIdDehors" src="https://exemple.invalid/y.png"/></v:shape></w:pict>'),
        texte('reste'),
      ),
      'image',
      /image qui n’est pas enregistrée/,
    ],
    [
      'un contrôle',
      p(run('<w:control r:id="rIdDehors" w:name="Bouton"/>'), texte('reste')),
      'control',
      /objet incorporé/,
    ],
    [
      'un graphique',
      p(
        run(inline('<c:chart r:id="rIdDehors"/>', 'http://schemas.openxmlformats.org/drawingml/2006/chart')),
        texte('reste'),
      ),
      'chart',
      /un graphique/,
    ],
    [
      'un lien',
      p('<w:hyperlink r:id="rIdDehors"><w:r><w:t>reste</w:t></w:r></w:hyperlink>'),
      'hyperlink',
      /un lien : son texte/,
    ],
    ['un élément inconnu de Word même', p(run('<w:frobnique w:val="x"/>'), texte('reste')), 'image', /\(w:frobnique\)/],
  ])('%s', async (_quoi, contenu, type, remarque) => {
    const { xml, texte: lu, remarques } = await entete(charteDEntete(contenu, type));
    expect(lu).toBe('reste');
    expect(xml).not.toMatch(/rIdDehors|exemple\.invalid|w:drawing|w:pict/);
    expect(remarques).toEqual([expect.stringMatching(remarque)]);
  });

  test('un objet laisse l’image qui le montre', async () => {
    const objet =
      '<w:object w:dxaOrig="1000" w:dyaOrig="1000"><v:shape id="_x0000_i1025" type="#_x0000_t75" style="width:50pt;height:50pt" o:ole=""><v:imagedata r:id="rIdLogo" o:title=""/></v:shape><o:OLEObject Type="Embed" ProgID="Paint.Picture" ShapeID="_x0000_i1025" r:id="rIdDehors"/></w:object>';
    const { xml, remarques } = await entete(charteDEntete(p(run(objet)), 'oleObject'));
    expect(xml).toMatch(/<w:pict><v:shape [^>]*><v:imagedata r:id="rIdLogo"[^>]*\/><\/v:shape><\/w:pict>/);
    expect(xml).not.toMatch(/OLEObject|o:ole/);
    expect(remarques).toEqual([expect.stringMatching(/objet incorporé/)]);
  });

  test('une page HTML qui se donne pour une image n’en est pas une', async () => {
    const charte = retoucher(charteDEntete(p(run(inline(image('r:embed="rIdLogo"'), uriImage)), texte('reste'))), {
      'word/media/image1.png':
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://exemple.invalid/x"/></svg>',
    });
    const { texte: lu, remarques, parts } = await entete(charte);
    expect(lu).toBe('reste');
    expect(remarques).toEqual([expect.stringMatching(/image qui n’est pas enregistrée/)]);
    expect(Object.keys(parts).filter((nom) => nom.includes('modele_'))).toEqual([]);
  });

  test('une cellule vidée garde un paragraphe', async () => {
    const { xml } = await entete(
      charteDEntete(
        `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:altChunk r:id="rIdDehors"/></w:tc></w:tr></w:tbl>`,
        'aFChunk',
      ),
    );
    expect(xml).toContain('<w:tc><w:tcPr/><w:p/></w:tc>');
  });
});

describe('ce qui fait l’allure d’une charte reste', () => {
  test('un logo garde son PNG quand Word y joint un dessin SVG', async () => {
    const svg =
      '<a:extLst><a:ext uri="{28A0092B-C50C-407E-A947-70E740481C1C}"><a14:useLocalDpi val="0"/></a:ext><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip r:embed="rIdDehors"/></a:ext></a:extLst>';
    const { xml, remarques } = await entete(charteDEntete(p(run(inline(image('r:embed="rIdLogo"', svg), uriImage)))));
    expect(xml).toContain(
      '<a:blip r:embed="rIdLogo"><a:extLst><a:ext uri="{28A0092B-C50C-407E-A947-70E740481C1C}"><a14:useLocalDpi val="0"/></a:ext></a:extLst></a:blip>',
    );
    expect(remarques).toEqual([]);
  });

  test('un filigrane reste à la lettre', async () => {
    const filigrane =
      '<w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800" o:connectangles="270,180"/><v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype><v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:412pt;height:247pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin" o:allowincell="f" fillcolor="silver" stroked="f"><v:fill opacity=".5"/><v:textpath style="font-family:&quot;Calibri&quot;;font-size:1pt" string="BROUILLON"/><w10:wrap anchorx="margin" anchory="margin"/></v:shape></w:pict>';
    const { xml, remarques } = await entete(charteDEntete(p(run(filigrane))));
    expect(xml).toContain(filigrane);
    expect(remarques).toEqual([]);
  });

  test('une zone de texte reste, dans les deux écritures de Word, avec ce qu’elle dit', async () => {
    const dedans = (mot: string) => `<w:txbxContent>${p(texte(mot))}</w:txbxContent>`;
    const moderne = inline(
      `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"><a:lumMod val="75000"/></a:schemeClr></a:solidFill></wps:spPr><wps:txbx>${dedans('Mairie')}</wps:txbx><wps:bodyPr wrap="square" lIns="0"><a:spAutoFit/></wps:bodyPr></wps:wsp>`,
      uriForme,
    );
    const ancienne = `<w:pict><v:rect id="r1" style="width:10pt;height:10pt" fillcolor="#fff"><v:textbox inset="0,0,0,0">${dedans('Mairie')}</v:textbox></v:rect></w:pict>`;
    const alternative = `<mc:AlternateContent><mc:Choice Requires="wps">${moderne}</mc:Choice><mc:Fallback>${ancienne}</mc:Fallback></mc:AlternateContent>`;
    const { xml, remarques } = await entete(charteDEntete(p(run(alternative))));
    expect(xml.replace(/<wp:docPr id="\d+"/, '<wp:docPr id="1"')).toContain(alternative);
    expect(remarques).toEqual([]);
  });

  test('une branche que Word 2010 ne lit pas laisse sa place à l’autre', async () => {
    const { xml, remarques } = await entete(
      charteDEntete(
        p(
          run(
            `<mc:AlternateContent xmlns:aink="http://schemas.microsoft.com/office/drawing/2016/ink"><mc:Choice Requires="aink"><w:drawing/></mc:Choice><mc:Fallback>${inline(image('r:embed="rIdLogo"'), uriImage)}</mc:Fallback></mc:AlternateContent>`,
          ),
        ),
      ),
    );
    expect(xml).not.toContain('mc:Choice');
    expect(xml).toContain('r:embed="rIdLogo"');
    expect(remarques).toEqual([]);
  });

  test('les effets de texte de Word 2010 restent, ce qui ne se voit pas de Word 2018 s’en va sans un mot', async () => {
    const { xml, remarques } = await entete(
      charteDEntete(
        p(
          '<w:r><w:rPr><w:b/><w14:glow w14:rad="63500"><w14:schemeClr w14:val="accent1"/></w14:glow></w:rPr><w:t>Mairie</w:t></w:r>',
          run('<w16:chose/>'),
        ),
      ),
    );
    expect(xml).toContain('<w14:glow w14:rad="63500"><w14:schemeClr w14:val="accent1"/></w14:glow>');
    expect(xml).toMatch(/mc:Ignorable="[^"]*\bw14\b/);
    expect(xml).not.toContain('w16:chose');
    expect(remarques).toEqual([]);
  });

  test('une charte dont tous les préfixes sont renommés habille de la même façon', async () => {
    const renomme = (xml: string) => xml.replace(/(<\/?|\s|xmlns:)w:/g, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0=');
    const parties = ['document', 'styles', 'settings', 'header1', 'header2', 'footer1', 'footer2', 'fontTable'];
    const renommee = retoucher(charteWord, Object.fromEntries(parties.map((nom) => [`word/${nom}.xml`, renomme])));
    const [une, autre] = [await entete(charteWord), await entete(renommee)];
    expect(autre.xml).toBe(une.xml);
    expect(autre.parts['word/styles.xml']).toBe(une.parts['word/styles.xml']);
  });

  test('la charte d’exemple habille sans rien perdre', async () => {
    const { remarques, xml } = await entete(
      new Uint8Array(readFileSync(new URL('../../data/exemple/charte-exemple.docx', import.meta.url))),
    );
    expect(remarques).toEqual([]);
    expect(xml).toContain('<a:blip r:embed=');
  });
});
