import { joursDeRetard } from '../../controles/retard.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { addMois } from '../../dossier/jours.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { Statut } from '../../dossier/valeurs/statuts.js';
import type { TypeBilan } from '../genres.js';
import type { ChoixDeFiches, OptionsDuPlan } from '../options-du-plan.js';

/** A point d'étape is short: what was done of each action stands whole in its table. Other bilans join the useful ones. */
const parDefaut: Readonly<Partial<Record<TypeBilan, ChoixDeFiches>>> = { etape: 'aucune' };

/** Which fiches a bilan joins. */
export function choixDe(type: TypeBilan, { fiches }: OptionsDuPlan = {}): ChoixDeFiches {
  return fiches ?? parDefaut[type] ?? 'utiles';
}

/** The actions whose whole fiche is printed. */
export function selectFiches(actions: readonly Action[], choix: ChoixDeFiches, date: string): ReadonlySet<Action> {
  switch (choix) {
    case 'toutes':
      return new Set(actions);
    case 'aucune':
      return new Set();
    case 'utiles':
      return new Set(actions.filter((action) => isUtile(action, date)));
  }
}

/** What a meeting has to look at: late, to be decided, or ended within the year. */
function isUtile(action: Action, date: string): boolean {
  const enRetard = joursDeRetard(action.fin?.valeur, action.statut?.valeur, date) !== null;
  return enRetard || isADecider(action) || isAchevee(action, addMois(date, -12));
}

const arretees: ReadonlySet<Statut> = new Set<Statut>(['reportee', 'suspendue', 'abandonnee']);

/** An adjustment is proposed, it was stopped, or it is a priority that nobody has begun. */
function isADecider({ ajustement, statut, priorite }: Action): boolean {
  const ajustee = ajustement !== undefined && ajustement.valeur !== 'aucun';
  const arretee = statut !== undefined && arretees.has(statut.valeur);
  const engagee = statut !== undefined && statut.valeur !== 'non-demarree';
  return ajustee || arretee || (!engagee && normalize(priorite?.valeur ?? '').startsWith('haut'));
}

function isAchevee({ statut, fin }: Action, depuis: string): boolean {
  return (statut?.valeur === 'realisee' || statut?.valeur === 'partielle') && fin !== undefined && fin.valeur > depuis;
}
