import type { Classement } from '../avenant/classement.js';
import { empreinteDuPlan } from '../avenant/empreinte.js';
import { formatPlanSigne } from '../avenant/fichier-plan.js';
import type { PlanSigne } from '../avenant/plan-signe.js';
import type { AvenantPrepare } from '../avenant/preparer.js';
import { dossierOfPlan } from '../comparaison/plan.js';
import { controlesRgpd } from '../controles/registre.js';
import { runControles } from '../controles/verification.js';
import type { Fichier } from '../documents/fichier.js';
import { renderGabarit } from '../documents/gabarits.js';
import { habillageOf, imagesOf, inlineImages } from '../documents/logos.js';
import type { Constat } from '../dossier/constat.js';
import type { Dossier } from '../dossier/dossier.js';
import { renderDocument } from '../word/rendre.js';
import { renderRevisions } from '../word/revisions/rendre.js';
import { type EntreeAnnexes, modificationsDeLAnnexe, renderAnnexes } from './envoi.js';
import { siennes } from './modifications-avenant.js';
import { renderAnnexeSource } from './rendre.js';
import { dateVersion, dernieresModifications, nomDeFichier, phraseVersion } from './versions.js';
import { viewAvenant } from './vue-avenant.js';

/** What the folder of an avenant is made from. */
export interface EntreeEnvoiAvenant extends Omit<EntreeAnnexes, 'plan' | 'fictif' | 'version' | 'modifications'> {
  readonly avenant: AvenantPrepare;
  readonly classement: Classement;
  /** Day it takes effect, `AAAA-MM-JJ`; null: the day of its signature. */
  readonly effet: string | null;
  /** The tracker that it comes from; null when it comes from a plan. */
  readonly suivi: Dossier | null;
}

/**
 * The folder of an avenant: the avenant itself, every annex as it becomes, each annex that changes with its changes
 * tracked, and the signed plan that holds it.
 * @throws ErreurUtilisateur when a template is missing or cannot be used
 */
export async function renderEnvoiAvenant(entree: EntreeEnvoiAvenant): Promise<readonly Fichier[]> {
  const { avenant, annexes, date } = entree;
  const { signe, modifications } = avenant;
  const nouvelle = {
    ...entree,
    plan: avenant.apres,
    fictif: signe.fictif,
    version: phraseVersion(signe),
    modifications,
  };
  const { octets } = await renderDocument(await renderSource(entree), {
    date,
    pagine: entree.etat === 'definitif',
    ...habillageOf(entree),
  });
  const suivies: Fichier[] = [];
  for (const annexe of annexes.filter((autre) => siennes(modifications, autre).length > 0))
    suivies.push({
      nom: `${nomDeFichier(annexe)}-modifications.docx`,
      octets: await renderSuivie(annexe, nouvelle, entree),
    });
  return [
    { nom: `avenant-${avenant.numero}.docx`, octets },
    ...(await renderAnnexes(nouvelle)),
    ...suivies,
    {
      nom: `plan-signe-avenant-${avenant.numero}.json`,
      octets: new TextEncoder().encode(formatPlanSigne(signe)),
    },
  ];
}

/** The draft of the avenant as semantic HTML, its logos inside: what a preview shows. */
export async function renderAvenantHtml(entree: EntreeEnvoiAvenant): Promise<string> {
  return inlineImages(await renderSource(entree), imagesOf(entree.logos ?? []));
}

function renderSource(entree: EntreeEnvoiAvenant): Promise<string> {
  const vue = viewAvenant(entree.avenant, entree);
  return renderGabarit('avenant', vue, entree.gabarits, entree.gabaritsCompiles);
}

/** The annex with its changes tracked, signed by the avenant: a hover of the mouse says where each comes from. */
async function renderSuivie(
  annexe: EntreeAnnexes['annexes'][number],
  nouvelle: EntreeAnnexes,
  { avenant, classement, ...entree }: EntreeEnvoiAvenant,
): Promise<Uint8Array> {
  const signe = beforeAvenant(avenant.signe);
  const dernieres = dernieresModifications(signe, classement);
  const source = (version: EntreeAnnexes) =>
    renderAnnexeSource(annexe, {
      ...version,
      dossier: dossierOfPlan(version.plan, { fictif: version.fictif }),
      empreinte: empreinteDuPlan(version.plan),
      modifications: modificationsDeLAnnexe(annexe, version.modifications),
    });
  const ancienne = {
    ...nouvelle,
    plan: avenant.avant,
    version: phraseVersion(signe),
    date: dateVersion(signe) ?? entree.date,
    source: signe.source,
    modifications: dernieres,
  };
  return renderRevisions(await source(ancienne), await source(nouvelle), {
    date: entree.date,
    auteur: `Avenant n° ${avenant.numero}`,
    pagine: entree.etat === 'definitif',
    ...habillageOf(entree),
  });
}

function beforeAvenant(signe: PlanSigne): PlanSigne {
  return { ...signe, avenants: signe.avenants.slice(0, -1) };
}

/**
 * What keeps an avenant from being définitif: personal data that would be signed and published. A point of the schéma that
 * nothing would answer any more is said, and stops nothing; what else blocks a bilan was so before, and is not its matter.
 * @param reponses what a person answered to the findings of the tracker
 */
export function blocagesAvenant(
  { apres, date }: AvenantPrepare,
  reponses: Dossier['reponses'] = [],
): readonly Constat[] {
  const rgpd = new Set(controlesRgpd.map(({ regle }) => regle));
  return runControles({ ...dossierOfPlan(apres), reponses }, { date }).constats.filter(({ regle }) => rgpd.has(regle));
}
