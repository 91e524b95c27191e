// Écrit une convention (des titres, des paragraphes, des listes, des tableaux) en .docx.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';

const niveaux = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

/** @param convention ses blocs et sa mise en page (`style` : titres « styles », « gras » ou « numerotes ») */
export async function ecrireDocx({ blocs, style = 'styles', entete }) {
  const sections = [];
  for (const bloc of blocs) {
    const paysage = bloc.genre === 'paysage' ? bloc.oui : null;
    if (paysage !== null || sections.length === 0) sections.push({ paysage: paysage ?? false, enfants: [] });
    if (paysage === null) sections.at(-1).enfants.push(...elementsDe(bloc, style));
  }
  const document = new Document({
    title: 'Convention territoriale globale',
    creator: 'données fictives',
    numbering: {
      config: [
        {
          reference: 'articles',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: 'Article %1 :', alignment: AlignmentType.START }],
        },
      ],
    },
    sections: sections.map(({ paysage, enfants }) => ({
      properties: { page: { size: { orientation: paysage ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT } } },
      ...(entete && {
        headers: { default: new Header({ children: [new Paragraph(entete)] }) },
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })] })],
          }),
        },
      }),
      children: enfants,
    })),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function elementsDe(bloc, style) {
  if (bloc.genre === 'titre') return [titre(bloc, style)];
  if (bloc.genre === 'item') return [new Paragraph({ text: bloc.texte, bullet: { level: 0 } })];
  if (bloc.genre === 'tableau') return [tableau(bloc), new Paragraph('')];
  return [new Paragraph({ children: [new TextRun({ text: bloc.texte, bold: bloc.gras })] })];
}

function titre({ texte, niveau }, style) {
  const article = /^Article \d+ : (.*)$/.exec(texte);
  if (style === 'numerotes' && article)
    return new Paragraph({ text: article[1], heading: niveaux[0], numbering: { reference: 'articles', level: 0 } });
  if (style === 'gras') return new Paragraph({ children: [new TextRun({ text: texte, bold: true })] });
  return new Paragraph({ text: texte, heading: niveaux[niveau - 1] });
}

/** Une cellule est un texte, ou `{ texte, large, haut, fond }` ; null : elle est sous une fusion d’au-dessus. */
function tableau({ lignes, entete = true }) {
  const largeur = Math.max(
    ...lignes.map((ligne) => ligne.reduce((somme, cellule) => somme + (cellule?.large ?? 1), 0)),
  );
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: Array.from({ length: largeur }, () => Math.floor(9_600 / largeur)),
    rows: lignes.map(
      (ligne, rang) =>
        new TableRow({
          tableHeader: entete && rang === 0,
          children: ligne.map((cellule) => {
            const lue = typeof cellule === 'object' && cellule !== null ? cellule : { texte: cellule ?? '' };
            return new TableCell({
              columnSpan: lue.large,
              verticalMerge:
                cellule === null ? VerticalMergeType.CONTINUE : lue.haut ? VerticalMergeType.RESTART : undefined,
              shading: lue.fond || (entete && rang === 0) ? { fill: lue.fond ?? 'DCE6F1' } : undefined,
              children: String(lue.texte)
                .split('\n')
                .map(
                  (texte) =>
                    new Paragraph({
                      children: [new TextRun({ text: texte, bold: lue.gras || (entete && rang === 0) })],
                    }),
                ),
            });
          }),
        }),
    ),
  });
}
