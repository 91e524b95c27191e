/** A convention as its format gives it: what is written, in order. Nothing is understood of it yet. */
export interface Document {
  readonly blocs: readonly Bloc[];
  /** What could not be read of it: sentences for the person. */
  readonly remarques: readonly string[];
}

export type Bloc = Texte | Tableau;

export interface Texte {
  readonly genre: 'titre' | 'paragraphe' | 'item';
  /** Of a heading, from 1; of an item, its depth from 0; of a paragraph, 0. */
  readonly niveau: number;
  readonly texte: string;
  /** The whole of it is bold: a heading where nothing else says so. */
  readonly gras?: boolean;
  /** The page, where the format knows it. */
  readonly page?: number;
}

export interface Tableau {
  readonly genre: 'tableau';
  readonly cellules: readonly CelluleDeTableau[];
  readonly page?: number;
}

/** A cell by its first row and column, from 1, and how many it covers. */
export interface CelluleDeTableau {
  readonly ligne: number;
  readonly colonne: number;
  readonly hauteur: number;
  readonly largeur: number;
  readonly texte: string;
  /** « RRGGBB ». */
  readonly fond?: string;
  readonly gras?: boolean;
}

export function isTexte(bloc: Bloc): bloc is Texte {
  return bloc.genre !== 'tableau';
}

/** The rows of a table, each with its cells from left to right. */
export function lignesDe({ cellules }: Tableau): ReadonlyMap<number, readonly CelluleDeTableau[]> {
  const lignes = new Map<number, CelluleDeTableau[]>();
  for (const cellule of cellules) {
    const ligne = lignes.get(cellule.ligne) ?? [];
    ligne.push(cellule);
    lignes.set(cellule.ligne, ligne);
  }
  return new Map(
    [...lignes].sort(([a], [b]) => a - b).map(([rang, ligne]) => [rang, ligne.sort((a, b) => a.colonne - b.colonne)]),
  );
}

/** A text without the signs that end it. */
export function sansFin(texte: string, signes: string): string {
  let fin = texte.length;
  while (fin > 0 && signes.includes(texte.charAt(fin - 1))) fin -= 1;
  return texte.slice(0, fin);
}

/** Spaces of a line as one; line breaks are kept. OCR writes « 1^{er} », Markdown bold stars. */
export function nettoie(texte: string): string {
  return texte
    .replace(/\^\{?(er|ère|re|e|ème|o)\}?/g, '$1')
    .replace(/\u00ad/g, '')
    .replace(/\*\*/g, '')
    .split('\n')
    .map((ligne) => ligne.replace(/[\s\u00a0\u202f\u2007]+/g, ' ').trim())
    .join('\n')
    .trim();
}
