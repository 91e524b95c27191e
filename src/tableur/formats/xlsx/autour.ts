import { attributOf, isVrai } from '../../../xml/attributs.js';
import type { Plage, ReperesDuFichier } from '../../classeur.js';
import type { Fusion } from '../fusions.js';
import { derniere, parsePlage } from '../plages.js';
import { tropGros, xlsxAbime } from '../refus.js';

/** What stands around the cells is kept as it comes. */
const maxElements = 2_000_000;

/** Reads from the tags of a sheet what stands around its cells: hidden columns, merges, frozen rows, the filter. */
export function createAutour() {
  /** How many more ranges of hidden columns there are from each column on than at the one before. */
  const masquees = new Int32Array(derniere.colonne + 2);
  const fusions: Fusion[] = [];
  let filtre: Plage | null = null;
  let lignesFigees = 0;
  let ailleurs = 0;
  let elements = 0;
  return {
    fusions,
    open: (element: string, attributs: string) => {
      elements += 1;
      if (elements > maxElements) throw tropGros();
      // Extensions, and the views that other people keep of the sheet, have panes and filters of their own.
      if (element === 'customSheetViews' || element === 'extLst') ailleurs += 1;
      else if (ailleurs > 0) return;
      else if (element === 'mergeCell') fusions.push(fusionOf(attributOf(attributs, 'ref') ?? ''));
      else if (element === 'col' && isMasquee(attributs, 'width'))
        hide(masquees, nombreOf(attributs, 'min'), nombreOf(attributs, 'max'));
      else if (element === 'pane' && /^frozen/.test(attributOf(attributs, 'state') ?? ''))
        lignesFigees = Math.min(derniere.ligne, Math.floor(nombreOf(attributs, 'ySplit')));
      else if (element === 'autoFilter') filtre ??= parsePlage(attributOf(attributs, 'ref') ?? '');
    },
    close: (element: string) => {
      if (element === 'customSheetViews' || element === 'extLst') ailleurs -= 1;
    },
    dits: (): ReperesDuFichier => ({ ...(filtre ? { filtre } : {}), ...(lignesFigees > 0 ? { lignesFigees } : {}) }),
    masqueesJusqua: (dernier: number): ReadonlySet<number> => {
      const colonnes = new Set<number>();
      let ouvertes = 0;
      for (let colonne = 1; colonne <= dernier; colonne += 1) {
        ouvertes += masquees[colonne] ?? 0;
        if (ouvertes > 0) colonnes.add(colonne);
      }
      return colonnes;
    },
  };
}

function hide(masquees: Int32Array, min: number, max: number): void {
  const [debut, apres] = [Math.max(1, min), Math.min(derniere.colonne, max) + 1];
  if (debut >= apres) return;
  masquees[debut] = (masquees[debut] ?? 0) + 1;
  masquees[apres] = (masquees[apres] ?? 0) - 1;
}

function fusionOf(reference: string): Fusion {
  const plage = parsePlage(reference);
  if (!plage) throw xlsxAbime();
  return { ...plage, reference };
}

/** A row or a column that is hidden, or that somebody made so thin that it is not seen. */
export function isMasquee(attributs: string, taille: string): boolean {
  if (!attributs.includes('hidden') && !attributs.includes('="0"')) return false;
  return isVrai(attributOf(attributs, 'hidden') ?? '') || attributOf(attributs, taille) === '0';
}

function nombreOf(attributs: string, nom: string): number {
  const nombre = Number(attributOf(attributs, nom) ?? 0);
  return nombre > 0 ? nombre : 0;
}
