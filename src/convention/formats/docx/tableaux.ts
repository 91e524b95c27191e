import { type Element, elementsOf } from '../../../xml/arbre.js';
import type { Bloc, CelluleDeTableau } from '../../document.js';
import { isTexte } from '../../document.js';
import { texteDesBlocs } from '../textes-de-cellule.js';
import { enfant, val } from './elements.js';

/** Reads what a cell holds. */
export type LireBlocs = (parent: Element) => readonly Bloc[];

/** More than any table that a person made. */
const maxColonnes = 300;

/**
 * A table of Word: its merges, its fills, its tracked rows accepted. A frame of one cell is what it frames.
 * @returns the blocks that it makes
 */
export function readTableau(tbl: Element, lire: LireBlocs): readonly Bloc[] {
  const cellules: CelluleDeTableau[] = [];
  const contenus: (readonly Bloc[])[] = [];
  /** By column, the cell that a vertical merge may go on from. */
  let dessus = new Map<number, number>();
  let rang = 0;
  for (const tr of enfantsDe(tbl, 'w:tr')) {
    const trPr = enfant(tr, 'w:trPr');
    if (trPr && enfant(trPr, 'w:del')) continue;
    rang += 1;
    let colonne = 1 + Number((trPr && val(trPr, 'w:gridBefore')) || 0);
    const dessous = new Map<number, number>();
    for (const tc of enfantsDe(tr, 'w:tc')) {
      const tcPr = enfant(tc, 'w:tcPr');
      const largeur = Math.max(1, Math.min(maxColonnes, Number((tcPr && val(tcPr, 'w:gridSpan')) || 1)));
      const fusion = tcPr && val(tcPr, 'w:vMerge');
      const suite = fusion !== null && fusion !== 'restart' ? dessus.get(colonne) : undefined;
      const place = suite ?? cellules.length;
      if (suite === undefined) {
        const blocs = lire(tc);
        contenus.push(blocs);
        const shd = tcPr && enfant(tcPr, 'w:shd');
        const fond = (shd?.attribs['w:fill'] ?? '').toUpperCase();
        cellules.push({
          ligne: rang,
          colonne,
          hauteur: 1,
          largeur,
          texte: texteDesBlocs(blocs),
          ...(/^[0-9A-F]{6}$/.test(fond) && fond !== 'FFFFFF' && { fond }),
          ...(blocs.some((bloc) => isTexte(bloc) && bloc.gras) &&
            blocs.every((bloc) => isTexte(bloc) && (bloc.gras || bloc.texte === '')) && { gras: true }),
        });
      } else {
        const premiere = cellules[suite];
        if (premiere) cellules[suite] = { ...premiere, hauteur: rang - premiere.ligne + 1 };
      }
      if (fusion !== null) dessous.set(colonne, place);
      colonne += largeur;
      if (colonne > maxColonnes) break;
    }
    dessus = dessous;
  }
  const [seule] = contenus;
  if (contenus.length === 1 && seule) return seule;
  return cellules.length === 0 ? [] : [{ genre: 'tableau', cellules }];
}

/** Rows and cells may stand in content controls, or among tracked changes. */
function enfantsDe(parent: Element, nom: string): readonly Element[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === nom) return [element];
    return /^w:(?:sdt|sdtContent|ins|customXml)$/.test(element.name) ? enfantsDe(element, nom) : [];
  });
}
