import type { Archive } from '../../archive.js';
import type { FeuilleClasseur } from '../../classeur.js';
import { cellulesCouvertes } from '../fusions.js';
import { tropDeFusions } from '../refus.js';
import { sortParLigne } from '../tri.js';
import { createAutour } from './autour.js';
import { createCellules } from './cellules.js';
import type { ContexteFeuille } from './contexte-de-lecture.js';
import { parcourirPartie } from './partie.js';

/** As many tags as a gigabyte holds of cells with nothing but a format. */
const maxElements = 50_000_000;

/**
 * Reads the cells of a sheet, how they look, its merges, and what it says of where its tables stand; all else
 * (conditional formats, drop-down lists, drawings) is passed over. What a merge hides is not read, as Excel does not show it.
 * @returns null when there is no such part
 * @throws ErreurUtilisateur when the XML is damaged or too large, or when there are too many cells or merges
 */
export function readFeuille(
  archive: Archive,
  { nom, chemin }: { readonly nom: string; readonly chemin: string },
  contexte: ContexteFeuille,
): FeuilleClasseur | null {
  const cellules = createCellules(contexte);
  const autour = createAutour();
  const lecteur = {
    open: (element: string, attributs: string) => {
      if (!cellules.open(element, attributs)) autour.open(element, attributs);
    },
    texte: cellules.texte,
    close: (element: string) => {
      cellules.close(element);
      autour.close(element);
    },
  };
  if (!parcourirPartie(archive, chemin, lecteur, maxElements)) return null;
  const { lignes, apparences, lignesMasquees } = cellules;
  const { couvertes, nombre } = cellulesCouvertes(
    autour.fusions,
    derniereDe(lignes.keys()),
    contexte.reste.fusionnees,
    (reference) => tropDeFusions(nom, reference),
  );
  contexte.reste.fusionnees -= nombre;
  for (const [ligne, deLigne] of couvertes)
    for (const colonne of deLigne.keys()) {
      lignes.get(ligne)?.delete(colonne);
      apparences.get(ligne)?.delete(colonne);
    }
  const triees = sortParLigne(lignes);
  for (const ligne of apparences.keys()) if (!triees.has(ligne)) apparences.delete(ligne);
  for (const ligne of lignesMasquees) if (!triees.has(ligne)) lignesMasquees.delete(ligne);
  const vues = sortParLigne(apparences);
  const colonnesMasquees = autour.masqueesJusqua(derniereColonne(triees));
  const dits = autour.dits();
  return {
    nom,
    lignes: triees,
    fusions: sortParLigne(couvertes),
    ...(vues.size > 0 ? { apparences: vues } : {}),
    ...(lignesMasquees.size > 0 ? { lignesMasquees } : {}),
    ...(colonnesMasquees.size > 0 ? { colonnesMasquees } : {}),
    ...(Object.keys(dits).length > 0 ? { reperes: dits } : {}),
  };
}

function derniereColonne(parLigne: ReadonlyMap<number, ReadonlyMap<number, unknown>>): number {
  let dernier = 0;
  for (const cellules of parLigne.values()) dernier = Math.max(dernier, derniereDe(cellules.keys()));
  return dernier;
}

function derniereDe(rangs: Iterable<number>): number {
  let dernier = 0;
  for (const rang of rangs) dernier = Math.max(dernier, rang);
  return dernier;
}
