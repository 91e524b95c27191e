import type { Contenu } from '../../dossier/contenu.js';
import type { ApparenceDeCellule, FeuilleClasseur, Place } from '../../tableur/classeur.js';
import { type CelluleDeTableau, lignesDe, type Tableau } from '../document.js';

/** A table as a sheet, with what each of its rows says and where it stands in the convention. */
export interface FeuilleDAnnexe {
  readonly feuille: FeuilleClasseur;
  /** By row of the sheet. */
  readonly lignes: ReadonlyMap<number, LigneDite>;
  /** The headings that the table stands under. */
  readonly titres: readonly string[];
}

export interface LigneDite {
  readonly phrase: string;
  readonly ou: string;
}

/** A row to put over a table: a heading, or a label and its value, as the convention has them elsewhere. */
export interface LigneAjoutee extends LigneDite {
  readonly textes: readonly string[];
}

/**
 * A table as a sheet of the same cell model as a workbook's: merges, fills and bold are told as there.
 * @param dessus rows to put over it
 * @param ou of a row of the table
 */
export function feuilleOf(
  nom: string,
  tableau: Tableau,
  {
    dessus,
    titres,
    ou,
  }: {
    readonly dessus: readonly LigneAjoutee[];
    readonly titres: readonly string[];
    readonly ou: (ligne: number) => string;
  },
): FeuilleDAnnexe {
  const lignes = new Map<number, Map<number, Contenu>>();
  const fusions = new Map<number, Map<number, Place>>();
  const apparences = new Map<number, Map<number, ApparenceDeCellule>>();
  const dites = new Map<number, LigneDite>();
  const set = <T>(carte: Map<number, Map<number, T>>, ligne: number, colonne: number, valeur: T) => {
    const rangee = carte.get(ligne) ?? new Map<number, T>();
    carte.set(ligne, rangee.set(colonne, valeur));
  };
  for (const [rang, { textes, phrase, ou: place }] of dessus.entries()) {
    for (const [colonne, texte] of textes.entries())
      if (texte !== '') set(lignes, rang + 1, colonne + 1, { genre: 'texte', texte });
    set(apparences, rang + 1, 1, { gras: true });
    dites.set(rang + 1, { phrase, ou: place });
  }
  for (const [rang, ligne] of lignesDe(tableau)) {
    const place = rang + dessus.length;
    const textes = ligne.map(({ texte }) => texte).filter((texte) => texte !== '');
    dites.set(place, { phrase: textes.join(' | '), ou: ou(rang) });
    for (const cellule of ligne) placer(cellule, place);
  }
  return { feuille: { nom, lignes: parRang(lignes), fusions, apparences }, lignes: dites, titres };

  function placer({ colonne, hauteur, largeur, texte, fond, gras }: CelluleDeTableau, ligne: number): void {
    if (texte !== '') set(lignes, ligne, colonne, { genre: 'texte', texte });
    if ((fond || gras) && (texte !== '' || fond))
      set(apparences, ligne, colonne, { ...(fond && { fond }), ...(gras && { gras }) });
    for (let dy = 0; dy < hauteur; dy += 1)
      for (let dx = 0; dx < largeur; dx += 1)
        if (dx + dy > 0) set(fusions, ligne + dy, colonne + dx, { ligne, colonne });
  }
}

function parRang<T>(lignes: ReadonlyMap<number, ReadonlyMap<number, T>>): ReadonlyMap<number, ReadonlyMap<number, T>> {
  return new Map(
    [...lignes].sort(([a], [b]) => a - b).map(([rang, ligne]) => [rang, new Map([...ligne].sort(([a], [b]) => a - b))]),
  );
}
