import { type Attributs, attributsOf } from '../../../xml/attributs.js';
import { type LecteurXml, scanXml } from '../../../xml/scanner.js';

/** A cell in the XML of an OpenDocument sheet; it may stand for several. */
export interface CelluleOds {
  readonly colonne: number;
  readonly repetee: number;
  readonly debut: number;
  readonly fin: number;
  /** Just after the start tag, and just before the end tag; equal for an element that closes itself. */
  readonly interieur: { readonly debut: number; readonly fin: number };
  readonly attributs: Attributs;
  /** A merge covers it. */
  readonly couverte: boolean;
}

export interface LigneOds {
  readonly numero: number;
  readonly repetee: number;
  readonly debut: number;
  readonly fin: number;
  readonly interieur: { readonly debut: number; readonly fin: number };
  readonly cellules: readonly CelluleOds[];
}

/** A sheet: where its rows stand in the text, and where one more goes. */
export interface TableOds {
  readonly nom: string;
  readonly lignes: readonly LigneOds[];
  readonly finDesLignes: number;
  readonly fin: number;
}

/** What holds paragraphs or tables that are none of the sheet's. */
const ignores = /^(?:draw:|table:shapes$|office:forms$|office:annotation$|table:tracked-changes$|table:dde-links$)/;
const groupes: ReadonlySet<string> = new Set(['table:table-row-group', 'table:table-header-rows', 'table:table-rows']);

const nombre = (attributs: Attributs, nom: string): number => Number(attributs[nom] ?? 1) || 1;

/** Where the sheets of a content stand, so that a cell can be rewritten and nothing else touched. */
export function parseTables(xml: string): readonly TableOds[] {
  const tables: TableOds[] = [];
  let ignore = 0;
  let imbriquees = 0;
  let table: { nom: string; lignes: LigneOds[]; finDesLignes: number } | null = null;
  let ligne: (Omit<LigneOds, 'fin' | 'interieur' | 'cellules'> & { finBalise: number; cellules: CelluleOds[] }) | null =
    null;
  let cellule: { attributs: Attributs; debut: number; finBalise: number; couverte: boolean } | null = null;
  let suivante = 1;
  let colonne = 1;
  const lecteur: LecteurXml = {
    open: (nom, attributs, debut, fin) => {
      if (ignore > 0 || ignores.test(nom)) ignore += 1;
      else if (nom === 'table:table') {
        if (table) imbriquees += 1;
        else {
          table = { nom: attributsOf(attributs)['table:name'] ?? '', lignes: [], finDesLignes: -1 };
          suivante = 1;
        }
      } else if (imbriquees > 0) return;
      else if (nom === 'table:table-row') {
        const repetee = nombre(attributsOf(attributs), 'table:number-rows-repeated');
        ligne = { numero: suivante, repetee, debut, finBalise: fin, cellules: [] };
        colonne = 1;
      } else if (nom === 'table:table-cell' || nom === 'table:covered-table-cell')
        cellule = { attributs: attributsOf(attributs), debut, finBalise: fin, couverte: nom !== 'table:table-cell' };
    },
    close: (nom, debutBalise, fin) => {
      if (ignore > 0) ignore -= 1;
      else if (nom === 'table:table' && imbriquees > 0) imbriquees -= 1;
      else if (nom === 'table:table' && table) {
        tables.push({ ...table, finDesLignes: table.finDesLignes < 0 ? debutBalise : table.finDesLignes, fin });
        table = null;
      } else if (imbriquees > 0) return;
      else if ((nom === 'table:table-cell' || nom === 'table:covered-table-cell') && cellule && ligne) {
        const { attributs, debut, finBalise, couverte } = cellule;
        const repetee = nombre(attributs, 'table:number-columns-repeated');
        const interieur = { debut: finBalise, fin: Math.max(finBalise, debutBalise) };
        ligne.cellules.push({ colonne, repetee, debut, fin, interieur, attributs, couverte });
        colonne += repetee;
        cellule = null;
      } else if (nom === 'table:table-row' && ligne && table) {
        const { finBalise, ...reste } = ligne;
        table.lignes.push({ ...reste, fin, interieur: { debut: finBalise, fin: Math.max(finBalise, debutBalise) } });
        table.finDesLignes = fin;
        suivante = ligne.numero + ligne.repetee;
        ligne = null;
      } else if (groupes.has(nom) && table && table.finDesLignes >= 0) table.finDesLignes = fin;
    },
  };
  scanXml(xml, lecteur, { max: Infinity, tolerante: true });
  return tables;
}

/** The row and the cell where something is to be written, if they are there. */
export function findCelluleOds({ lignes }: TableOds, numero: number, colonne: number): CelluleOds | undefined {
  return findLigneOds(lignes, numero)?.cellules.find(
    (cellule) => colonne >= cellule.colonne && colonne < cellule.colonne + cellule.repetee,
  );
}

export function findLigneOds(lignes: readonly LigneOds[], numero: number): LigneOds | undefined {
  return lignes.find((ligne) => numero >= ligne.numero && numero < ligne.numero + ligne.repetee);
}
