import { isSansRienDeCommun } from '../comparaison/appariement.js';
import { comparerPlans } from '../comparaison/comparer-plans.js';
import type { Plan } from '../comparaison/plan.js';
import { type FeuilleDeLignes, pairLignesDuPlan } from '../comparaison/reperes.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { textOf } from '../dossier/valeurs/textes.js';
import type { Classement } from './classement.js';
import { contexteDe } from './contexte-des-modifications.js';
import { type Engagements, engagementsCommuns, restreindre } from './engagements.js';
import { decrire, type Modification } from './modifications.js';

/** A state of the plan: that of a workbook, or of a signed plan. */
export interface Version {
  /** The name of its file, for messages. */
  readonly nom: string;
  readonly plan: Plan;
  readonly engagements: Engagements;
}

/**
 * What changed from a version of the plan to another, classed. Both are compared on what both froze.
 * @throws ErreurUtilisateur (exit 2) when they are of two conventions
 */
export function comparerVersions(avant: Version, apres: Version, classement: Classement): readonly Modification[] {
  checkMemeConvention(avant, apres);
  const communs = engagementsCommuns(avant.engagements, apres.engagements);
  const ecarts = comparerPlans(restreindre(avant.plan, communs), restreindre(apres.plan, communs));
  return decrire(ecarts, classement, contexteDe(avant.plan, apres.plan));
}

/** Two conventions share neither actions nor communes, or have neither the same territory nor the same Caf. */
function checkMemeConvention(avant: Version, apres: Version): void {
  const pourquoi =
    (isSans('actions', avant.plan, apres.plan) && 'aucune action de l’un ne se retrouve dans l’autre') ||
    (isSans('communes', avant.plan, apres.plan) && 'aucune commune de l’un ne se retrouve dans l’autre') ||
    (isAutre('territoire', avant.plan, apres.plan) &&
      isAutre('caf', avant.plan, apres.plan) &&
      'ni le territoire ni la Caf ne sont les mêmes');
  if (pourquoi)
    throw new ErreurUtilisateur(
      `« ${avant.nom} » et « ${apres.nom} » ne sont pas de la même convention : ${pourquoi}. Vérifiez les deux fichiers.`,
    );
}

/** Both have rows, and none is in the other. */
function isSans(feuille: FeuilleDeLignes, avant: Plan, apres: Plan): boolean {
  const [anciennes, nouvelles] = [avant[feuille]?.lignes ?? [], apres[feuille]?.lignes ?? []];
  if (anciennes.length === 0 || nouvelles.length === 0) return false;
  return isSansRienDeCommun(pairLignesDuPlan(feuille, anciennes, nouvelles));
}

function isAutre(colonne: string, avant: Plan, apres: Plan): boolean {
  const [a, b] = [avant, apres].map(({ convention }) => convention?.lignes[0]?.cellules[colonne]);
  return a !== undefined && b !== undefined && normalize(textOf(a.contenu)) !== normalize(textOf(b.contenu));
}
