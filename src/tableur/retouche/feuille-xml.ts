import { attributsOf, localOf } from '../../xml/attributs.js';
import { type LecteurXml, scanXml } from '../../xml/scanner.js';

/** A cell in the XML of a sheet: where it stands in the text. */
export interface CelluleXml {
  readonly adresse: string;
  readonly debut: number;
  readonly fin: number;
  readonly style: string | null;
  readonly formule: boolean;
}

export interface LigneXml {
  readonly numero: number;
  readonly debut: number;
  /** Just after the start tag, and just before the end tag; both null for an empty element (`<row/>`). */
  readonly interieur: { readonly debut: number; readonly fin: number } | null;
  readonly fin: number;
  readonly cellules: readonly CelluleXml[];
}

/** What a retouche needs to know of a sheet: its rows and cells, its merges, where rows go. */
export interface FeuilleXml {
  readonly xml: string;
  /** Namespace prefix of the sheet's elements (« x: »), most often empty. */
  readonly prefixe: string;
  readonly lignes: readonly LigneXml[];
  readonly fusions: readonly string[];
  /** The element that holds the rows. */
  readonly donnees: { readonly debut: number; readonly fin: number; readonly vide: boolean } | null;
}

/** Reads where rows and cells stand in the XML of a sheet, so that a cell can be rewritten and nothing else touched. */
export function parseFeuille(xml: string): FeuilleXml {
  const lignes: LigneXml[] = [];
  const fusions: string[] = [];
  let prefixe = '';
  let donnees: FeuilleXml['donnees'] = null;
  let ouverture = { debut: 0, fin: 0 };
  let ligne: { numero: number; debut: number; finBalise: number; cellules: CelluleXml[] } | null = null;
  let cellule: { adresse: string; debut: number; style: string | null; formule: boolean } | null = null;
  const lecteur: LecteurXml = {
    open: (nom, attributs, debut, fin) => {
      const local = localOf(nom);
      if (local === 'sheetData') {
        prefixe = nom.slice(0, nom.length - local.length);
        ouverture = { debut, fin };
      } else if (local === 'row') {
        const numero = Number(attributsOf(attributs)['r'] ?? (lignes.at(-1)?.numero ?? 0) + 1);
        ligne = { numero, debut, finBalise: fin, cellules: [] };
      } else if (local === 'c') {
        const { r: adresse = '', s: style = null } = attributsOf(attributs);
        cellule = { adresse, debut, style, formule: false };
      } else if (local === 'f' && cellule) cellule.formule = true;
      else if (local === 'mergeCell') fusions.push(attributsOf(attributs)['ref'] ?? '');
    },
    close: (nom, debutBalise, fin) => {
      const local = localOf(nom);
      if (local === 'c' && cellule && ligne) {
        ligne.cellules.push({ ...cellule, fin });
        cellule = null;
      } else if (local === 'row' && ligne) {
        const { numero, debut, finBalise, cellules } = ligne;
        const interieur = debutBalise < finBalise ? null : { debut: finBalise, fin: debutBalise };
        lignes.push({ numero, debut, interieur, fin, cellules });
        ligne = null;
      } else if (local === 'sheetData') {
        const vide = debutBalise < ouverture.fin;
        donnees = { debut: ouverture.debut, fin: vide ? fin : debutBalise, vide };
      }
    },
  };
  scanXml(xml, lecteur, { max: Infinity, tolerante: true });
  return { xml, prefixe, lignes, fusions, donnees };
}
