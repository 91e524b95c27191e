import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { findOne, type Marques, replaceEach, replaceOne } from './marquer.js';
import { abstraits } from './numerotation.js';

/** What each part leaves to be written for a document, as docx writes it and as a mark. */
const marques: Readonly<Record<string, Marques>> = {
  // The instances of docx's own list follow its definition; ours come in the same order.
  'word/numbering.xml': [
    [/(?<=<\/w:abstractNum>)(?=<w:num )/, abstraits],
    [/<\/w:numbering>/, '{{listes}}</w:numbering>'],
  ],
  'word/settings.xml': [
    [/<w:displayBackgroundShape\/>/, ''],
    [
      /<w:defaultTabStop [^<>]*>/,
      '{{fond}}{{polices}}{{mirrorMargins}}{{trackRevisions}}{{defaultTabStop}}{{autoHyphenation}}',
    ],
    [/(?<=<w:evenAndOddHeaders w:val=")false(?=")/, '{{pagesPaires}}'],
    [/<\/w:settings>/, '{{themeFontLang}}{{clrSchemeMapping}}</w:settings>'],
  ],
  'docProps/core.xml': [
    [/<dc:description>.*<\/dc:description>/, '{{description}}'],
    [/(?<=<dcterms:created [^<>]*>)[^<]*/, '{{date}}T00:00:00Z'],
    [/(?<=<dcterms:modified [^<>]*>)[^<]*/, '{{date}}T00:00:00Z'],
    [/<\/cp:coreProperties>/, '<dc:language>{{langue}}-FR</dc:language></cp:coreProperties>'],
  ],
  'docProps/custom.xml': [[/<property .*<\/property>/, '{{proprietes}}']],
};

/** The parts of a document that says nothing, as docx makes them, and the marks of what is written for each document. */
export async function createPaquet() {
  const document = new Document({
    title: '{{titre}}',
    creator: '{{auteur}}',
    lastModifiedBy: 'bilan-ctg',
    description: '{{description}}',
    customProperties: [{ name: '{{nom}}', value: '{{valeur}}' }],
    sections: [{ children: [new Paragraph('')] }],
  });
  const ecrites = Object.entries(unzipSync(await Packer.pack(document, 'uint8array'))).map(
    ([chemin, octets]) => [chemin, strFromU8(octets)] as const,
  );
  const utiles = ecrites.filter(([chemin, xml]) => !chemin.endsWith('.rels') || xml.includes('<Relationship '));
  const {
    'word/document.xml': corps = '',
    'docProps/custom.xml': proprietes = '',
    // A letterhead brings these, ours when there is no other.
    'word/styles.xml': _styles,
    'word/theme/theme1.xml': _theme,
    'word/fontTable.xml': _polices,
    ...autres
  } = Object.fromEntries(utiles);
  return {
    document: {
      avant: `${findOne(corps, /^.*(?=<w:body>)/s)}{{fond}}<w:body>`,
      apres: findOne(corps, /<\/w:body>.*$/s),
    },
    parts: Object.fromEntries(
      Object.entries({ ...autres, 'docProps/custom.xml': proprietes }).map(([chemin, xml]) => [
        chemin,
        replaceEach(xml, marques[chemin]),
      ]),
    ),
    propriete: replaceOne(findOne(proprietes, /<property .*<\/property>/), /(?<=pid=")\d+/, '{{rang}}'),
  };
}
