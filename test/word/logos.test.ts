import { describe, expect, test } from 'vitest';
import { readImage } from '../../src/word/images.js';
import { readModele } from '../../src/word/modele/lire.js';
import { renderWord } from '../../src/word/rendre.js';
import { charteWord, logo } from './chartes.js';
import { openParts } from './ouvrir.js';

const page = (figure: string) =>
  `<!doctype html><html lang="fr"><head><title>E</title></head><body><section class="couverture">${figure}<p>a</p></section></body></html>`;
const figureDe = (textes: readonly string[]) =>
  `<figure class="logos">${textes.map((texte, rang) => `<img src="logo:${rang + 1}" alt="${texte}">`).join('')}</figure>`;
const trois = [logo('commune.png'), logo('caf.jpg'), logo('association.gif')];
const imagesDe = (octets: readonly Uint8Array[]) =>
  Object.fromEntries(octets.map((image, rang) => [`logo:${rang + 1}`, readImage(image, `logo ${rang + 1}`)]));

async function render(nombre: number, modele = false) {
  const octets = Array.from({ length: nombre }, (_, rang) => trois[rang % 3] ?? new Uint8Array());
  const textes = octets.map((_, rang) => `Logo : Partie ${rang + 1}`);
  const docx = await renderWord(page(figureDe(textes)), {
    date: '2028-06-30',
    images: imagesDe(octets),
    ...(modele && { modele: readModele(charteWord) }),
  });
  const parts = openParts(docx);
  const xml = parts['word/document.xml'] ?? '';
  const rangees = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<wp:inline.*?<\/w:p>/gs)].map(([rangee]) =>
    [...rangee.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, largeur, hauteur]) => ({
      largeur: Number(largeur),
      hauteur: Number(hauteur),
    })),
  );
  return { parts, xml, rangees };
}

describe('les logos des parties', () => {
  test('ont la même hauteur, leurs proportions et chacun leur texte de remplacement', async () => {
    const { xml, parts, rangees } = await render(3);
    expect(rangees).toHaveLength(1);
    expect(new Set(rangees.flat().map(({ hauteur }) => hauteur)).size).toBe(1);
    expect(rangees.flat().map(({ largeur, hauteur }) => Math.round((100 * largeur) / hauteur))).toEqual([
      100, 333, 100,
    ]);
    expect([...xml.matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)].map(([, texte]) => texte)).toEqual([
      'Logo : Partie 1',
      'Logo : Partie 2',
      'Logo : Partie 3',
    ]);
    expect(Object.keys(parts).filter((chemin) => chemin.startsWith('word/media/'))).toEqual([
      'word/media/image1.png',
      'word/media/image2.jpeg',
      'word/media/image3.gif',
    ]);
    for (const [, id] of xml.matchAll(/r:embed="([^"]+)"/g))
      expect(parts['word/_rels/document.xml.rels']).toContain(`Id="${id}"`);
  });

  test.each([
    [1, [1]],
    [4, [4]],
    [5, [3, 2]],
    [8, [4, 4]],
    [12, [4, 4, 4]],
  ])('%i logos tiennent dans la largeur du texte, en rangées de %j', async (nombre, attendues) => {
    for (const modele of [false, true]) {
      const { rangees, xml } = await render(nombre, modele);
      const utile = (modele ? 11906 - 2552 - 1134 : 11906 - 2 * 1134) * 635;
      expect(rangees.map(({ length }) => length)).toEqual(attendues);
      for (const rangee of rangees)
        expect(rangee.reduce((somme, { largeur }) => somme + largeur, 0)).toBeLessThanOrEqual(utile);
      const ids = [...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(nombre);
    }
  });

  test('un logo sans texte de remplacement, ou qui n’a pas été donné, arrête le document', async () => {
    const images = imagesDe([logo('caf.jpg')]);
    await expect(
      renderWord(page('<figure class="logos"><img src="logo:1" alt=""></figure>'), { date: '2028-06-30', images }),
    ).rejects.toThrow(/texte de remplacement/);
    await expect(renderWord(page(figureDe(['a', 'b'])), { date: '2028-06-30', images })).rejects.toThrow(/logo:2/);
  });
});

describe('une image qui ne convient pas est refusée par une phrase', () => {
  const geante = () => {
    const png = logo('commune.png').slice();
    new DataView(png.buffer).setUint32(16, 10_000);
    new DataView(png.buffer).setUint32(20, 8_000);
    return png;
  };
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
  test.each<[string, () => Uint8Array, RegExp]>([
    ['80 millions de pixels', geante, /plus de 40 millions de pixels \(10000 × 8000\)/],
    ['11 Mo', () => new Uint8Array(11 * 1024 * 1024), /dépasse 10 Mo/],
    ['un SVG', () => svg, /ni un PNG, ni un JPEG, ni un GIF/],
    ['vide', () => new Uint8Array(), /ni un PNG/],
    ['un PNG tronqué', () => logo('commune.png').subarray(0, 20), /est abîmée|ni un PNG/],
    ['un JPEG tronqué', () => logo('caf.jpg').subarray(0, 12), /est abîmée|ni un PNG/],
  ])('%s', (_nom, octets, message) => {
    expect(() => readImage(octets(), 'logo.png')).toThrow(
      expect.objectContaining({ name: 'ErreurUtilisateur', code: 2, message: expect.stringMatching(message) }),
    );
  });
});
