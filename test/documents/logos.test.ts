import { expect, test } from 'vitest';
import { imagesOf, inlineImages, viewLogos } from '../../src/documents/logos.js';
import { readImage } from '../../src/word/images.js';
import { logo } from '../word/chartes.js';

const octets = logo('commune.png');
const logos = [{ nom: 'commune', image: readImage(octets, 'commune.png') }];

test('dans l’aperçu, l’image est dans la page : rien n’est à chercher ailleurs', () => {
  const html = inlineImages('<img src="logo:1" alt="a"><p>&lt;img src=&quot;logo:1&quot;</p>', imagesOf(logos));
  const donnees = /src="data:image\/png;base64,([^"]+)"/.exec(html)?.[1] ?? '';
  expect(Buffer.from(donnees, 'base64').equals(Buffer.from(octets))).toBe(true);
  expect(html).toContain('&lt;img src=&quot;logo:1&quot;');
});

test('un logo a toujours un texte de remplacement', () => {
  expect(viewLogos(logos, ['Commune du Cendre'])).toEqual([{ src: 'logo:1', texte: 'Logo : Commune du Cendre' }]);
  expect(viewLogos(logos, [])).toEqual([{ src: 'logo:1', texte: 'Logo : commune' }]);
  expect(viewLogos([{ ...logos[0], nom: '' } as (typeof logos)[number]], ['a', 'b'])[0]?.texte).toBe('Logo 1');
});
