import type { Action } from '../../dossier/feuilles/actions.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { OrdreDuPlan } from '../options-du-plan.js';
import { type GroupeChamp, groupByChamp } from './champs.js';

/** Chapters of a bilan: what each is called, and its actions, in the order of the plan. */
export interface Chapitrage {
  readonly ordre: OrdreDuPlan;
  readonly groupes: readonly GroupeChamp[];
}

/** The actions in chapters, by what is asked for or else as the plan itself is built. */
export function groupByPlan(actions: readonly Action[], demande?: OrdreDuPlan): Chapitrage {
  const ordre = demande ?? findOrdre(actions);
  return { ordre, groupes: ordre === 'champ' ? groupByChamp(actions) : groupByTexte(actions, ordre) };
}

type ColonneDOrdre = Exclude<OrdreDuPlan, 'champ'>;

const sans: Readonly<Record<ColonneDOrdre, string>> = {
  axe: 'Actions sans axe',
  enjeu: 'Actions sans enjeu',
};

/** An action without the column stands in a last chapter, which says so. */
function groupByTexte(actions: readonly Action[], colonne: ColonneDOrdre): readonly GroupeChamp[] {
  const groupes = new Map<string, { libelle: string; actions: Action[] }>();
  for (const action of actions) {
    const cle = cleOf(action, colonne);
    const groupe = groupes.get(cle) ?? {
      libelle: cle === '' ? sans[colonne] : (action[colonne]?.valeur.trim() ?? ''),
      actions: [],
    };
    groupe.actions.push(action);
    groupes.set(cle, groupe);
  }
  return [...groupes].sort(([a], [b]) => Number(a === '') - Number(b === '')).map(([, groupe]) => groupe);
}

/** Four actions in five must say it: a column that is filled here and there builds no plan. */
const partRemplie = 0.8;
/** One action in ten may stand out of its place: those that an avenant adds come at the end. */
const partDeplacee = 0.1;

/**
 * The column that builds the plan: filled for almost all actions, the same value for several of them, and those that share it one
 * after the other. The axe, which holds enjeux, comes before them; the champs d'intervention are what is left.
 */
function findOrdre(actions: readonly Action[]): OrdreDuPlan {
  return (['axe', 'enjeu'] as const).find((colonne) => builds(actions, colonne)) ?? 'champ';
}

function builds(actions: readonly Action[], colonne: ColonneDOrdre): boolean {
  const cles = actions.map((action) => cleOf(action, colonne)).filter((cle) => cle !== '');
  const distinctes = new Set(cles).size;
  const suites = cles.filter((cle, rang) => cle !== cles[rang - 1]).length;
  return (
    cles.length >= actions.length * partRemplie &&
    distinctes > 1 &&
    distinctes <= cles.length / 2 &&
    suites - distinctes <= cles.length * partDeplacee
  );
}

function cleOf(action: Action, colonne: ColonneDOrdre): string {
  return normalize(action[colonne]?.valeur ?? '');
}
