import * as docx from 'docx';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeParts } from '../../src/word/parties-docx.js';

test('les parties que docx écrit sont celles qu’il mettrait dans son zip, dans le même ordre', async () => {
  const createDocument = () =>
    new docx.Document({
      title: 'Bilan',
      styles: { default: { document: { run: { font: 'Arial' } } } },
      sections: [
        {
          headers: { default: new docx.Header({ children: [new docx.Paragraph('en-tête')] }) },
          children: [new docx.Paragraph({ text: 'une puce', bullet: { level: 0 } })],
        },
      ],
    });
  const publiques = unzipSync(await docx.Packer.pack(createDocument(), 'uint8array'));
  const parts = writeParts(createDocument(), docx);
  expect(Object.keys(parts)).toEqual(Object.keys(publiques));
  // The hour of the document's making.
  const textes = (paquet: Readonly<Record<string, Uint8Array>>) =>
    Object.entries(paquet).map(([nom, octets]) => [
      nom,
      new TextDecoder().decode(octets).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, ''),
    ]);
  expect(textes(parts)).toEqual(textes(publiques));
});
