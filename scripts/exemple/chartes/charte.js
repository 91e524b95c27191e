import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { blason } from './blason.js';
import { stylesWord } from './styles-word.js';

/** Un papier à en-tête inventé, comme une mairie le tient : blason et adresse en première page, rappel ensuite. */
export async function charte({
  commune,
  adresse,
  rouge,
  vert,
  bleu,
  police,
  policeTitres,
  titre2,
  margeGauche,
  numerote,
}) {
  const titre1 = [rouge, vert, bleu]
    .map((valeur) => valeur.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
  const nom = (taille) => new TextRun({ text: commune, bold: true, color: titre1, size: taille, font: policeTitres });
  const filet = { style: BorderStyle.SINGLE, size: 8, color: titre1, space: 4 };
  const premiere = new Header({
    children: [
      new Paragraph({
        children: [
          new ImageRun({
            type: 'png',
            data: blason([rouge, vert, bleu]),
            transformation: { width: 64, height: 64 },
            altText: { name: 'Blason', title: 'Blason', description: `Blason de la ${commune}` },
          }),
          new TextRun('   '),
          nom(32),
        ],
      }),
      new Paragraph({ border: { bottom: filet }, children: [new TextRun({ text: adresse, size: 16 })] }),
    ],
  });
  const suite = new Header({
    children: [new Paragraph({ alignment: AlignmentType.LEFT, border: { bottom: filet }, children: [nom(20)] })],
  });
  const page = { children: [new Tab(), 'Page ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16 };
  const pied = () =>
    new Footer({
      children: [
        new Paragraph({
          style: 'Pieddepage',
          border: { top: { ...filet, size: 4 } },
          tabStops: [{ type: 'right', position: 11906 - margeGauche - 1134 }],
          children: [
            new TextRun({ text: `${commune} · données fictives`, size: 16 }),
            ...(numerote ? [new TextRun(page)] : []),
          ],
        }),
      ],
    });
  const document = new Document({
    creator: commune,
    title: `Papier à en-tête de la ${commune} (données fictives)`,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1701, bottom: 1418, left: margeGauche, right: 1134, header: 567, footer: 567 },
          },
        },
        headers: { first: premiere, default: suite },
        footers: { first: pied(), default: pied() },
        children: [new Paragraph('Le texte de ce document n’est pas repris : seul son habillage l’est.')],
      },
    ],
  });
  return figer(await Packer.pack(document, 'uint8array'), stylesWord({ police, policeTitres, titre1, titre2 }));
}

/** Ces styles-là et eux seuls ; sans la date du moment : deux fabrications donnent les mêmes octets. */
function figer(octets, styles) {
  const parties = { ...unzipSync(octets), 'word/styles.xml': strToU8(styles) };
  for (const [chemin, contenu] of Object.entries(parties)) {
    if (chemin === 'docProps/core.xml')
      parties[chemin] = strToU8(
        strFromU8(contenu).replace(/(?<balise><dcterms:[^>]*>)[^<]*/g, '$<balise>2026-11-23T00:00:00Z'),
      );
  }
  return zipSync(parties, { mtime: new Date(1980, 0, 1), level: 9 });
}
