import type { Action } from '../dossier/feuilles/actions.js';
import { ligneDe } from '../dossier/origine.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { digestOf } from './texte-canonique.js';

/** What names each action in the tags of a document. */
export type Cles = ReadonlyMap<Action, string>;

/**
 * Its number when it is short and no other action bears it; else its row and a digest of what it is called, so that
 * another action which has come to stand on that row is not taken for it.
 *
 * A key finds its action again exactly, or not at all: of an action a document keeps its key and no title, so there is
 * nothing that `comparaison` could pair. Renumbered since, it is told to a person, never guessed.
 */
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
      return [action, simple ? numero : `@${ligneDe(action.origine.cellule)}-${nameOf(action)}`] as const;
    }),
  );
}

/**
 * Finds the action that a key names; undefined when none does, or several. Of several actions called the same, the row tells
 * which only when the workbook is the very one that the document was made from.
 */
export function createRecherche(
  actions: readonly Action[],
  memeClasseur: boolean,
): (cle: string) => Action | undefined {
  const parNumero = indexUniques(actions, ({ numero }) => (numero ? normalize(numero.valeur) : null));
  const parNom = indexUniques(actions, (action) =>
    memeClasseur ? `${ligneDe(action.origine.cellule)}-${nameOf(action)}` : nameOf(action),
  );
  return (cle) => {
    const [, ligne, nom] = cleDeLigne.exec(cle) ?? [];
    const trouvee = nom ? parNom.get(memeClasseur ? `${ligne}-${nom}` : nom) : parNumero.get(normalize(cle));
    return trouvee ?? undefined;
  };
}

/** The action that each name names; null when several do. */
function indexUniques(
  actions: readonly Action[],
  nomOf: (action: Action) => string | null,
): ReadonlyMap<string, Action | null> {
  const index = new Map<string, Action | null>();
  for (const action of actions) {
    const nom = nomOf(action);
    if (nom !== null) index.set(nom, index.has(nom) ? null : action);
  }
  return index;
}

/** « action 1.2 », « action de la ligne 12 ». */
export function titreDeCle(cle: string): string {
  const ligne = cleDeLigne.exec(cle)?.[1];
  return `action ${ligne ? `de la ligne ${ligne}` : cle}`;
}

const cleDeLigne = /^@(\d+)-([0-9a-f]{8})$/;

function nameOf({ numero, intitule, origine }: Action): string {
  return digestOf([origine.feuille, numero?.valeur ?? '', intitule?.valeur ?? ''].join(' | '));
}
