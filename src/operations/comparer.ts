import { findAvenant } from '../avenant/avenants-inscrits.js';
import { comparerVersions } from '../avenant/comparaison.js';
import { comparerCouverture, type EffetSurLaCouverture } from '../avenant/couverture.js';
import type { Modification } from '../avenant/modifications.js';
import { resumeDesModifications } from '../avenant/resume.js';
import { dossierOfPlan } from '../comparaison/plan.js';
import type { Fichier } from '../documents/fichier.js';
import type { Dossier } from '../dossier/dossier.js';
import { readClassement } from './plan-signe.js';
import { decideNumero, departOf, type PlanOuSuivi, versionOf } from './plans.js';

/** What changed between two plans, and what must be done of it. */
export interface PlansCompares {
  readonly resume: string;
  readonly modifications: readonly Modification[];
  readonly effets: readonly EffetSurLaCouverture[];
  /** The second plan: where the cells are looked for. */
  readonly dossier: Dossier;
  /** The number and the object of the avenant that would state it. */
  readonly prochain: { readonly numero: number; readonly objet: string };
  /** Exit code of a command: 1 when an avenant must state something, or when a point of the schéma loses its last answer. */
  readonly code: 0 | 1;
}

/** What changed of what binds, from one plan to another, each a tracker or a signed plan. */
export async function comparer(
  avant: PlanOuSuivi,
  apres: PlanOuSuivi,
  { classement }: { readonly classement?: Fichier | null | undefined } = {},
): Promise<PlansCompares> {
  const [depart, arrivee, regles] = await Promise.all([versionOf(avant), versionOf(apres), readClassement(classement)]);
  const modifications = comparerVersions(depart, arrivee, regles);
  const effets = comparerCouverture(depart.plan, arrivee.plan);
  const dossier = apres.genre === 'suivi' ? apres.dossier : dossierOfPlan(arrivee.plan);
  const numero = await decideNumero(await departOf(avant), null);
  const grave = modifications.some(({ classe }) => classe === 'avenant') || effets.some(({ tombe }) => tombe);
  return {
    resume: resumeDesModifications([depart.nom, arrivee.nom], modifications),
    modifications,
    effets,
    dossier,
    prochain: { numero, objet: findAvenant(dossier, String(numero))?.objet?.valeur ?? '' },
    code: grave ? 1 : 0,
  };
}
