import type { Action } from '../dossier/feuilles/actions.js';
import { normalize } from '../dossier/valeurs/normalisation.js';

/** What names each action in the tags of a document. */
export type Cles = ReadonlyMap<Action, string>;

/** Its number when it is short and no other action bears it; else its row, which holds as long as no row is inserted above. */
export function createCles(actions: readonly Action[]): Cles {
  const nombres = new Map<string, number>();
  for (const { numero } of actions) {
    const cle = normalize(numero?.valeur ?? '');
    nombres.set(cle, (nombres.get(cle) ?? 0) + 1);
  }
  return new Map(
    actions.map((action) => {
      const numero = action.numero?.valeur ?? '';
      const simple = /^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,19}$/u.test(numero) && nombres.get(normalize(numero)) === 1;
      return [action, simple ? numero : `@${ligneDe(action)}`] as const;
    }),
  );
}

/** The action that a key names; undefined when none does, or several. */
export function findAction(cle: string, actions: readonly Action[]): Action | undefined {
  const trouvees = cle.startsWith('@')
    ? actions.filter((action) => `@${ligneDe(action)}` === cle)
    : actions.filter(({ numero }) => numero && normalize(numero.valeur) === normalize(cle));
  return trouvees.length === 1 ? trouvees[0] : undefined;
}

function ligneDe({ origine }: Action): number {
  return Number(/\d+$/.exec(origine.cellule)?.[0] ?? 0);
}
