import { libellesDeCouverture } from '../controles/controle.js';
import { formatCompte } from '../documents/formats.js';
import type { Classe } from './classement.js';
import type { EffetSurLaCouverture } from './couverture.js';
import type { Modification } from './modifications.js';

/** What each class of modifications is called, and the article that says so. */
export const titresDesClasses: Readonly<Record<Classe, string>> = {
  avenant: 'À porter par avenant (article 11 de la convention)',
  mineur: 'Mineures, si le comité de pilotage en décide (article 9)',
};

/** « De « plan-signe.json » à « suivi.xlsx » : 12 modifications, 4 à porter par avenant. » */
export function resumeDesModifications(
  [avant, apres]: readonly [string, string],
  modifications: readonly Modification[],
): string {
  const entre = `De « ${avant} » à « ${apres} »`;
  if (modifications.length === 0) return `${entre} : rien de ce qui engage n’a changé.`;
  const parAvenant = modifications.filter(({ classe }) => classe === 'avenant').length;
  const dont = parAvenant === 0 ? 'aucune à porter par avenant' : `${parAvenant} à porter par avenant`;
  return `${entre} : ${formatCompte(modifications.length, 'modification')}, ${dont}.`;
}

/** « de partielle à constatée », « constatée, 12 réponses au lieu de 10 », « de constatée à absente : plus rien n’y répond ». */
export function phraseDeLEffet({ avant, apres, preuves, tombe }: EffetSurLaCouverture): string {
  const depuis = avant === 'absente' ? 'd’absente' : `de ${libellesDeCouverture[avant]}`;
  const etat = libellesDeCouverture[apres];
  if (tombe) return `${depuis} à ${etat} : plus rien n’y répond`;
  if (avant !== apres) return `${depuis} à ${etat}`;
  return `${etat}, ${formatCompte(preuves.apres, 'réponse')} au lieu de ${preuves.avant}`;
}
