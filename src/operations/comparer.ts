import { findAvenant } from '../avenant/avenants-inscrits.js';
import { comparerVersions } from '../avenant/comparaison.js';
import { comparerCouverture, type EffetSurLaCouverture } from '../avenant/couverture.js';
import type { Modification } from '../avenant/modifications.js';
import { resumeDesModifications } from '../avenant/resume.js';
import { dossierOfPlan } from '../comparaison/plan.js';
import type { Fichier } from '../documents/fichier.js';
import type { Dossier } from '../dossier/dossier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
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

/** What a digest copied from a signed paper says of a plan. */
export interface PapierCompare {
  readonly phrase: string;
  /** Exit code of a command: 1 when the digest is that of no version of the plan. */
  readonly code: 0 | 1;
}

/**
 * Whether a plan is the one that was signed: its digest is printed in each annex, in the avenant and in the bordereau, and
 * nobody can retouch the file and keep it.
 * @param empreinte as copied, spaces included; sixteen signs are enough
 * @throws ErreurUtilisateur (exit 2) when it is no digest
 */
export async function comparerEmpreinte(lu: PlanOuSuivi, empreinte: string): Promise<PapierCompare> {
  const { findVersion, parseEmpreinte } = await import('../avenant/empreinte.js');
  const lue = parseEmpreinte(empreinte);
  if (lue === null)
    throw new ErreurUtilisateur(
      'Cette empreinte ne se lit pas : recopiez au moins les seize premiers signes (chiffres, lettres de a à f) de celle qui est imprimée à la fin de l’annexe signée.',
    );
  const { signe, nom } = await departOf(lu);
  const version = findVersion(signe, lue);
  if (version === null)
    return {
      phrase: `Cette empreinte n’est celle d’aucune version de « ${nom} » : le fichier n’est pas celui qui a été signé, ou il a été retouché depuis. Le papier signé fait foi.`,
      code: 1,
    };
  const numero = signe.avenantsInclus + version;
  return {
    phrase: `« ${nom} » contient exactement ce que dit le papier${numero === 0 ? ', la convention telle que signée' : `, la convention après son avenant n° ${numero}`}.`,
    code: 0,
  };
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
