import { controlesRgpd } from '../controles/registre.js';
import type { Constat } from '../dossier/constat.js';
import type { Valeur } from '../dossier/origine.js';

/** A name of a body, a place or a source, or null when it may be more than that. */
export type NomSur = (nom: Valeur<string> | undefined) => string | null;

/** A name is short and holds on one line: anything else is a free text. */
const longueurMax = 120;
const rgpd: ReadonlySet<string> = new Set(controlesRgpd.map(({ regle }) => regle));

/** Lets through the names of the cells in which the checks of personal data found nothing. */
export function createNomsSurs(constats: readonly Constat[]): NomSur {
  const douteuses = new Set(
    constats.filter(({ regle }) => rgpd.has(regle)).map(({ feuille, cellule }) => `${feuille}!${cellule}`),
  );
  return (nom) => {
    if (!nom || douteuses.has(`${nom.origine.feuille}!${nom.origine.cellule}`)) return null;
    const ligne = nom.valeur.replace(/\s+/g, ' ').trim();
    return ligne === '' || ligne.length > longueurMax ? null : ligne;
  };
}
