import type { Version } from '../avenant/comparaison.js';
import type { Fichier } from '../documents/fichier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import type { Ports } from './echanges.js';
import { type PlanLu, readPlanSigne, sourceOf } from './plan-signe.js';
import { type OptionsDeSuivi, ouvrir, type SuiviOuvert } from './suivi.js';

/** A tracker or a signed plan: either can be compared, and make annexes. */
export type PlanOuSuivi =
  | ({ readonly genre: 'plan'; readonly fichier: Fichier } & PlanLu)
  | ({ readonly genre: 'suivi' } & SuiviOuvert);

/** Reads a tracker or a signed plan: its content tells which. */
export async function ouvrirPlanOuSuivi(
  fichier: Fichier,
  options: OptionsDeSuivi = {},
  ports: Partial<Ports> = {},
): Promise<PlanOuSuivi> {
  const { isFichierPlan } = await import('../avenant/fichier-plan.js');
  if (!isFichierPlan(new TextDecoder().decode(fichier.octets.subarray(0, 1024))))
    return { genre: 'suivi', ...(await ouvrir(fichier, options, ports)) };
  return { genre: 'plan', fichier, ...(await readPlanSigne(fichier)) };
}

/** What is compared: the plan in force of a signed plan, what binds in a tracker. */
export async function versionOf(lu: PlanOuSuivi): Promise<Version> {
  const [{ engagementsActuels }, { figer }, { planEnVigueur }] = await Promise.all([
    import('../avenant/engagements.js'),
    import('../comparaison/plan.js'),
    import('../avenant/plan-signe.js'),
  ]);
  return lu.genre === 'plan'
    ? { nom: lu.nom, plan: planEnVigueur(lu.signe), engagements: lu.signe.engagements }
    : { nom: lu.fichier.nom, plan: figer(lu.dossier), engagements: engagementsActuels() };
}

/** The signed plan, or the one that a tracker would give if it was signed as it stands. */
export async function departOf(lu: PlanOuSuivi): Promise<PlanLu> {
  if (lu.genre === 'plan') return lu;
  const { freezePlan } = await import('../avenant/plan-signe.js');
  const signature = lu.dossier.convention?.signature?.valeur ?? null;
  return { signe: freezePlan(lu.dossier, sourceOf(lu.fichier), signature), nom: lu.fichier.nom };
}

/** The number of the avenant to come: the one asked for, or the next one. */
export async function decideNumero(depart: PlanLu, demande: number | null | undefined): Promise<number> {
  const { prochainNumero } = await import('../avenant/plan-signe.js');
  const numero = demande ?? prochainNumero(depart.signe);
  if (!Number.isInteger(numero) || numero < 1)
    throw new ErreurUtilisateur('Le numéro d’un avenant est un nombre entier : 1, 2, 3…');
  return numero;
}
