import { champPetiteEnfance } from '../../controles/petite-enfance.js';
import type { Action } from '../../dossier/feuilles/actions.js';

/** A champ d'intervention of the CTG with its actions. */
export interface GroupeChamp {
  readonly libelle: string;
  readonly actions: readonly Action[];
}

const aPreciser = 'Champ d’intervention à préciser';

/** Each action stands under its first champ; the order is that of the first action met, petite enfance first. */
export function groupByChamp(actions: readonly Action[]): readonly GroupeChamp[] {
  const groupes = new Map<string, { libelle: string; code: string | null; actions: Action[] }>();
  for (const action of actions) {
    const champ = action.champs?.valeur[0];
    const libelle = champ?.libelle ?? aPreciser;
    const groupe = groupes.get(libelle) ?? { libelle, code: champ?.code ?? null, actions: [] };
    groupe.actions.push(action);
    groupes.set(libelle, groupe);
  }
  const rang = (groupe: { libelle: string; code: string | null }) =>
    groupe.code === champPetiteEnfance ? 0 : groupe.libelle === aPreciser ? 2 : 1;
  return [...groupes.values()].sort((a, b) => rang(a) - rang(b));
}
