import { type EntreeAnnexes, renderAnnexes, renderAnnexesHtml } from '../annexes/envoi.js';
import { decrireVersion } from '../annexes/versions.js';
import type { Annexe } from '../avenant/annexes.js';
import { annexesParDefaut } from '../avenant/annexes.js';
import { avenantsSignes, numeroDAvenant } from '../avenant/avenants-inscrits.js';
import { dossierOfPlan } from '../comparaison/plan.js';
import { runControles } from '../controles/verification.js';
import { renderApercu } from '../documents/apercu.js';
import { type Apercu, papierDe } from './apercu.js';
import { type DemandeDeDocument, dressSuivi } from './apparence.js';
import { type Decision, decideDefinitif, manqueAuSchema } from './definitif.js';
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
  await progres(1, 2, 'Comparaison avec le plan signé');
  const { decision, entree, remarques } = await preparer(lu, demande, { lireVoisin });
  if (entree === null) return { ...decision, fichiers: [], remarques };
  await progres(2, 2, 'Rédaction des annexes');
  return { ...decision, fichiers: await renderAnnexes(entree), remarques };
}

/** The same annexes before they are written: a page each, or the refusal that the files would meet. */
export async function apercevoirAnnexes(lu: PlanOuSuivi, demande: DemandeDAnnexes): Promise<Apercu> {
  const { decision, entree, remarques } = await preparer(lu, demande, sansPorts);
  const papier = papierDe(demande.apparence?.modele);
  if (entree === null) return { ...decision, remarques, pages: [], papier };
  const sources = await renderAnnexesHtml(entree);
  const pages = sources.map(async ({ titre, html }) => ({ titre, html: await renderApercu(html, papier?.polices) }));
  return { ...decision, remarques, pages: await Promise.all(pages), papier };
}

/** What the annexes are made from; null when they are refused. */
async function preparer(
  lu: PlanOuSuivi,
  demande: DemandeDAnnexes,
  { lireVoisin }: Pick<Ports, 'lireVoisin'>,
): Promise<{
  readonly decision: Decision;
  readonly entree: EntreeAnnexes | null;
  readonly remarques: readonly string[];
}> {
  const { date, definitif } = demande;
  const { plan } = await versionOf(lu);
  const dossier = lu.genre === 'suivi' ? lu.dossier : dossierOfPlan(plan, { fictif: lu.signe.fictif });
  const verification = lu.genre === 'suivi' ? (await verifier(lu, date)).verification : runControles(dossier, { date });
  const decision = decideDefinitif(nom, definitif, verification.constats, {
    schema: manqueAuSchema(verification, demande.exigerSchema),
  });
  if (decision.refus !== null) return { decision, entree: null, remarques: [] };
  const { habillage, remarques } = await dressSuivi({ fichier: lu.fichier, dossier }, demande, { lireVoisin });
  const entree = {
    annexes: demande.annexes ?? annexesParDefaut,
    plan,
    fictif: dossier.convention?.donneesFictives?.valeur === true,
    ...(await changementsDe(lu, date)),
    avenantsSansPlan: lu.genre === 'suivi' ? numerosSignes(lu, date) : [],
    date,
    // A signed plan is named by the workbook that was signed.
    source: lu.genre === 'plan' ? lu.signe.source : sourceOf(lu.fichier),
    ...habillage,
  };
  return { decision, entree, remarques };
}

const nom = { quoi: 'Les annexes définitives', avant: 'l’envoi', genre: 'elles' } as const;

/** What the avenants of the sheet changed, when the signed plan does not hold it, is not known: their numbers alone are. */
function numerosSignes({ dossier }: Extract<PlanOuSuivi, { genre: 'suivi' }>, date: string): readonly string[] {
  return avenantsSignes(dossier, date).flatMap(({ numero }) => (numero ? [numeroDAvenant(numero.valeur)] : []));
}

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
