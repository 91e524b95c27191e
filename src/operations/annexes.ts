import { type EntreeAnnexes, renderAnnexes } from '../annexes/envoi.js';
import { decrireVersion } from '../annexes/versions.js';
import type { Annexe } from '../avenant/annexes.js';
import { annexesParDefaut } from '../avenant/annexes.js';
import { avenantsSignes } from '../avenant/avenants-inscrits.js';
import { dossierOfPlan } from '../comparaison/plan.js';
import { runControles } from '../controles/verification.js';
import { type DemandeDeDocument, dressSuivi } from './apparence.js';
import { decideDefinitif, manqueAuSchema } from './definitif.js';
import { type Ports, type Rendu, sansPorts } from './echanges.js';
import { readClassement, sourceOf } from './plan-signe.js';
import { type PlanOuSuivi, versionOf } from './plans.js';
import { verifier } from './suivi.js';

/** What is asked of the annexes. */
export interface DemandeDAnnexes extends DemandeDeDocument {
  /** `AAAA-MM-JJ`. */
  readonly date: string;
  /** Refuse the définitif while a point of the schéma that is due stands absent. */
  readonly exigerSchema?: boolean | undefined;
  /** How they are numbered and named; without it, as the reference convention. */
  readonly annexes?: readonly Annexe[] | undefined;
}

/**
 * Every annex of the convention, from a tracker or from a signed plan.
 * @throws ErreurUtilisateur (exit 2) when a template or a picture cannot be used
 */
export async function annexes(lu: PlanOuSuivi, demande: DemandeDAnnexes, ports: Partial<Ports> = {}): Promise<Rendu> {
  const { lireVoisin, progres } = { ...sansPorts, ...ports };
  const { date, definitif } = demande;
  await progres(1, 2, 'Comparaison avec le plan signé');
  const { plan } = await versionOf(lu);
  const dossier = lu.genre === 'suivi' ? lu.dossier : dossierOfPlan(plan, { fictif: lu.signe.fictif });
  const verification = lu.genre === 'suivi' ? (await verifier(lu, date)).verification : runControles(dossier, { date });
  const decision = decideDefinitif(nom, definitif, verification.constats, {
    schema: manqueAuSchema(verification, demande.exigerSchema),
  });
  if (decision.refus !== null) return { ...decision, fichiers: [], remarques: [] };
  const { habillage, remarques } = await dressSuivi({ fichier: lu.fichier, dossier }, demande, { lireVoisin });
  await progres(2, 2, 'Rédaction des annexes');
  const fichiers = await renderAnnexes({
    annexes: demande.annexes ?? annexesParDefaut,
    plan,
    fictif: dossier.convention?.donneesFictives?.valeur === true,
    ...(await changementsDe(lu, date)),
    date,
    // A signed plan is named by the workbook that was signed.
    source: lu.genre === 'plan' ? lu.signe.source : sourceOf(lu.fichier),
    ...habillage,
  });
  return { ...decision, fichiers, remarques };
}

const nom = { quoi: 'Les annexes définitives', avant: 'l’envoi', genre: 'elles' } as const;

/**
 * Which version the annexes are, and what changed: against the signed plan when it is known. Nothing says that they are
 * the original ones when no plan is, nor when an avenant is signed that the plan does not hold.
 */
async function changementsDe(lu: PlanOuSuivi, date: string): Promise<Pick<EntreeAnnexes, 'version' | 'modifications'>> {
  if (lu.genre === 'plan') return decrireVersion(lu, null, await readClassement(null));
  if (!lu.plan) return { version: '', modifications: 'inconnues' };
  const decrite = decrireVersion(lu.plan, await versionOf(lu), await readClassement(lu.options.classement));
  const contredite = lu.plan.signe.avenantsInclus > 0 || avenantsSignes(lu.dossier, date).length > 0;
  return decrite.modifications === null && contredite ? { ...decrite, modifications: 'inconnues' } : decrite;
}
