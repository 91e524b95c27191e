import type { EtatDuRendu } from '../etat.js';
import { byClass, childrenOf, type Element, isElement, textOfNoeud } from '../html.js';
import { widthOf } from './colonnes.js';
import { withControle } from './controle.js';
import { spanOf } from './etendues.js';
import { alignementOf, paragraphe, signetOf } from './paragraphe.js';
import { isInline } from './textes.js';

/** Backgrounds of cells, by class: always beside a wording, never alone. */
const fonds: Readonly<Record<string, string>> = {
  'fond-vert': 'DCEFE3',
  'fond-bleu': 'DFEAF5',
  'fond-jaune': 'FFF3CC',
  'fond-rouge': 'F8DEDA',
  'fond-gris': 'ECEEF0',
  // Classes of a map, from the lightest to the darkest.
  'carte-1': 'EDF4FA',
  'carte-2': 'CFE2F2',
  'carte-3': 'A5C9E5',
  'carte-4': '7BAFD8',
};

const margesCellule = 170;
/** A row longer than this may split over two pages: kept whole it would leave half a page empty. */
const longueurSecable = 900;

/** Columns of a table, the cells of earlier rows that still cover some of them, and the rows that stay with the next one. */
export interface GrilleDeTableau {
  readonly colonnes: readonly number[];
  readonly couvertes: Map<number, { lignes: number; readonly colonnes: number }>;
  readonly tenues: ReadonlySet<Element>;
}

interface Cellule {
  readonly largeur: number;
  readonly colonnes: number;
  readonly fusion?: string;
  readonly fond?: string | undefined;
}

/** A row: header rows repeat on each page, short rows never split. */
export function renderLigne(ligne: Element, entete: boolean, grille: GrilleDeTableau, etat: EtatDuRendu): string {
  const secable = !entete && textOfNoeud(ligne).length > longueurSecable;
  const proprietes = `${secable ? '' : '<w:cantSplit/>'}${entete ? '<w:tblHeader/>' : ''}`;
  const avecSuivant = entete || grille.tenues.has(ligne);
  const cellules: string[] = [];
  let rang = 0;
  for (const cellule of childrenOf(ligne, 'td', 'th')) {
    rang = addCouvertes(grille, rang, cellules);
    cellules.push(renderCellule(cellule, rang, { entete, avecSuivant, grille, etat }));
    rang += spanOf(cellule, 'colspan');
  }
  addCouvertes(grille, rang, cellules);
  return `<w:tr>${proprietes && `<w:trPr>${proprietes}</w:trPr>`}${cellules.join('')}</w:tr>`;
}

/** Writes the continuation of the vertically merged cells that stand at `rang`; gives the next free column. */
function addCouvertes({ colonnes, couvertes }: GrilleDeTableau, debut: number, cellules: string[]): number {
  let rang = debut;
  for (let cellule = couvertes.get(rang); cellule; cellule = couvertes.get(rang)) {
    cellules.push(
      celluleDe(
        { largeur: widthOf(colonnes, rang, cellule.colonnes), colonnes: cellule.colonnes, fusion: '<w:vMerge/>' },
        '<w:p/>',
      ),
    );
    cellule.lignes -= 1;
    if (cellule.lignes === 0) couvertes.delete(rang);
    rang += cellule.colonnes;
  }
  return rang;
}

interface Place {
  readonly entete: boolean;
  readonly avecSuivant: boolean;
  readonly grille: GrilleDeTableau;
  readonly etat: EtatDuRendu;
}

function renderCellule(cellule: Element, rang: number, { entete, avecSuivant, grille, etat }: Place): string {
  const colonnes = spanOf(cellule, 'colspan');
  const lignes = spanOf(cellule, 'rowspan');
  const largeur = widthOf(grille.colonnes, rang, colonnes);
  if (lignes > 1) grille.couvertes.set(rang, { lignes: lignes - 1, colonnes });
  const fond = byClass(cellule, fonds);
  const style = entete ? 'EnTeteTableau' : cellule.name === 'th' ? 'IntituleLigne' : 'TexteTableau';
  const contenu = cellule.children.every(isInline)
    ? paragraphe(cellule.children, {
        style,
        alignement: alignementOf(cellule),
        avecSuivant,
        signet: signetOf(cellule, etat),
      })
    : withLastParagraph(renderContenu(cellule, { ...etat, largeur: largeur - margesCellule, style }));
  const xml = celluleDe(
    { largeur, colonnes, fond, ...(lignes > 1 && { fusion: '<w:vMerge w:val="restart"/>' }) },
    contenu,
  );
  return withControle(cellule, xml, etat);
}

function renderContenu(cellule: Element, etat: EtatDuRendu): string {
  return cellule.children
    .filter(isElement)
    .map((bloc) => etat.renderBloc(bloc, etat))
    .join('');
}

/** Word refuses a cell that does not end with a paragraph. */
function withLastParagraph(xml: string): string {
  return xml.endsWith('</w:p>') ? xml : `${xml}<w:p/>`;
}

function celluleDe({ largeur, colonnes, fusion = '', fond }: Cellule, contenu: string): string {
  const etendue = colonnes > 1 ? `<w:gridSpan w:val="${colonnes}"/>` : '';
  const trame = fond ? `<w:shd w:val="clear" w:color="auto" w:fill="${fond}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${largeur}" w:type="dxa"/>${etendue}${fusion}${trame}</w:tcPr>${contenu}</w:tc>`;
}
