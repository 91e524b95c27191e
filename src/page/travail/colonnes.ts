import { deciderColonnes, etendre } from '../../operations/colonnes/decider.js';
import type { DecisionDeColonnes } from '../../operations/colonnes/decision.js';
import { type VueDesColonnes, viewColonnes } from '../../operations/colonnes/vue.js';
import type { FichierRecu } from '../protocole.js';
import { type Atelier, suiviLu } from './atelier.js';

/** What was made of each sheet, and one of them as it stands; null: the one that most needs to be seen. */
export function colonnes(atelier: Atelier, { feuille }: { readonly feuille: string | null }): VueDesColonnes {
  return viewColonnes(suiviLu(atelier), atelier.constats ?? [], feuille);
}

/** The file of the decisions once one more is taken, and in how many other sheets it holds. */
export function decider(
  atelier: Atelier,
  { decision }: { readonly decision: DecisionDeColonnes },
): { readonly fichier: FichierRecu | null; readonly ailleurs: number } {
  const suivi = suiviLu(atelier);
  return { fichier: deciderColonnes(suivi, decision), ailleurs: etendre(suivi, decision).length - 1 };
}
