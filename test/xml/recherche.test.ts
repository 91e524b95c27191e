import { describe, expect, it } from 'vitest';
import { findElements, replaceElements } from '../../src/xml/recherche.js';

const contenus = (xml: string, nom: string) =>
  findElements(xml, nom).map(({ debutContenu, finContenu }) => xml.slice(debutContenu, finContenu));

describe('un élément se trouve par son nom, avec ou sans préfixe', () => {
  it.each<[string, string, readonly string[]]>([
    ['<a><b>1</b><b x="2"/></a>', 'b', ['1', '']],
    ['<x:a><x:b>1</x:b ></x:a>', 'b', ['1']],
    ['<a><bb>1</bb><b>2</b></a>', 'b', ['2']],
    ['<a><b t="1 > 0">2</b></a>', 'b', ['2']],
    ['<a>b <b>1</b> :b</a>', 'b', ['1']],
    ['<a><b>jamais fermé', 'b', []],
    ['<a><b jamais fermé', 'b', []],
    ['<a></b><b>1</bc></b></a>', 'b', ['1</bc>']],
  ])('%s', (xml, nom, attendus) => {
    expect(contenus(xml, nom)).toEqual(attendus);
  });

  it('et se remplace sans toucher au reste', () => {
    expect(replaceElements('<a> <b>1</b>,<b>2</b> </a>', 'b', (_, texte) => (texte.includes('2') ? '' : null))).toBe(
      '<a> <b>1</b>, </a>',
    );
  });
});
