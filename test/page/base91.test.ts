import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeBase91 } from '../../scripts/page/base91.js';
import { decodeBase91 } from '../../src/page/base91.js';

describe('les données de la page, en base 91', () => {
  test('reviennent telles quelles, quels que soient leurs octets et leur nombre', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => {
        expect(decodeBase91(encodeBase91(octets))).toEqual(octets);
      }),
      { numRuns: 500 },
    );
  });

  test('jusqu’au dernier bit : tous les restes d’une longueur, les plus grands et les plus petits octets', () => {
    for (let nombre = 0; nombre <= 27; nombre += 1)
      for (const octet of [0, 1, 127, 128, 255]) {
        const octets = new Uint8Array(nombre).fill(octet);
        expect(decodeBase91(encodeBase91(octets))).toEqual(octets);
      }
  });

  test('ne se lisent pas comme du HTML, tiennent en ASCII, et pèsent un treizième de moins qu’en base 64', () => {
    const tous = Uint8Array.from({ length: 65_536 * 2 }, (_, rang) => (rang % 2 === 0 ? rang >> 9 : rang >> 1));
    const texte = encodeBase91(tous);
    expect(texte).toMatch(/^[!-~]*$/);
    expect(texte).not.toMatch(/[&<>]/);
    expect(new Set(texte).size).toBe(91);
    expect(texte.length).toBe(Math.ceil((tous.length * 8 * 2) / 13));
  });
});
