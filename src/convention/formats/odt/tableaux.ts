import { type Element, elementsOf } from '../../../xml/arbre.js';
import type { Bloc, CelluleDeTableau } from '../../document.js';
import { isTexte } from '../../document.js';
import { texteDesBlocs } from '../textes-de-cellule.js';
import type { StylesOdt } from './styles.js';

const maxColonnes = 300;
const maxRepetees = 50;

/** A table of OpenDocument: its merges, its fills. A frame of one cell is what it frames. */
export function readTableau(
  table: Element,
  styles: StylesOdt,
  lire: (cellule: Element) => readonly Bloc[],
): readonly Bloc[] {
  const cellules: CelluleDeTableau[] = [];
  const contenus: (readonly Bloc[])[] = [];
  let rang = 0;
  for (const tr of lignesDe(table)) {
    rang += 1;
    let colonne = 1;
    for (const tc of elementsOf(tr)) {
      const repetee = Math.max(1, Math.min(maxRepetees, Number(tc.attribs['table:number-columns-repeated'] ?? 1)));
      if (tc.name === 'table:table-cell') {
        const blocs = lire(tc);
        contenus.push(blocs);
        const fond = styles.fond(tc.attribs['table:style-name'] ?? '');
        cellules.push({
          ligne: rang,
          colonne,
          hauteur: Math.max(1, Number(tc.attribs['table:number-rows-spanned'] ?? 1)),
          largeur: Math.max(1, Number(tc.attribs['table:number-columns-spanned'] ?? 1)),
          texte: texteDesBlocs(blocs),
          ...(fond && { fond }),
          ...(blocs.length > 0 && blocs.every((bloc) => isTexte(bloc) && bloc.gras) && { gras: true }),
        });
      }
      if (tc.name === 'table:table-cell' || tc.name === 'table:covered-table-cell') colonne += repetee;
      if (colonne > maxColonnes) break;
    }
  }
  const [seule] = contenus;
  if (contenus.length === 1 && seule) return seule;
  return cellules.length === 0 ? [] : [{ genre: 'tableau', cellules }];
}

/** Header rows, groups of rows and rows alike. */
function lignesDe(table: Element): readonly Element[] {
  return elementsOf(table).flatMap((element) => {
    if (element.name === 'table:table-row') return [element];
    return /^table:table-(?:header-rows|row-group|rows)$/.test(element.name) ? lignesDe(element) : [];
  });
}
