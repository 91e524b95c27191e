import type { Signalement } from '../dossier/constat.js';
import { type CleFeuille, type Dossier, feuilles as modele } from '../dossier/dossier.js';

/**
 * A remark on a whole sheet of ours, under the name that it has in the workbook. Where the workbook has none, the remark says
 * so: what several rules miss for want of one sheet is one cause (`joinAbsences`).
 * @param options.piste what may answer it elsewhere, added to the message (`suggestion`)
 */
export function surFeuille(
  { feuilles }: Pick<Dossier, 'feuilles'>,
  cle: CleFeuille,
  message: string,
  { gravite, piste = '' }: Pick<Signalement, 'gravite' | 'piste'> = {},
): Signalement {
  const lue = feuilles[cle];
  return {
    message: `${message}${piste}`,
    feuille: lue?.nom ?? modele[cle].nom,
    cellule: null,
    ...(!lue && { manquante: cle, ...(piste !== '' && { piste: piste.trim() }) }),
    ...(gravite && { gravite }),
  };
}
