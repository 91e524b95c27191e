import { at, type Signalement } from '../../dossier/constat.js';
import { celluleSousEntete, type FeuilleLue } from '../../dossier/dossier.js';
import { type Action, feuilleActions } from '../../dossier/feuilles/actions.js';
import type { Origine } from '../../dossier/origine.js';
import type { Contexte } from '../contexte.js';
import { surFeuille } from '../sur-feuille.js';

type Colonne = 'numero' | 'intitule' | 'champs' | 'statut' | 'pilote';

interface Absence {
  readonly colonne: Colonne;
  readonly message: (action: Action) => string;
  /** What the column is for, when the whole sheet lacks it: « sans elle, … ». */
  readonly consequence: string;
}

/**
 * One remark on each empty cell of a column, or a single one on the sheet when nobody ever filled the column in: a
 * tracker kept for years without it must not receive sixty times the same sentence.
 */
export function listAbsences(
  { actions, feuilles }: Pick<Contexte, 'actions' | 'feuilles'>,
  { colonne, message, consequence }: Absence,
): readonly Signalement[] {
  const vides = actions.filter((action) => !action[colonne] && !action.sansObjet[colonne]);
  const entete = feuilles.actions?.colonnes[colonne];
  if (!entete && vides.length > 1 && vides.length === actions.length) {
    const { libelle } = feuilleActions.colonnes[colonne];
    return [
      surFeuille({ feuilles }, 'actions', `La feuille n’a pas de colonne « ${libelle} » : ajoutez-la, ${consequence}.`),
    ];
  }
  return vides.map((action) => at(celluleVide(action, feuilles.actions, colonne), message(action)));
}

/** The empty cell itself, in the table of its row. */
function celluleVide({ origine }: Action, lue: FeuilleLue | undefined, colonne: Colonne): Origine {
  return celluleSousEntete(lue, origine, colonne) ?? origine;
}
