import { controles } from '../../controles/registre.js';
import type { Constat } from '../../dossier/constat.js';
import type { Contenu } from '../../dossier/contenu.js';
import { type CleFeuille, feuilles } from '../../dossier/dossier.js';
import type { Colonne, Colonnes } from '../../dossier/feuille.js';
import { lettresDe, ligneDe, type Origine } from '../../dossier/origine.js';
import type { FeuilleRapprochee } from '../../lecture/correspondance/rapprochement.js';
import { isDansSesLignes, isPersonnelle, tableauDe } from './place.js';

const parRegle = new Map(controles.map((controle) => [controle.regle, controle]));

/**
 * Whether an answer to a finding is what its cell should hold: a text without personal data, a value where the cell is empty or
 * could not be read, another value where the rule asks for one. Elsewhere it bears on other cells, and a person reports it.
 */
export function attendValeur(constat: Constat, contenu: Contenu | null, colonne: Colonne | null): boolean {
  if (isPersonnelle(constat)) return contenu !== null;
  if (colonne === null) return false;
  const controle = parRegle.get(constat.regle);
  if (controle) return controle.corrigeSaCellule === true || (controle.absence === true && contenu === null);
  if (constat.exigence !== null || contenu === null) return false;
  const lu = colonne.lire(contenu);
  return 'refus' in lu ? lu.refus.regle === constat.regle : lu.approche?.regle === constat.regle;
}

/** The column of ours that a cell belongs to, and the table that has it. */
export interface Cible {
  readonly feuille: CleFeuille;
  readonly cle: string;
  readonly colonne: Colonne;
  readonly titre: string;
  /** The row of the titles; null where a value stands beside its title. */
  readonly entete: number | null;
}

/** The column that a cell belongs to, under its title or beside it; null when it is in none. */
export function cibleDe(rapprochements: readonly FeuilleRapprochee[], place: Origine): Cible | null {
  const tableau = tableauDe(rapprochements, place.feuille, place.cellule);
  // Above and under a table, nothing is of its columns.
  if (!tableau || !isDansSesLignes(tableau, place.cellule)) return null;
  const autres = tableau.colonnes.filter(({ cellule }) => cellule !== place.cellule);
  const lu =
    tableau.entete === null
      ? autres.find(({ cellule }) => ligneDe(cellule) === ligneDe(place.cellule))
      : autres.find(({ cellule }) => lettresDe(cellule) === lettresDe(place.cellule));
  const colonnes: Colonnes = feuilles[tableau.cle].colonnes;
  const colonne = lu?.cle ? colonnes[lu.cle] : undefined;
  return lu?.cle && colonne
    ? { feuille: tableau.cle, cle: lu.cle, colonne, titre: lu.titre, entete: tableau.entete }
    : null;
}
