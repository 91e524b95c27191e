import type { ColonneEcrite } from '../../tableur/ecrire.js';
import type { Consolidation } from '../consolider.js';
import type { Ctg } from '../ctg.js';

/** Every row of one CTG begins with where it comes from. */
export const origine: readonly ColonneEcrite<{ readonly ctg: Ctg }>[] = [
  ['CTG', 30, ({ ctg }) => ctg.nom],
  ['Fichier', 26, ({ ctg }) => ctg.fichier],
  ['Mention', 16, ({ ctg }) => (ctg.resume.donneesFictives ? 'données fictives' : null)],
  ['Département', 18, ({ ctg }) => ctg.resume.convention.departement],
];

/** Examples are added up only with one another: a total is then made of nothing else, and says so. */
export function colonneMention({ comptees, fictives }: Consolidation): readonly ColonneEcrite<unknown>[] {
  const fictif = fictives.length > 0 && comptees.length === fictives.length;
  return fictif ? [['Mention', 16, () => 'données fictives']] : [];
}
