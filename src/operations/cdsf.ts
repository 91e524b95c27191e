import { blocagesEnvoi, extraitDe, type OptionsEnvoi, renderEnvoi } from '../cdsf/envoi.js';
import { renderEnvoiHtml } from '../cdsf/envoi-html.js';
import { remarquesDeLaLettre } from '../cdsf/vue-lettre.js';
import { formatTri } from '../cdsf/vue-tri.js';
import { renderApercu } from '../documents/apercu.js';
import type { TypeBilanTransmis } from '../documents/genres.js';
import { type Apercu, papierDe } from './apercu.js';
import { type DemandeDeDocument, dressSuivi } from './apparence.js';
import { type Decision, decideDefinitif, manqueAuSchema } from './definitif.js';
import { type Ports, type Rendu, sansPorts } from './echanges.js';
import { sourceOf } from './plan-signe.js';
import type { SuiviVerifie } from './suivi.js';

/** What is asked of the folder for the CDSF. */
export interface DemandeDeCdsf extends DemandeDeDocument {
  /** The bilan whose petite-enfance part is sent. */
  readonly bilan: TypeBilanTransmis;
  /** Refuse the définitif while a point of the schéma that is due stands absent. */
  readonly exigerSchema?: boolean | undefined;
  /** The parentalité actions are joined (preamble of the convention; D. 214-10-1 allows it). */
  readonly parentalite?: boolean | undefined;
}

/** The folder, and what the sender alone is told. */
export interface CdsfRendu extends Rendu {
  /** What leaves of the tracker and what stays, with the reason: a sentence a sheet and a lot. */
  readonly tri: readonly string[];
}

/**
 * The folder for the comité départemental des services aux familles: letter, extract, data, bordereau.
 * @throws ErreurUtilisateur (exit 1) when the Caf sends and the accord exprès of the collectivités is not written (article 6);
 *   (exit 2) when a template or a picture cannot be used
 */
export async function cdsf(
  suivi: SuiviVerifie,
  demande: DemandeDeCdsf,
  ports: Partial<Ports> = {},
): Promise<CdsfRendu> {
  const { lireVoisin, progres } = { ...sansPorts, ...ports };
  await progres(1, 3, 'Choix de ce qui part : la petite enfance, et elle seule');
  const { decision, entree, tri, remarques } = await preparer(suivi, demande, { lireVoisin });
  if (decision.refus !== null) return { ...decision, fichiers: [], remarques, tri };
  await progres(2, 3, 'Mise en pages de chaque pièce : une dizaine de secondes');
  const fichiers = await renderEnvoi(entree);
  await progres(3, 3, 'Rangement des pièces');
  return { ...decision, fichiers, remarques: [...remarques, ...remarquesDuDefinitif(entree)], tri };
}

/** The folder before it is written: the pieces that a person reads, what leaves and what stays, or the refusal. */
export async function apercevoirCdsf(
  suivi: SuiviVerifie,
  demande: DemandeDeCdsf,
): Promise<Apercu & Pick<CdsfRendu, 'tri'>> {
  const { decision, entree, tri, remarques } = await preparer(suivi, demande, sansPorts);
  const papier = papierDe(demande.apparence?.modele);
  if (decision.refus !== null) return { ...decision, remarques, pages: [], papier, tri };
  const pages = (await renderEnvoiHtml(entree)).map(async ({ titre, html }) => ({
    titre,
    html: await renderApercu(html, papier?.polices),
  }));
  return {
    ...decision,
    remarques: [...remarques, ...remarquesDuDefinitif(entree)],
    pages: await Promise.all(pages),
    papier,
    tri,
  };
}

/** What the folder is made from, and whether it may be. */
async function preparer(
  suivi: SuiviVerifie,
  demande: DemandeDeCdsf,
  { lireVoisin }: Pick<Ports, 'lireVoisin'>,
): Promise<Pick<CdsfRendu, 'tri' | 'remarques'> & { readonly decision: Decision; readonly entree: OptionsEnvoi }> {
  const { bilan, definitif, exigerSchema, parentalite } = demande;
  const { dossier, verification, date, fichier } = suivi;
  const { habillage, remarques } = await dressSuivi(suivi, demande, { lireVoisin });
  const entree = {
    bilan,
    parentalite,
    dossier,
    verification,
    date,
    source: sourceOf(fichier),
    empreinteDuPlan: await empreinteDe(suivi),
    ...habillage,
  };
  const decision = decideDefinitif(nom, definitif, blocagesEnvoi(entree), {
    schema: manqueAuSchema(verification, exigerSchema),
  });
  return { decision, entree, tri: formatTri(extraitDe(entree).tri), remarques };
}

function remarquesDuDefinitif({ etat, dossier }: OptionsEnvoi): readonly string[] {
  return etat === 'definitif' ? remarquesDeLaLettre(dossier.convention) : [];
}

/** Paper proves the file: the digest of the plan in force is printed with those of the pieces. */
async function empreinteDe({ plan }: SuiviVerifie): Promise<string | null> {
  if (!plan) return null;
  const [{ empreinteDuPlan, formatEmpreinte }, { planEnVigueur }] = await Promise.all([
    import('../avenant/empreinte.js'),
    import('../avenant/plan-signe.js'),
  ]);
  return formatEmpreinte(empreinteDuPlan(planEnVigueur(plan.signe)));
}

const nom = { quoi: 'Le dossier définitif', avant: 'l’envoi', genre: 'il' } as const;
