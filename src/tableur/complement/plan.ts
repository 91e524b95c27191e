import type { CleFeuille } from '../../dossier/dossier.js';
import type { ContenuLisible } from '../../dossier/valeurs/lecture.js';

/** A cell to write. */
export interface Ecriture {
  readonly onglet: string;
  readonly cellule: string;
  readonly contenu: ContenuLisible;
  /** The cell whose look it takes when it has none of its own. */
  readonly comme: string | null;
  /** A title: it looks like its neighbour, whatever look the cell had. */
  readonly titre: boolean;
  /** What is to be confirmed of it; null: nothing. */
  readonly note: string | null;
  /** The value that it was asked for; null for a title. */
  readonly pour: ValeurDemandee | null;
}

/** A value of a row, as it was asked. */
export interface ValeurDemandee {
  readonly feuille: CleFeuille;
  readonly colonne: string;
  readonly saisie: string;
  /** The same for all the values of a row. */
  readonly ligne: object;
}

/** A row of a sheet to add: its contents and its notes, by canonical column. */
export interface LigneAAjouter {
  readonly cellules: Readonly<Record<string, ContenuLisible>>;
  readonly notes: Readonly<Record<string, string>>;
  /** Its values, as they were asked. */
  readonly saisies: Readonly<Record<string, string>>;
}

/** What completing a workbook comes to: cells to write, sheets to add, what a person has to do. */
export interface PlanDeComplement {
  readonly ecritures: readonly Ecriture[];
  readonly feuilles: ReadonlyMap<CleFeuille, readonly LigneAAjouter[]>;
  readonly remarques: readonly string[];
}

export const planVide: PlanDeComplement = { ecritures: [], feuilles: new Map(), remarques: [] };

/** Both, the rows of a sheet that both add one after the other. */
export function joinPlans(plans: readonly PlanDeComplement[]): PlanDeComplement {
  const feuilles = new Map<CleFeuille, readonly LigneAAjouter[]>();
  for (const plan of plans)
    for (const [cle, lignes] of plan.feuilles) feuilles.set(cle, [...(feuilles.get(cle) ?? []), ...lignes]);
  return {
    ecritures: plans.flatMap(({ ecritures }) => ecritures),
    feuilles,
    remarques: [...new Set(plans.flatMap(({ remarques }) => remarques))],
  };
}
