import { lettresDe } from '../../dossier/origine.js';
import { isPersonnelle, tableauDe } from '../../operations/constats/place.js';
import type { CelluleVisee } from '../protocole.js';
import { type Atelier, suiviLu } from './atelier.js';

/** Tells which cells of a table are not shown again: personal data that a rule found, and what quotes them. */
export function createMasque(atelier: Atelier, { feuille, cellule }: CelluleVisee): (place: string) => boolean {
  const personnelles = new Set(
    (atelier.constats ?? [])
      .filter((constat) => isPersonnelle(constat) && constat.feuille === feuille)
      .map((constat) => constat.cellule),
  );
  // An answer quotes what it answers.
  const tableau = tableauDe(suiviLu(atelier).rapprochements, feuille, cellule);
  const citees = new Set(
    tableau?.cle === 'reponses'
      ? tableau.colonnes.flatMap((lue) => (lue.cle === 'concerne' || lue.cle === 'par' ? [lettresDe(lue.cellule)] : []))
      : [],
  );
  return (place) => personnelles.has(place) || citees.has(lettresDe(place));
}
