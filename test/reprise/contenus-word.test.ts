import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reprendre } from '../../src/operations/reprendre.js';
import { createMarques } from '../../src/reprise/balise.js';
import { readDocument } from '../../src/reprise/lire-document.js';
import { renderWord } from '../../src/word/rendre.js';
import { editDocument, editPartie, withoutControles } from './documents.js';

const { balise, signet } = createMarques({ feuille: 'redaction', cle: 'synthese', colonne: 'texte' }, 'TEXTE', '');
const depart = await renderWord(
  `<!doctype html><html lang="fr"><head><title>T</title></head><body><section><h1>T</h1>
    <div data-controle="${balise}" data-titre="Synthèse" data-signet="${signet}"><p>TEXTE</p></div><p>Ce qui suit n’en est pas.</p>
    <table><tbody><tr><th>Méthode</th><td>Une cellule.</td></tr></tbody></table></section></body></html>`,
  { date: '2028-06-30' },
);

const espaces = {
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  w16se: 'http://schemas.microsoft.com/office/word/2015/wordml/symex',
  dgm: 'http://schemas.openxmlformats.org/drawingml/2006/diagram',
  futur: 'http://schemas.microsoft.com/office/word/2099/futur',
};

/** The document, its marked paragraph replaced; the bookmark still stands around what replaces it. */
function avec(paragraphes: string, docx = depart): Uint8Array {
  return editDocument(docx, (xml) => {
    const declarations = Object.entries(espaces).map(([prefixe, adresse]) =>
      xml.includes(`xmlns:${prefixe}=`) ? '' : ` xmlns:${prefixe}="${adresse}"`,
    );
    const place = xml.indexOf(signet);
    const debut = xml.lastIndexOf('<w:p>', place);
    const fin = xml.indexOf('</w:p>', place) + '</w:p>'.length;
    const [ouverture = '', fermeture = ''] = xml.slice(debut, fin).match(/<w:bookmark(?:Start|End) [^>]*>/g) ?? [];
    expect(xml.slice(debut, fin)).toContain('TEXTE');
    const repere = paragraphes.indexOf('<w:p>') + '<w:p>'.length;
    const dernier = paragraphes.lastIndexOf('</w:p>');
    const apres = /^<w:pPr>.*?<\/w:pPr>/s.exec(paragraphes.slice(repere))?.[0].length ?? 0;
    const marques =
      paragraphes.slice(0, repere + apres) +
      ouverture +
      paragraphes.slice(repere + apres, dernier) +
      fermeture +
      paragraphes.slice(dernier);
    return (xml.slice(0, debut) + marques + xml.slice(fin)).replace(
      '<w:document',
      () => `<w:document${declarations.join('')}`,
    );
  });
}

const lire = (docx: Uint8Array) => {
  const [lu] = readDocument(docx).textes;
  return { texte: lu?.texte, restes: lu?.restes.map(({ quoi }) => quoi) };
};
const p = (contenu: string) => `<w:p>${contenu}</w:p>`;
const r = (texte: string, proprietes = '') =>
  `<w:r>${proprietes === '' ? '' : `<w:rPr>${proprietes}</w:rPr>`}<w:t xml:space="preserve">${texte}</w:t></w:r>`;
const police = (nom: string) => `<w:rFonts w:ascii="${nom}" w:hAnsi="${nom}"/>`;
const sym = (nom: string, code: string) => `<w:r><w:sym w:font="${nom}" w:char="${code}"/></w:r>`;
const m = (texte: string) => `<m:r><m:t>${texte}</m:t></m:r>`;
const champ = (instruction: string, resultat = '') =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${resultat}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const image =
  '<w:drawing><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic/></a:graphicData></a:graphic></w:drawing>';
const zone = (texte: string) =>
  `<w:drawing><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p(r(texte))}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></w:drawing>`;
const variantes = (requis: string, choix: string, repli: string) =>
  `<mc:AlternateContent><mc:Choice Requires="${requis}">${choix}</mc:Choice><mc:Fallback>${repli}</mc:Fallback></mc:AlternateContent>`;

describe('ce que Word écrit autrement qu’en lettres devient du texte', () => {
  test.each([
    ['une flèche de Wingdings', sym('Wingdings', 'F0E0'), '→'],
    ['le même code sans zone privée', sym('Wingdings', 'E0'), '→'],
    ['« supérieur ou égal » de Symbol', sym('Symbol', 'F0B3'), '≥'],
    ['une coche', sym('Wingdings', 'F0FC'), '✓'],
    ['une case cochée de Wingdings 2', sym('Wingdings 2', 'F052'), '☑'],
    ['un signe d’une police ordinaire', sym('Arial', '2265'), '≥'],
    ['des lettres dans la police Symbol', r('abG', police('Symbol')), 'αβΓ'],
    ['des lettres de la zone privée', r('\uf0e0', police('Wingdings')), '→'],
    [
      'un émoji',
      `<w:r>${variantes('w16se', '<w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F60A"/>', '<w:t>😊</w:t>')}</w:r>`,
      '😊',
    ],
    ['un champ SYMBOL', champ('SYMBOL 224 \\f "Wingdings" \\s 12'), '→'],
    ['une équation', `<m:oMath>${m('12/20')}</m:oMath>`, '12/20'],
    ['une fraction', `<m:oMath><m:f><m:num>${m('a+b')}</m:num><m:den>${m('20')}</m:den></m:f></m:oMath>`, '(a+b)/20'],
    ['un exposant', `<m:oMath><m:sSup><m:e>${m('m')}</m:e><m:sup>${m('2')}</m:sup></m:sSup></m:oMath>`, 'm²'],
    ['un indice', `<m:oMath><m:sSub><m:e>${m('x')}</m:e><m:sub>${m('i')}</m:sub></m:sSub></m:oMath>`, 'x_i'],
    [
      'une racine',
      `<m:oMath><m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>${m('x')}</m:e></m:rad></m:oMath>`,
      '√(x)',
    ],
    [
      'une somme',
      `<m:oMath><m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${m('i=1')}</m:sub><m:sup>${m('n')}</m:sup><m:e>${m('x')}</m:e></m:nary></m:oMath>`,
      '∑_(i=1)ⁿ x',
    ],
    [
      'des parenthèses',
      `<m:oMath><m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${m('x')}</m:e></m:d></m:oMath>`,
      '[x]',
    ],
    ['une modification suivie dans une équation', `<m:oMath>${m('1')}<w:del>${m('2')}</w:del></m:oMath>`, '1'],
    [
      'une équation seule sur sa ligne',
      `<m:oMathPara><m:oMathParaPr/><m:oMath>${m('𝑥=1')}</m:oMath></m:oMathPara>`,
      'x=1',
    ],
    ['le résultat d’un champ', champ('PAGEREF _Toc1', r('12')), '12'],
    ['un champ simple', `<w:fldSimple w:instr="DATE">${r('12 mai')}</w:fldSimple>`, '12 mai'],
    [
      'un lien dont le texte dit l’adresse',
      champ('HYPERLINK "https://www.exemple.fr/"', r('exemple.fr')),
      'exemple.fr',
    ],
    ['une tabulation alignée', `<w:r><w:t>a</w:t><w:ptab/><w:t>b</w:t></w:r>`, 'a\tb'],
    [
      'un texte balisé par un autre programme',
      `<w:customXml w:element="x"><w:customXmlPr/>${r('a')}</w:customXml><w:smartTag w:element="y">${r('b')}</w:smartTag>`,
      'ab',
    ],
    [
      'une variante comprise',
      `<w:r>${variantes('w14', '<w:t>la nouvelle</w:t>', '<w:t>l’ancienne</w:t>')}</w:r>`,
      'la nouvelle',
    ],
    [
      'une variante qui ne l’est pas',
      `<w:r>${variantes('futur', '<futur:t>la nouvelle</futur:t>', '<w:t>l’ancienne</w:t>')}</w:r>`,
      'l’ancienne',
    ],
  ])('%s', (_quoi, contenu, attendu) =>
    expect(lire(avec(p(r('Avant ') + contenu + r(' après'))))).toEqual({ texte: `Avant ${attendu} après`, restes: [] }),
  );

  test('la police que donne un style vaut celle du texte', () => {
    const style =
      '<w:style w:type="character" w:styleId="Fleches"><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:style><w:style w:type="character" w:styleId="Grandes"><w:basedOn w:val="Fleches"/></w:style>';
    const docx = editPartie(depart, 'word/styles.xml', (xml) => xml.replace('</w:styles>', `${style}</w:styles>`));
    expect(lire(avec(p(r('\u00e0', '<w:rStyle w:val="Grandes"/>')), docx)).texte).toBe('→');
  });
});

describe('ce qu’une cellule ne peut pas tenir est dit', () => {
  test.each([
    ['une image', `<w:r>${image}</w:r>`, 'une image'],
    ['deux images', `<w:r>${image}${image}</w:r>`, 'une image (2\u00a0fois)'],
    ['une image d’un ancien Word', '<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>', 'une image'],
    [
      'une zone de texte',
      `<w:r>${variantes('wps', zone('Attention'), `<w:pict>${zone('Attention')}</w:pict>`)}</w:r>`,
      'une zone de texte : «\u00a0Attention\u00a0»',
    ],
    [
      'un schéma',
      '<w:r><w:drawing><a:graphic><a:graphicData><dgm:relIds/></a:graphicData></a:graphic></w:drawing></w:r>',
      'un schéma SmartArt',
    ],
    ['un trait', '<w:r><w:pict><v:line/></w:pict></w:r>', 'un dessin'],
    [
      'une feuille incorporée',
      '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
      'une feuille Excel incorporée',
    ],
    [
      'une équation d’un ancien Word',
      '<w:r><w:object><o:OLEObject ProgID="Equation.3"/></w:object></w:r>',
      'une équation',
    ],
    ['une note de bas de page', '<w:r><w:footnoteReference w:id="2"/></w:r>', 'une note de bas de page'],
    ['une note de fin', '<w:r><w:endnoteReference w:id="2"/></w:r>', 'une note de fin'],
    [
      'une matrice',
      `<m:oMath><m:m><m:mr><m:e>${m('a')}</m:e><m:e>${m('b')}</m:e></m:mr></m:m></m:oMath>`,
      'une équation : «\u00a0a b\u00a0»',
    ],
    ['un texte masqué', r('secret', '<w:vanish/>'), 'un texte masqué : «\u00a0secret\u00a0»'],
    [
      'un ruby',
      `<w:r><w:ruby><w:rubyPr/><w:rt>${r('haut')}</w:rt><w:rubyBase></w:rubyBase></w:ruby></w:r>`,
      'un texte écrit au-dessus d’un autre : «\u00a0haut\u00a0»',
    ],
    ['une case à cocher', champ('FORMCHECKBOX'), 'une case à cocher'],
    ['une équation en champ', champ('EQ \\f(1;2)'), 'une équation (champ EQ)'],
    ['un signe d’une police inconnue', sym('Marlett', 'F061'), 'un signe de la police «\u00a0Marlett\u00a0»'],
    [
      'un lien que son texte ne dit pas',
      champ('HYPERLINK "https://exemple.fr/rapport"', ''),
      'un lien : «\u00a0https://exemple.fr/rapport\u00a0»',
    ],
    [
      'un élément d’un Word à venir',
      `<w:r><w:futur><w:t>quoi</w:t></w:futur></w:r>`,
      'un élément que bilan-ctg ne sait pas lire (w:futur) : «\u00a0quoi\u00a0»',
    ],
    [
      'un contenu sans variante lisible',
      '<w:r><mc:AlternateContent><mc:Choice Requires="futur"/></mc:AlternateContent></w:r>',
      'un élément que bilan-ctg ne sait pas lire (mc:AlternateContent)',
    ],
    [
      'un contrôle laissé vide',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Choisissez.')}</w:sdtContent></w:sdt>`,
      'un champ à remplir laissé vide : «\u00a0Choisissez.\u00a0»',
    ],
  ])('%s', (_quoi, contenu, attendu) =>
    expect(lire(avec(p(r('Avant') + contenu + r(' après'))))).toEqual({ texte: 'Avant après', restes: [attendu] }),
  );

  test('un document inséré, un tableau, une équation entre deux paragraphes', () => {
    const tableau = `<w:tbl><w:tblPr/><w:tr><w:tc>${p(r('un'))}</w:tc><w:tc>${p(r('deux'))}</w:tc></w:tr></w:tbl>`;
    const entre = `<w:altChunk r:id="rId9"/>${tableau}<m:oMathPara><m:oMath>${m('1+1')}</m:oMath></m:oMathPara>`;
    const attendu = {
      texte: 'Avant\nun\ndeux\n1+1Après',
      restes: ['un document inséré', 'un tableau, dont les cellules se suivent ligne à ligne'],
    };
    const docx = avec(p(r('Avant')) + entre + p(r('Après')));
    expect(lire(docx)).toEqual(attendu);
    expect(lire(withoutControles(docx))).toEqual(attendu);
  });

  test('ce que Word pose sans rien montrer ne l’est pas', () => {
    const contenu = `<w:proofErr w:type="spellStart"/><w:commentRangeStart w:id="1"/><w:permStart w:id="3"/>${r('Le texte')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:r><w:lastRenderedPageBreak/></w:r><w:permEnd w:id="3"/>${champ('XE "index"')}<w:del>${r('parti')}</w:del>`;
    expect(lire(avec(p(contenu)))).toEqual({ texte: 'Le texte', restes: [] });
  });

  test('hors des textes du tableau, rien n’est dit', () => {
    const docx = editDocument(avec(p(r('Le texte'))), (xml) =>
      xml.replace('Ce qui suit n’en est pas.</w:t></w:r>', (lu) => `${lu}<w:r>${image}</w:r>`),
    );
    expect(lire(docx)).toEqual({ texte: 'Le texte', restes: [] });
  });

  test('tout élément inconnu, où qu’il soit dans un paragraphe, est dit', () => {
    const noms = fc.stringMatching(/^[a-z]{3,8}[A-Z]$/).map((nom) => `futur:${nom}`);
    const enveloppe = fc.constantFrom<(xml: string) => string>(
      (xml) => xml,
      (xml) => `<w:r>${xml}</w:r>`,
      (xml) => `<w:ins w:id="1"><w:r>${xml}</w:r></w:ins>`,
      (xml) => `<w:hyperlink w:anchor="x"><w:r>${xml}</w:r></w:hyperlink>`,
      (xml) => `<w:sdt><w:sdtContent><w:r>${xml}</w:r></w:sdtContent></w:sdt>`,
    );
    fc.assert(
      fc.property(noms, enveloppe, (nom, dans) => {
        const { texte, restes } = lire(avec(p(r('Avant') + dans(`<${nom}/>`) + r(' après'))));
        expect(texte).toBe('Avant après');
        expect(restes).toEqual([`un élément que bilan-ctg ne sait pas lire (${nom})`]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('une fin de paragraphe supprimée en suivi des modifications', () => {
  const parti = (marque: string, proprietes = '') =>
    `<w:pPr>${proprietes}<w:rPr><w:${marque} w:id="1"/></w:rPr></w:pPr>`;
  test.each([
    ['supprimée : les paragraphes se joignent', parti('del'), 'un deux'],
    ['déplacée : de même', parti('moveFrom'), 'un deux'],
    ['insérée : ils restent deux', parti('ins'), 'un\ndeux'],
    ['arrivée d’ailleurs : de même', parti('moveTo'), 'un\ndeux'],
  ])('%s', (_quoi, proprietes, attendu) => {
    const docx = avec(p(proprietes + r('un')) + p(r(' deux')));
    expect(lire(docx).texte).toBe(attendu);
    expect(lire(withoutControles(docx)).texte).toBe(attendu);
    expect(readDocument(docx).textes[0]?.revise).toBe(true);
  });

  test('un paragraphe entier retiré ne laisse pas de ligne, ni celui qui suit le texte ne s’y joint', () => {
    const retire = p(`${parti('del')}<w:del>${r('parti')}</w:del>`);
    expect(lire(avec(p(r('un')) + retire + p(r('deux')))).texte).toBe('un\ndeux');
    expect(lire(avec(p(r('un')) + p(parti('del') + r('deux')))).texte).toBe('un\ndeux');
  });
});

describe('listes et cellules, comme les écrivent d’autres programmes', () => {
  const numerotation = (xml: string) =>
    xml.replace(
      /<w:numbering[^>]*>/,
      (lu) =>
        `${lu}<w:abstractNum w:abstractNumId="77"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num>`,
    );
  const item = (texte: string, niveau: number) =>
    p(`<w:pPr><w:numPr><w:ilvl w:val="${niveau}"/><w:numId w:val="77"/></w:numPr></w:pPr>${r(texte)}`);

  test('les numéros d’un niveau recommencent sous un nouvel item', () => {
    const docx = editPartie(depart, 'word/numbering.xml', numerotation);
    const liste = item('a', 0) + item('a1', 1) + item('a2', 1) + item('b', 0) + item('b1', 1);
    expect(lire(avec(liste, docx)).texte).toBe('1. a\n1. a1\n2. a2\n2. b\n1. b1');
  });

  test('un tableau mis dans une cellule que seul un signet marque encore', () => {
    const cellule = editDocument(avec(p(r('Avant'))), (xml) => {
      const debut = xml.lastIndexOf('<w:sdt>', xml.indexOf(balise));
      const fin = xml.indexOf('</w:sdt>', debut) + '</w:sdt>'.length;
      const [, contenu = ''] = /<w:sdtContent>(.*)<\/w:sdtContent>/s.exec(xml.slice(debut, fin)) ?? [];
      const dedans = `<w:tbl><w:tr><w:tc>${p(r('dedans'))}</w:tc></w:tr></w:tbl>${p(r('Après'))}`;
      const tableau = `<w:tbl><w:tr><w:tc>${contenu}${dedans}</w:tc><w:tc>${p(r('la voisine'))}</w:tc></w:tr></w:tbl>`;
      return xml.slice(0, debut) + tableau + xml.slice(fin);
    });
    expect(lire(cellule)).toEqual({
      texte: 'Avant\ndedans\nAprès',
      restes: ['un tableau, dont les cellules se suivent ligne à ligne'],
    });
  });

  test('un signet que Word ferme entre deux paragraphes', () => {
    const docx = withoutControles(
      editDocument(avec(p(r('un')) + p(r('deux'))), (xml) =>
        xml.replace(/(<w:t xml:space="preserve">deux<\/w:t><\/w:r>)(<w:bookmarkEnd [^>]*>)<\/w:p>/, '$1</w:p>$2'),
      ),
    );
    expect(lire(docx).texte).toBe('un\ndeux');
  });
});

describe('les noms se lisent par leur espace, quel que soit leur préfixe', () => {
  const renommer = (docx: Uint8Array, prefixe: string) => {
    const une = (xml: string) =>
      xml
        .replace(/(<\/?)w:/g, prefixe === '' ? '$1' : `$1${prefixe}:`)
        .replace(/ w:(?=[\w-]+=)/g, ' attr:')
        .replace('xmlns:w=', `${prefixe === '' ? 'xmlns' : `xmlns:${prefixe}`}=`)
        .replace(
          / xmlns(?::\w+)?="http:\/\/schemas.openxmlformats.org\/wordprocessingml\/2006\/main"/,
          (lu) =>
            `${lu} xmlns:attr="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w="urn:autre-chose"`,
        );
    return ['word/document.xml', 'word/numbering.xml', 'word/styles.xml'].reduce(
      (lu, partie) => editPartie(lu, partie, une),
      docx,
    );
  };
  const contenu = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('a', police('Symbol'))}</w:p>${p(`${r(' b')}<w:r><w:footnoteReference w:id="2"/></w:r>`)}`;

  test.each(['ns0', 'x', ''])('préfixe « %s »', (prefixe) =>
    expect(lire(renommer(avec(contenu), prefixe))).toEqual({ texte: 'α b', restes: ['une note de bas de page'] }),
  );

  test('au format « strict » aussi', () => {
    const strict = editDocument(avec(contenu), (xml) =>
      xml.replace(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      ),
    );
    expect(lire(strict)).toEqual({ texte: 'α b', restes: ['une note de bas de page'] });
  });
});

describe('de bout en bout', () => {
  const fixture = (nom: string) => ({
    nom,
    octets: new Uint8Array(readFileSync(new URL(`../fixtures/reprise/${nom}`, import.meta.url))),
  });
  test.each([
    ['symboles.docx', 'Avant → après : 12 ≥ 10'],
    ['coche.docx', 'Local choisi.✓'],
    ['equation.docx', 'Taux : 12/20.'],
    ['marque-supprimee.docx', 'Douze places.Deux salles.'],
  ])('%s', async (nom, attendu) => {
    const { reprise, code } = await reprendre(fixture(nom), fixture('suivi.xlsx'));
    expect(reprise.corrections.map(({ apres }) => apres)).toEqual([attendu]);
    expect([reprise.conflits, reprise.aReporter, code]).toEqual([[], [], 0]);
  });

  const symboles = fixture('symboles.docx');
  const remplacer = (contenu: string) => ({
    ...symboles,
    octets: editDocument(symboles.octets, (xml) =>
      xml.replace('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', () => contenu),
    ),
  });

  test('une image laissée à la main : le texte est reporté, l’image est dite avec sa place, le code est 1', async () => {
    const { reprise, code } = await reprendre(
      remplacer('<w:r><w:footnoteReference w:id="2"/></w:r>'),
      fixture('suivi.xlsx'),
    );
    expect(reprise.corrections.map(({ apres }) => apres)).toEqual(['Avant  après : 12 ≥ 10']);
    expect(reprise.aReporter).toMatchObject([
      { titre: 'Réalisations, action 1.1', origine: { cellule: 'L2' }, quoi: ['une note de bas de page'] },
    ]);
    expect(code).toBe(1);
  });

  test('un texte qui aurait un trou n’est pas reporté : il est laissé entier à la personne', async () => {
    const { reprise, fichiers, code } = await reprendre(
      remplacer('<w:r><w:sym w:font="Marlett" w:char="F061"/></w:r>'),
      fixture('suivi.xlsx'),
    );
    expect(fichiers).toEqual([]);
    expect(reprise.aReporter).toEqual([]);
    expect(reprise.conflits.map(({ raison }) => raison)).toEqual([
      expect.stringMatching(/un signe de la police «\u00a0Marlett\u00a0»/),
    ]);
    expect(code).toBe(1);
  });
});
