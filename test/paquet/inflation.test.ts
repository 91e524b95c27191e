import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { decompressionDeNode } from '../../src/cli/decompression.js';
import { ErreurUtilisateur } from '../../src/dossier/erreur.js';
import type { EntreeDeZip } from '../../src/paquet/annuaire.js';
import { crc32 } from '../../src/paquet/crc32.js';
import { type Decompression, useDecompression } from '../../src/paquet/decompression.js';
import { concat, inflateEntree } from '../../src/paquet/inflation.js';

const entreeDe = (octets: Uint8Array): EntreeDeZip => ({
  nom: 'a.xml',
  methode: 8,
  chiffre: false,
  tailleAnnoncee: octets.length,
  crc: crc32(octets),
  octets: deflateSync(octets),
});

/** The bytes of a part, null when it is damaged. */
function lire(entree: EntreeDeZip, decompression: Decompression | null): Uint8Array | null {
  useDecompression(decompression);
  const morceaux: Uint8Array[] = [];
  return inflateEntree(entree, (morceau) => morceaux.push(morceau)) ? concat(morceaux) : null;
}

const octets = fc
  .array(fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.constant(new Uint8Array(5_000))), { maxLength: 6 })
  .map(concat);

afterAll(() => useDecompression(null));

describe.each([
  ['fflate', null],
  ['Node', decompressionDeNode],
])('décompressé par %s', (_nom, decompression) => {
  test('une partie entière rend ses octets', () => {
    fc.assert(
      fc.property(octets, (lus) => {
        expect(Buffer.from(lire(entreeDe(lus), decompression) ?? []).equals(lus)).toBe(true);
      }),
    );
  });

  const texte = new TextEncoder().encode('<a>Le local est acquis.</a>'.repeat(1_000));
  const saine = entreeDe(texte);

  test.each<[string, Partial<EntreeDeZip>]>([
    ['coupée', { octets: saine.octets.subarray(0, -3) }],
    ['vide', { octets: new Uint8Array() }],
    ['plus longue qu’annoncé', { tailleAnnoncee: texte.length - 1 }],
    ['plus courte qu’annoncé', { tailleAnnoncee: texte.length + 1 }],
    ['d’un autre CRC', { crc: saine.crc ^ 1 }],
    ['d’une autre méthode', { methode: 9 }],
    ['qui gonfle mille fois', { octets: deflateSync(new Uint8Array(50_000_000)), tailleAnnoncee: 50_000 }],
    ['qui n’est pas compressée', { octets: texte }],
  ])('une partie %s est abîmée', (_quoi, change) => {
    expect(lire({ ...saine, ...change }, decompression)).toBeNull();
  });

  test('le refus de qui compte les octets passe', () => {
    useDecompression(decompression);
    const refus = new ErreurUtilisateur('trop');
    expect(() =>
      inflateEntree(saine, () => {
        throw refus;
      }),
    ).toThrow(refus);
  });
});

test('abîmée au hasard, une partie se lit ou se refuse de la même façon', () => {
  const cas = fc.tuple(octets, fc.nat(), fc.nat(255));
  fc.assert(
    fc.property(cas, ([lus, place, valeur]) => {
      const entree = entreeDe(lus);
      entree.octets[place % entree.octets.length] = valeur;
      expect(lire(entree, decompressionDeNode)).toEqual(lire(entree, null));
    }),
    { numRuns: 500 },
  );
});
