import * as docx from 'docx';
import { ChartRun } from 'docx/charts';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeParts } from '../../src/word/parties-docx.js';

const createGraphique = (valeur: number) =>
  new ChartRun({ type: 'column', categories: ['2026'], series: [{ name: 'Places', values: [valeur] }] });

test('les parties que docx écrit sont celles qu’il mettrait dans son zip, dans le même ordre', async () => {
  const createDocument = () =>
    new docx.Document({
      title: 'Bilan',
      styles: { default: { document: { run: { font: 'Arial' } } } },
      sections: [
        {
          headers: { default: new docx.Header({ children: [new docx.Paragraph('en-tête')] }) },
          children: [
            new docx.Paragraph({ text: 'une puce', bullet: { level: 0 } }),
            ...[3, 4].map((valeur) => new docx.Paragraph({ children: [createGraphique(valeur)] })),
          ],
        },
      ],
    });
  const publiques = Object.fromEntries(
    Object.entries(unzipSync(await docx.Packer.pack(createDocument(), 'uint8array'))).filter(
      ([nom, octets]) => !isVide(nom, octets),
    ),
  );
  const parts = writeParts(createDocument(), docx);
  expect(Object.keys(parts)).toEqual(Object.keys(publiques));
  expect(Object.keys(parts).filter((nom) => nom.endsWith('.xlsx'))).toHaveLength(2);
  const textes = (paquet: Readonly<Record<string, Uint8Array>>): unknown[] =>
    Object.entries(paquet).map(([nom, octets]) => [
      nom,
      nom.endsWith('.xlsx') ? textes(unzipSync(octets)) : sansHasard(octets),
    ]);
  expect(textes(parts)).toEqual(textes(publiques));
});

/** The list of relationships of a part that has none. */
function isVide(nom: string, octets: Uint8Array): boolean {
  return nom.endsWith('.rels') && !/<Relationship\s/.test(new TextDecoder().decode(octets));
}

/** Without the hour of the document's making, nor the identifiers that docx draws. */
function sansHasard(octets: Uint8Array): string {
  return new TextDecoder()
    .decode(octets)
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')
    .replace(/(?<=<wp:docPr id=")\d+|rId[\w-]{10,}/g, '');
}
