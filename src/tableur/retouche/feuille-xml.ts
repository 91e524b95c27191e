import { Parser } from 'htmlparser2';

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
  const parser = new Parser(
    {
      onopentag(nom, attributs) {
        const local = nom.slice(nom.indexOf(':') + 1);
        const place = { debut: parser.startIndex, fin: parser.endIndex + 1 };
        if (local === 'sheetData') {
          prefixe = nom.slice(0, nom.length - local.length);
          ouverture = place;
        } else if (local === 'row')
          ligne = {
            numero: Number(attributs['r'] ?? (lignes.at(-1)?.numero ?? 0) + 1),
            debut: place.debut,
            finBalise: place.fin,
            cellules: [],
          };
        else if (local === 'c')
          cellule = {
            adresse: attributs['r'] ?? '',
            debut: place.debut,
            style: attributs['s'] ?? null,
            formule: false,
          };
        else if (local === 'f' && cellule) cellule.formule = true;
        else if (local === 'mergeCell') fusions.push(attributs['ref'] ?? '');
      },
      onclosetag(nom) {
        const local = nom.slice(nom.indexOf(':') + 1);
        const fin = parser.endIndex + 1;
        if (local === 'c' && cellule && ligne) {
          ligne.cellules.push({ ...cellule, fin });
          cellule = null;
        } else if (local === 'row' && ligne) {
          const vide = parser.startIndex < ligne.finBalise;
          lignes.push({
            numero: ligne.numero,
            debut: ligne.debut,
            interieur: vide ? null : { debut: ligne.finBalise, fin: parser.startIndex },
            fin,
            cellules: ligne.cellules,
          });
          ligne = null;
        } else if (local === 'sheetData') {
          const vide = parser.startIndex < ouverture.fin;
          donnees = { debut: ouverture.debut, fin: vide ? fin : parser.startIndex, vide };
        }
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return { xml, prefixe, lignes, fusions, donnees };
}
