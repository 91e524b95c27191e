import type { Action } from '../dossier/feuilles/actions.js';
import { normalize } from '../dossier/valeurs/normalisation.js';

/** The same action in two workbooks. */
export interface Paire {
  readonly avant: Action;
  readonly apres: Action;
}

export interface Appariement {
  readonly paires: readonly Paire[];
  readonly ajoutees: readonly Action[];
  readonly retirees: readonly Action[];
}

/**
 * Pairs the actions of two workbooks: by number, which does not change from one bilan to the next, then by title for
 * those whose number is missing or changed. An action pairs once.
 */
export function pairActions(avant: readonly Action[], apres: readonly Action[]): Appariement {
  const parNumero = pairBy(({ numero }) => numero?.valeur, avant, apres);
  const parIntitule = pairBy(({ intitule }) => intitule?.valeur, parNumero.retirees, parNumero.ajoutees);
  const rangs = new Map(apres.map((action, rang) => [action, rang]));
  return {
    ...parIntitule,
    paires: [...parNumero.paires, ...parIntitule.paires].sort(
      (a, b) => (rangs.get(a.apres) ?? 0) - (rangs.get(b.apres) ?? 0),
    ),
  };
}

function pairBy(
  cle: (action: Action) => string | undefined,
  avant: readonly Action[],
  apres: readonly Action[],
): Appariement {
  const restantes = new Map<string, Action[]>();
  for (const action of avant) {
    const valeur = normalize(cle(action) ?? '');
    if (valeur !== '') restantes.set(valeur, [...(restantes.get(valeur) ?? []), action]);
  }
  const paires: Paire[] = [];
  const ajoutees: Action[] = [];
  for (const action of apres) {
    const ancienne = restantes.get(normalize(cle(action) ?? ''))?.shift();
    if (ancienne) paires.push({ avant: ancienne, apres: action });
    else ajoutees.push(action);
  }
  const trouvees = new Set(paires.map((paire) => paire.avant));
  return { paires, ajoutees, retirees: avant.filter((action) => !trouvees.has(action)) };
}
