// Les gabarits Word des outils comparés : le même document, chacun dans sa langue. Une feuille est un titre, une ligne une
// fiche de deux colonnes.
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';

const moustaches = {
  feuilles: ['{#feuilles}', '{/feuilles}'],
  fiches: ['{#fiches}', '{/fiches}'],
  nom: '{nom}',
  titre: '{titre}',
  // Une boucle ouverte et fermée dans la même rangée la répète.
  champs: [['{#champs}{colonne}', '{valeur}{/champs}']],
};
const langues = {
  docxtemplater: moustaches,
  'easy-template-x': moustaches,
  'docx-templates': {
    feuilles: ['+++FOR feuille IN feuilles+++', '+++END-FOR feuille+++'],
    fiches: ['+++FOR fiche IN $feuille.fiches+++', '+++END-FOR fiche+++'],
    nom: '+++= $feuille.nom+++',
    titre: '+++= $fiche.titre+++',
    champs: [
      ['+++FOR champ IN $fiche.champs+++', ''],
      ['+++= $champ.colonne+++', '+++= $champ.valeur+++'],
      ['+++END-FOR champ+++', ''],
    ],
  },
  // Il ne prend d’un document que ses styles.
  pandoc: null,
};

/** @returns {Promise<Buffer>} */
export async function createGabarit(outil) {
  const langue = langues[outil];
  const children = langue ? renderLangue(langue) : [new Paragraph('')];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function renderLangue({ feuilles, fiches, nom, titre, champs }) {
  return [
    new Paragraph(feuilles[0]),
    new Paragraph({ text: nom, heading: HeadingLevel.HEADING_1 }),
    new Paragraph(fiches[0]),
    new Paragraph({ text: titre, heading: HeadingLevel.HEADING_2 }),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: champs.map(
        (cellules) =>
          new TableRow({ children: cellules.map((texte) => new TableCell({ children: [new Paragraph(texte)] })) }),
      ),
    }),
    new Paragraph(fiches[1]),
    new Paragraph(feuilles[1]),
  ];
}
