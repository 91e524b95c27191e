import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { attributsOf } from '../../src/xml/attributs.js';
import { createLecture, type LecteurXml, scanXml } from '../../src/xml/scanner.js';

type Evenement = readonly ['open' | 'texte' | 'close', string, unknown?];

/** What a reader is told, pieces of one text put together. */
function noter(lire: (dire: (...evenement: Evenement) => void) => void): readonly Evenement[] {
  const lus: Evenement[] = [];
  lire((genre, contenu, ...reste) => {
    const avant = lus.at(-1);
    if (genre === 'texte' && avant?.[0] === 'texte') lus[lus.length - 1] = ['texte', avant[1] + contenu];
    else if (genre !== 'texte' || contenu !== '') lus.push([genre, contenu, ...reste]);
  });
  return lus;
}

const lecteurQui = (dire: (...evenement: Evenement) => void): LecteurXml => ({
  open: (nom, attributs) => dire('open', nom, { ...attributsOf(attributs) }),
  texte: (texte) => dire('texte', texte),
  close: (nom) => dire('close', nom),
});

const tolerante = { max: 1_000, tolerante: true };
const stricte = { max: 1_000, tolerante: false };

const scanner = (xml: string) => noter((dire) => scanXml(xml, lecteurQui(dire), tolerante));

/** What a library that many programs read XML with makes of the same text. */
const temoin = (xml: string) =>
  noter((dire) => {
    const parser = new Parser(
      {
        onopentag: (nom, attributs) => dire('open', nom, { ...attributs }),
        ontext: (texte) => dire('texte', texte),
        onclosetag: (nom) => dire('close', nom),
      },
      { xmlMode: true, decodeEntities: true },
    );
    parser.end(xml);
  });

const morceaux = fc.constantFrom(
  ...[
    '<a>',
    '</a>',
    '<b>',
    '</b>',
    '<x:c d="1">',
    '</x:c>',
    '<e/>',
    '<e />',
    '<e / >',
    '<f/ g>',
    '</ a>',
    '</a b>',
    '</>',
  ],
  ...[
    '<a h=1>',
    '<a h=1/>',
    "<a h='<'>",
    '<a h="&lt;>">',
    '<a h>',
    '<a h i="2" h="3">',
    '<a =h>',
    '<a h = "1"j="2">',
    '<a h=>',
  ],
  ...[
    'texte',
    ' ',
    '\n',
    '&amp;',
    '&#233;',
    '&#xE9;',
    '&#XE9;',
    '&#0;',
    '&#150;',
    '&#55296;',
    '&eacute;',
    '&amp',
    '&;',
    '&#;',
  ],
  ...[
    '<!-- a > b -->',
    '<![CDATA[a < b]]>',
    '<?xml version="1.0"?>',
    '<?a > b?>',
    '<!DOCTYPE a>',
    '< ',
    '<>',
    '"',
    '>',
    '=',
  ],
);
const textes = fc.array(morceaux, { maxLength: 25 }).map((parts) => `<r>${parts.join('')}<z/>`);

describe('lu avec tolérance', () => {
  test('un texte quelconque se lit comme par la bibliothèque que les autres programmes emploient', () => {
    fc.assert(
      fc.property(textes, (xml) => {
        expect(scanner(xml)).toEqual(temoin(xml));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each<[string, string, readonly Evenement[]]>([
    [
      'ce qui n’est pas fermé finit avec ce qui le tient',
      '<a><b>x</a>',
      [
        ['open', 'a', {}],
        ['open', 'b', {}],
        ['texte', 'x'],
        ['close', 'b'],
        ['close', 'a'],
      ],
    ],
    [
      'une balise sans fin n’en est pas une',
      '<a>x<b c="',
      [
        ['open', 'a', {}],
        ['texte', 'x'],
        ['close', 'a'],
      ],
    ],
    [
      'une section CDATA sans fin est un texte',
      '<a><![CDATA[x<y',
      [
        ['open', 'a', {}],
        ['texte', 'x<y'],
        ['close', 'a'],
      ],
    ],
    [
      'une entité inconnue reste écrite',
      '<a>&eacute;</a>',
      [
        ['open', 'a', {}],
        ['texte', '&eacute;'],
        ['close', 'a'],
      ],
    ],
  ])('%s', (_nom, xml, attendus) => expect(scanner(xml)).toEqual(attendus));
});

describe('lu strictement', () => {
  test.each<[string, string]>([
    ['une balise qui n’est pas fermée', '<a><b></a>'],
    ['une fin sans début', '<a></b></a>'],
    ['deux racines', '<a/><b/>'],
    ['un texte hors de la racine', '<a/>x'],
    ['une valeur sans guillemets', '<a b=1/>'],
    ['un « < » dans une valeur', '<a b="<"/>'],
    ['une entité inconnue', '<a>&eacute;</a>'],
    ['un type de document', '<!DOCTYPE a><a/>'],
    ['un commentaire sans fin', '<a/><!-- '],
    ['rien', ''],
  ])('%s est une partie abîmée', (_nom, xml) => expect(scanXml(xml, { open: () => {} }, stricte)).toBe('abime'));

  test.each([
    '<a/>',
    '<a b="1"><!-- x --><c/>é&amp;</a>',
    '<?xml version="1.0"?>\n<a>\n</a>\n',
    '\ufeff<a><![CDATA[<]]></a>',
  ])('%s est une partie entière', (xml) => expect(scanXml(xml, { open: () => {} }, stricte)).toBe('entier'));
});

describe('dans les deux cas', () => {
  const deux = [stricte, tolerante];

  test.each(deux)('les places sont celles du texte (%o)', (lecture) => {
    const xml = '<a>é<b c="1"/> <d></d ></a>';
    const lus: string[] = [];
    const dire = (_nom: string, debut: number, fin: number) => lus.push(xml.slice(debut, fin));
    scanXml(xml, { open: (nom, _attributs, debut, fin) => dire(nom, debut, fin), close: dire }, lecture);
    expect(lus).toEqual(['<a>', '<b c="1"/>', '<b c="1"/>', '<d>', '</d >', '</a>']);
  });

  test.each(deux)('trop d’éléments, ou trop profonds, sont une démesure (%o)', (lecture) => {
    const etat = (xml: string, max: number) => scanXml(xml, { open: () => {} }, { ...lecture, max });
    expect(etat(`<a>${'<b/>'.repeat(9)}</a>`, 10)).toBe('entier');
    expect(etat(`<a>${'<b/>'.repeat(10)}</a>`, 10)).toBe('demesure');
    expect(etat('<a>'.repeat(400) + '</a>'.repeat(400), 1_000)).toBe('entier');
    expect(etat('<a>'.repeat(401) + '</a>'.repeat(401), 1_000)).toBe('demesure');
  });

  test('une entité compte pour un élément quand rien n’est refusé', () => {
    const etat = (fois: number) =>
      scanXml(`<a>${'&amp;'.repeat(fois)}</a>`, { open: () => {} }, { ...tolerante, max: 10 });
    expect([etat(9), etat(10)]).toEqual(['entier', 'demesure']);
  });

  test('plus de mille attributs ne sont pas d’un document', () => {
    const etat = (fois: number) => scanXml(`<a ${'b '.repeat(fois)}/>`, { open: () => {} }, tolerante);
    expect([etat(1_000), etat(1_001)]).toEqual(['entier', 'demesure']);
  });

  test('par morceaux, il se lit comme d’un seul tenant', () => {
    // Longer than what is gathered before it is gone over.
    const long = `<r>${'<a b="1">é &amp; è</a> < <c>'.repeat(60_000)}`;
    const lire = (taille: number) =>
      noter((dire) => {
        const lecture = createLecture(lecteurQui(dire), { max: 1_000_000, tolerante: true });
        for (let debut = 0; debut < long.length; debut += taille) lecture.push(long.slice(debut, debut + taille));
        expect(lecture.end()).toBe('demesure');
      });
    expect(lire(99_991)).toEqual(lire(long.length));
  });
});

test.each<[string, string]>([
  ['des balises sans fin', '<a b="'.repeat(200_000)],
  ['des « < » sans nom', '< '.repeat(500_000)],
  ['des fins de rien', '</a>'.repeat(500_000)],
  ['des commentaires sans fin', '<!--'.repeat(500_000)],
  ['des instructions sans fin', '<?'.repeat(500_000)],
  ['des attributs sans fin', `<a ${'b=\'"'.repeat(300_000)}`],
])('%s ne ralentissent pas la lecture', { timeout: 5_000 }, (_quoi, xml) => {
  for (const lecture of [stricte, tolerante]) {
    scanXml(xml, { open: () => {} }, { ...lecture, max: Infinity });
    const enMorceaux = createLecture({ open: () => {} }, { ...lecture, max: Infinity });
    for (let debut = 0; debut < xml.length; debut += 65_536) enMorceaux.push(xml.slice(debut, debut + 65_536));
    enMorceaux.end();
  }
});

test('un élément qui n’est pas fermé finit avec le texte, même pour qui ne demande que les ouvertures', () => {
  expect(scanXml('<a><b>', { open: () => {} }, { max: 10, tolerante: true })).toBe('entier');
});
