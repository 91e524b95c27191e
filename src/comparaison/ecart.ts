import type { Cellule } from '../dossier/cellules.js';
import type { FeuilleDuPlan } from './contractuel.js';
import type { Doute } from './paire.js';
import type { LigneDuPlan } from './plan.js';

/** A row that only one of the two plans has. */
export interface EcartDeLigne {
  readonly genre: 'ligne';
  readonly nature: 'ajout' | 'retrait';
  readonly feuille: FeuilleDuPlan;
  readonly ligne: LigneDuPlan;
  /** Where an added row goes: after this one, or first. */
  readonly suit: string | null;
  /** Why it may yet be a row of the other plan. */
  readonly doute: Doute | null;
}

/** A cell whose value is not the same in the two plans. */
export interface EcartDeCellule {
  readonly genre: 'cellule';
  readonly nature: 'ajout' | 'retrait' | 'modification';
  readonly feuille: FeuilleDuPlan;
  /** The row, as each plan has it; both have the id of the first. */
  readonly ligne: { readonly avant: LigneDuPlan; readonly apres: LigneDuPlan };
  readonly colonne: string;
  readonly avant: Cellule | null;
  readonly apres: Cellule | null;
  readonly doute: Doute | null;
}

/** A difference between two plans: something that the signatories had agreed, and that is not so any more. */
export type Ecart = EcartDeLigne | EcartDeCellule;

/** What a difference does to a plan, and no more: how an avenant is kept, and replayed. */
export type Changement =
  | {
      readonly genre: 'ajout';
      readonly feuille: FeuilleDuPlan;
      readonly ligne: LigneDuPlan;
      readonly suit: string | null;
    }
  | { readonly genre: 'retrait'; readonly feuille: FeuilleDuPlan; readonly id: string }
  | {
      readonly genre: 'cellule';
      readonly feuille: FeuilleDuPlan;
      readonly id: string;
      readonly colonne: string;
      readonly avant: Cellule | null;
      readonly apres: Cellule | null;
    };

export function changementDe(ecart: Ecart): Changement {
  const { feuille } = ecart;
  if (ecart.genre === 'cellule') {
    const { ligne, colonne, avant, apres } = ecart;
    return { genre: 'cellule', feuille, id: ligne.avant.id, colonne, avant, apres };
  }
  return ecart.nature === 'ajout'
    ? { genre: 'ajout', feuille, ligne: ecart.ligne, suit: ecart.suit }
    : { genre: 'retrait', feuille, id: ecart.ligne.id };
}

/** The row that a difference bears on, as it stands last. */
export function ligneDEcart(ecart: Ecart): LigneDuPlan {
  return ecart.genre === 'ligne' ? ecart.ligne : ecart.ligne.apres;
}
