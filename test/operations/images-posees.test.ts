import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bilan } from '../../src/operations/bilan.js';
import { ouvrir, verifier } from '../../src/operations/suivi.js';
import { gabarits } from '../documents/gabarits-du-depot.js';

const fixture = (nom: string) => new Uint8Array(readFileSync(new URL(`../fixtures/logos/${nom}`, import.meta.url)));

/** The document of a workbook with a picture on its sheet Convention: what is said of it, and the pictures that leave. */
async function ecrire(octets: Uint8Array) {
  const suivi = await verifier(await ouvrir({ nom: 'suivi.xlsx', octets }), '2027-09-15');
  const { fichiers, remarques } = await bilan(suivi, { type: 'etape', definitif: false, gabarits });
  const parts = unzipSync(fichiers[0]?.octets ?? new Uint8Array());
  return {
    remarques,
    medias: Object.entries(parts).filter(([chemin]) => chemin.startsWith('word/media/')),
    xml: strFromU8(parts['word/document.xml'] ?? new Uint8Array()),
  };
}

test('un logo EMF posé sur la feuille Convention est dit, et le document s’écrit sans lui', async () => {
  const { remarques, medias } = await ecrire(fixture('i-emf.xlsx'));
  expect(medias).toEqual([]);
  expect(remarques).toEqual([
    'L’image « Blason » est au format EMF, qui ne peut pas être placé dans le document : il est écrit sans elle. Remplacez-la dans la feuille Convention par un PNG ou un JPEG.',
  ]);
});

test('une image rognée dans Excel le reste : la partie coupée n’est plus dans le document', async () => {
  const { remarques, medias, xml } = await ecrire(fixture('i-rogne.xlsx'));
  const [, png] = medias[0] ?? [];
  const vue = new DataView((png ?? new Uint8Array()).slice().buffer);
  expect([vue.getUint32(16), vue.getUint32(20)]).toEqual([100, 100]);
  expect(xml).not.toContain('a:srcRect');
  expect(remarques).toEqual([]);
});

test('un JPEG rogné est rogné dans le dessin, et il est dit que le reste est encore dans son fichier', async () => {
  const parts = unzipSync(fixture('i-rogne.xlsx'));
  const liens = 'xl/drawings/_rels/drawing1.xml.rels';
  const types = '[Content_Types].xml';
  parts[liens] = strToU8(strFromU8(parts[liens] ?? new Uint8Array()).replace('image1.png', 'image1.jpg'));
  parts[types] = strToU8(strFromU8(parts[types] ?? new Uint8Array()).replace('Extension="png"', 'Extension="jpg"'));
  delete parts['xl/media/image1.png'];
  const { remarques, xml } = await ecrire(zipSync({ ...parts, 'xl/media/image1.jpg': fixture('caf.jpg') }));
  expect(xml).toContain('<a:srcRect l="50000" t="0" r="0" b="0"/>');
  expect(remarques).toEqual([
    expect.stringMatching(/est rognée : le document n’en montre que la partie gardée, mais le reste est encore/),
  ]);
});
