import casf from '../../data/echeances/casf.json' with { type: 'json' };
import convention from '../../data/echeances/convention.json' with { type: 'json' };
import type { Exigence } from '../referentiel/forme.js';
import { exigence } from '../referentiel/referentiel.js';
import type { Commun, RegleCasf, RegleConvention } from './forme.js';

type Source = Pick<Exigence, 'texte' | 'citation' | 'certitude' | 'sources'>;
export type IdRegle = RegleConvention['id'] | RegleCasf['id'];

/** What sets a date: data, never code. */
export interface Regle extends Commun, Source {
  readonly id: IdRegle;
  /** Day from which the text applies, `AAAA-MM-JJ`; null when it has no bearing on the computation. */
  readonly entreeEnVigueur: string | null;
}

/** Every rule: the convention first, then the code. */
export const reglesEcheances: readonly Regle[] = [
  ...(convention.regles as readonly RegleConvention[]).map((regle) => ({ ...regle, entreeEnVigueur: null })),
  ...(casf.regles as readonly RegleCasf[]).map(({ exigence: id, ...regle }) => {
    const trouvee = exigence(id);
    if (!trouvee) throw new Error(`data/echeances/casf.json : l’exigence ${id} n’est pas au référentiel.`);
    const { texte, citation, certitude, sources, entreeEnVigueur } = trouvee;
    return { ...regle, texte, citation, certitude, sources, entreeEnVigueur: entreeEnVigueur.date };
  }),
];

/** The rule of an id. */
export function regleEcheance(id: IdRegle): Regle {
  const regle = reglesEcheances.find((candidate) => candidate.id === id);
  if (!regle) throw new Error(`data/echeances : la règle ${id} manque.`);
  return regle;
}
