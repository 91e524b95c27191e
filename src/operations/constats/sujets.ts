import { appellation } from '../../controles/appellations.js';
import type { Constat } from '../../dossier/constat.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { createRangees } from './rangees.js';

/** Names the action that a finding bears on, as a heading would: « Action 1.2 »; null when it bears on none. */
export function createSujets(dossier: Dossier): (constat: Constat) => string | null {
  const rangeeDe = createRangees(dossier);
  return ({ feuille, cellule }) => {
    const rangee = feuille !== null && cellule !== null ? rangeeDe({ feuille, cellule }) : null;
    if (rangee?.cle !== 'actions') return null;
    return appellation(rangee.ligne as Action).replace(/^l’a/, 'A');
  };
}
