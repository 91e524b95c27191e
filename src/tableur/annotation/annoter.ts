import type { Gravite } from '../../dossier/constat.js';
import { type Paquet, readPart, writePart, zip } from '../../paquet/parties.js';
import { openARetoucher } from '../retouche/ouvrir.js';
import { readChemins } from '../retouche/retoucher.js';
import { type FeuilleConstats, writeFeuilleConstats } from './feuille-constats.js';
import { addMarques, gravitesMarquees, removeMarques } from './marques-de-cellule.js';
import { readDiscussions, writeCommentaires } from './notes-de-feuille.js';
import { dxfDe, findStyles, rankOf } from './styles.js';

/** What to say on a cell, and how grave it is. */
export interface RemarqueDeCellule {
  readonly feuille: string;
  readonly cellule: string;
  readonly gravite: Gravite;
  readonly texte: string;
}

export interface ClasseurAnnote {
  readonly octets: Uint8Array;
  /** The cells whose discussion (« commentaire » of Excel 365) leaves no room for ours: they are marked only. */
  readonly sansCommentaire: readonly { readonly feuille: string; readonly cellule: string }[];
}

/**
 * A copy of a workbook in which each cell concerned bears a comment and a mark, with a sheet of all the findings. Only what
 * this adds changes: cells, formats, charts, pivot tables, macros stay byte for byte. What an earlier run added is
 * taken off first.
 * @throws ErreurUtilisateur (exit 2) when the bytes are no `.xlsx` or `.xlsm`, or when something would be lost
 */
export function annotate(
  octets: Uint8Array,
  remarques: readonly RemarqueDeCellule[],
  constats: (sansCommentaire: ClasseurAnnote['sansCommentaire']) => FeuilleConstats,
): ClasseurAnnote {
  const parts = openARetoucher(octets, 'annoté');
  const sansCommentaire: { feuille: string; cellule: string }[] = [];
  for (const [nom, chemin] of readChemins(parts)) {
    if (!parts[chemin]) continue;
    const siennes = remarques.filter(({ feuille }) => feuille === nom);
    const discutees = readDiscussions(parts, chemin);
    const possibles = siennes.filter(({ cellule }) => !discutees.has(cellule));
    sansCommentaire.push(
      ...siennes.filter(({ cellule }) => discutees.has(cellule)).map(({ feuille, cellule }) => ({ feuille, cellule })),
    );
    writeMarques(parts, chemin, siennes);
    writeCommentaires(
      parts,
      chemin,
      possibles.map(({ cellule, texte }) => ({ cellule, texte })),
    );
  }
  writeFeuilleConstats(parts, constats(sansCommentaire));
  return { octets: zip(parts, 6), sansCommentaire };
}

function writeMarques(parts: Paquet, chemin: string, remarques: readonly RemarqueDeCellule[]): void {
  const propre = removeMarques(readPart(parts, chemin));
  const marques = gravitesMarquees.flatMap((gravite) => {
    const cellules = remarques.filter((remarque) => remarque.gravite === gravite).map(({ cellule }) => cellule);
    return cellules.length > 0 ? [{ dxf: rankOf(parts, findStyles(parts), 'dxfs', dxfDe(gravite)), cellules }] : [];
  });
  writePart(parts, chemin, addMarques(propre, marques));
}
