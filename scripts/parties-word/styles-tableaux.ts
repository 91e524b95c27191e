import { accent } from '../../src/word/modele/couleurs.js';

interface StyleTableau {
  readonly id: string;
  readonly nom: string;
  readonly bordures: string;
  /** Conditional formats, as XML: header row, first column, bands. */
  readonly conditions: string;
}

const filet = (nom: string, couleur: string, taille = 4) =>
  `<w:${nom} w:val="single" w:sz="${taille}" w:space="0" w:color="${couleur}"/>`;
const trame = (couleur: string) => `<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${couleur}"/></w:tcPr>`;

const styles: readonly StyleTableau[] = [
  {
    id: 'TableauCtg',
    nom: 'Tableau CTG',
    bordures: filet('top', accent, 8) + filet('bottom', accent, 8) + filet('insideH', 'C9D3D8'),
    conditions: `<w:tblStylePr w:type="firstRow">${trame(accent)}</w:tblStylePr>`,
  },
  {
    id: 'FicheCtg',
    nom: 'Fiche CTG',
    bordures: filet('top', 'C9D3D8') + filet('bottom', 'C9D3D8') + filet('insideH', 'C9D3D8'),
    conditions: `<w:tblStylePr w:type="firstCol">${trame('F2F6F7')}</w:tblStylePr>`,
  },
  {
    id: 'ChiffresCtg',
    nom: 'Chiffres clés CTG',
    bordures: filet('top', accent, 12) + filet('bottom', 'C9D3D8') + filet('insideV', 'C9D3D8'),
    conditions: '',
  },
  {
    id: 'SignaturesCtg',
    nom: 'Signatures CTG',
    bordures: ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((cote) => filet(cote, '9AA7AE')).join(''),
    conditions: '',
  },
];

function render({ id, nom, bordures, conditions }: StyleTableau): string {
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${nom}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>` +
    `<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders>${bordures}</w:tblBorders><w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>${conditions}</w:style>`
  );
}

/** docx writes no table styles: these stand beside its own, so that a letterhead can restyle tables too. */
export const stylesTableaux: string = styles.map(render).join('');
