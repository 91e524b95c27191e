import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { stripJpeg, withOrientation } from '../../src/word/images/jpeg.js';
import { readMorceaux, writePng } from '../../src/word/images/png.js';
import { type Orientation, type Rognage, tourOf } from '../../src/word/images/pose.js';
import { retouchPng } from '../../src/word/images/retoucher-png.js';
import { readImage } from '../../src/word/images.js';
import { renderWord } from '../../src/word/rendre.js';
import { logo } from './chartes.js';
import { openDocument } from './ouvrir.js';

const texte = (octets: Uint8Array) => Buffer.from(octets).toString('latin1');
const refus = (message: RegExp) =>
  expect.objectContaining({ name: 'ErreurUtilisateur', code: 2, message: expect.stringMatching(message) });

/** Three pixels by two, one byte each: a palette, so that a pixel is a number. */
function petitPng(pixels: readonly (readonly number[])[], profondeur: 8 | 4 = 8): Uint8Array {
  const entete = new Uint8Array(13);
  const vue = new DataView(entete.buffer);
  vue.setUint32(0, pixels[0]?.length ?? 0);
  vue.setUint32(4, pixels.length);
  entete.set([profondeur, 3, 0, 0, 0], 8);
  const lignes = pixels.flatMap((ligne) =>
    profondeur === 8
      ? [0, ...ligne]
      : [0, ...ligne.flatMap((pixel, x) => (x % 2 === 0 ? [(pixel << 4) | (ligne[x + 1] ?? 0)] : []))],
  );
  return writePng([
    { nom: 'IHDR', donnees: entete },
    { nom: 'PLTE', donnees: new Uint8Array(48) },
    { nom: 'IDAT', donnees: zlibSync(Uint8Array.from(lignes)) },
    { nom: 'IEND', donnees: new Uint8Array() },
  ]);
}

/** The pixels of such a picture, read back by turning nothing and cutting one at a time. */
function pixelsOf(octets: Uint8Array, largeur: number, hauteur: number): readonly (readonly number[])[] {
  return Array.from({ length: hauteur }, (_, y) =>
    Array.from({ length: largeur }, (__, x) => {
      const seul = retouchPng(
        octets,
        { gauche: x / largeur, haut: y / hauteur, droite: 1 - (x + 1) / largeur, bas: 1 - (y + 1) / hauteur },
        1,
      );
      const idat = readMorceaux(seul?.octets ?? new Uint8Array())?.find(({ nom }) => nom === 'IDAT')?.donnees;
      // A row of one byte, filtered by nothing on its left: the byte itself ends the stored data.
      return idat ? octetSeul(idat) : -1;
    }),
  );
}

function octetSeul(idat: Uint8Array): number {
  for (let pixel = 0; pixel < 256; pixel += 1)
    if (Buffer.from(zlibSync(Uint8Array.of(1, pixel), { level: 9 })).equals(Buffer.from(idat))) return pixel;
  return -1;
}

describe('une photo tournée par l’appareil', () => {
  const couchee = logo('exif6.jpg');
  test('prend la taille qu’elle a une fois droite, et perd ce que l’appareil a écrit', () => {
    const image = readImage(couchee, 'exif6.jpg');
    expect(image).toMatchObject({ largeur: 100, hauteur: 200, orientation: 6, rognage: null });
    expect(texte(couchee)).toContain('Exif');
    expect(texte(image.octets)).not.toContain('Exif');
    expect(texte(image.octets)).toContain('ICC_PROFILE');
  });

  test('est tournée dans le dessin : un quart de tour, dans un carré que le tour ne change pas', async () => {
    const docx = await renderWord(
      '<!doctype html><html lang="fr"><head><title>E</title></head><body><section><figure class="logos"><img src="logo:1" alt="Logo"></figure></section></body></html>',
      { date: '2028-06-30', images: { 'logo:1': readImage(couchee, 'exif6.jpg') } },
    );
    const xml = openDocument(docx);
    expect(xml).toMatch(/<a:xfrm rot="5400000"><a:off x="0" y="0"\/><a:ext cx="635000" cy="635000"\/>/);
    expect(xml).toContain('<a:srcRect l="0" t="-50000" r="0" b="-50000"/>');
  });

  test('les huit façons de la tourner se lisent, et une page web la tourne par elles', () => {
    const nue = stripJpeg(couchee)?.octets ?? new Uint8Array();
    for (let orientation: number = 1; orientation <= 8; orientation += 1)
      expect(stripJpeg(withOrientation(nue, orientation as Orientation))).toMatchObject({ orientation });
  });
});

describe('un PNG est coupé et tourné dans ses pixels', () => {
  const pixels = [
    [1, 2, 3, 4],
    [5, 6, 7, 8],
  ];
  test.each<[Orientation, readonly (readonly number[])[]]>([
    [1, pixels],
    [
      2,
      [
        [4, 3, 2, 1],
        [8, 7, 6, 5],
      ],
    ],
    [
      3,
      [
        [8, 7, 6, 5],
        [4, 3, 2, 1],
      ],
    ],
    [
      4,
      [
        [5, 6, 7, 8],
        [1, 2, 3, 4],
      ],
    ],
    [
      5,
      [
        [1, 5],
        [2, 6],
        [3, 7],
        [4, 8],
      ],
    ],
    [
      6,
      [
        [5, 1],
        [6, 2],
        [7, 3],
        [8, 4],
      ],
    ],
    [
      7,
      [
        [8, 4],
        [7, 3],
        [6, 2],
        [5, 1],
      ],
    ],
    [
      8,
      [
        [4, 8],
        [3, 7],
        [2, 6],
        [1, 5],
      ],
    ],
  ])('orientation %i', (orientation, attendus) => {
    const tourne = retouchPng(petitPng(pixels), null, orientation);
    expect(tourne).toMatchObject({ largeur: attendus[0]?.length, hauteur: attendus.length });
    expect(pixelsOf(tourne?.octets ?? new Uint8Array(), attendus[0]?.length ?? 0, attendus.length)).toEqual(attendus);
    expect(tourOf(orientation).quarts % 2).toBe(attendus.length === 4 ? 1 : 0);
  });

  const droite: Rognage = { gauche: 0.5, haut: 0, droite: 0, bas: 0 };
  test('ce qui est coupé n’est plus dans le fichier', () => {
    for (const profondeur of [8, 4] as const) {
      const image = readImage(petitPng(pixels, profondeur), 'logo.png', { rognage: droite, orientation: 1 });
      expect(image).toMatchObject({ largeur: 2, hauteur: 2, rognage: null });
      expect(pixelsOf(image.octets, 2, 2)).toEqual([
        [3, 4],
        [7, 8],
      ]);
    }
  });

  test('un JPEG rogné l’est dans le dessin, avec ses proportions', () => {
    const entier = readImage(logo('caf.jpg'), 'caf.jpg');
    const rogne = readImage(logo('caf.jpg'), 'caf.jpg', { rognage: droite, orientation: 1 });
    expect(rogne).toMatchObject({ largeur: Math.round(entier.largeur / 2), hauteur: entier.hauteur, rognage: droite });
  });
});

test('les textes qu’un logiciel écrit dans un PNG ne partent pas', () => {
  const [entete, ...suite] = readMorceaux(logo('commune.png')) ?? [];
  const bavard = writePng([
    ...(entete ? [entete] : []),
    { nom: 'tEXt', donnees: new TextEncoder().encode('Author\0Une personne') },
    ...suite,
  ]);
  expect(texte(bavard)).toContain('Une personne');
  expect(texte(readImage(bavard, 'logo.png').octets)).not.toContain('Une personne');
});

describe('une image qui s’arrête avant sa fin est refusée, quel que soit son format', () => {
  test.each<[string, () => Uint8Array]>([
    ['un PNG dont l’en-tête est entier', () => logo('tronque.png')],
    ['un PNG sans sa fin', () => logo('commune.png').subarray(0, -12)],
    [
      'un PNG dont un octet a changé',
      () => {
        const png = logo('commune.png').slice();
        png[60] = (png[60] ?? 0) ^ 0xff;
        return png;
      },
    ],
    ['un JPEG coupé au milieu', () => logo('caf.jpg').subarray(0, logo('caf.jpg').length / 2)],
    ['un JPEG sans ses deux derniers octets', () => logo('caf.jpg').subarray(0, -2)],
    ['un GIF sans sa fin', () => logo('association.gif').subarray(0, -1)],
    ['un GIF coupé au milieu', () => logo('association.gif').subarray(0, logo('association.gif').length / 2)],
  ])('%s', (_nom, octets) => {
    expect(() => readImage(octets(), 'photo')).toThrow(
      refus(/^L’image « photo » est abîmée ou incomplète : elle s’arrête avant sa fin\./),
    );
  });

  test('ce qui suit la fin d’un JPEG (une seconde photo) est laissé', () => {
    const jpeg = logo('caf.jpg');
    const suivi = new Uint8Array([...jpeg, ...new TextEncoder().encode('SECONDE PHOTO')]);
    expect(texte(readImage(suivi, 'caf.jpg').octets)).not.toContain('SECONDE');
  });
});
