import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { pageParDefaut } from '../../src/word/mise-en-page.js';
import { readModele } from '../../src/word/modele/lire.js';
import { replaceOne } from './marquer.js';
import { idsDesStyles, styles } from './styles.js';
import { stylesTableaux } from './styles-tableaux.js';

/** Our letterhead, written by docx as a town hall's is by Word, then read as a town hall's is. */
export async function createCharte() {
  const { marges } = pageParDefaut;
  const document = new Document({
    styles,
    sections: [
      {
        properties: {
          page: {
            size: { width: pageParDefaut.cote.court, height: pageParDefaut.cote.long },
            margin: {
              top: marges.haut,
              bottom: marges.bas,
              left: marges.gauche,
              right: marges.droite,
              header: marges.entete,
              footer: marges.pied,
              gutter: marges.reliure,
            },
          },
        },
        children: [new Paragraph('')],
      },
    ],
  });
  const parts = unzipSync(await Packer.pack(document, 'uint8array'));
  const xml = replaceOne(
    strFromU8(parts['word/styles.xml'] ?? new Uint8Array()),
    /<\/w:styles>/,
    `${stylesTableaux}</w:styles>`,
  );
  const octets = zipSync({ ...parts, 'word/styles.xml': strToU8(xml) });
  return {
    modele: readModele(octets, { xml, ids: new Set(idsDesStyles) }),
    stylesDesDocuments: idsDesStyles,
  };
}
