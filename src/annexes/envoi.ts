import type { Annexe } from '../avenant/annexes.js';
import { empreinteDuPlan } from '../avenant/empreinte.js';
import type { Modification } from '../avenant/modifications.js';
import { dossierOfPlan, type Plan } from '../comparaison/plan.js';
import type { EntreeDocument } from '../documents/entree.js';
import type { Fichier } from '../documents/fichier.js';
import { type OptionsAnnexe, renderAnnexe, renderAnnexeHtml } from './rendre.js';
import { modificationsDe, nomDeFichier } from './versions.js';
import type { EntreeAnnexe } from './vue-annexe.js';

/** What dresses and dates the annexes, and how they are numbered. */
export interface EntreeAnnexes
  extends Pick<EntreeDocument, 'date' | 'etat' | 'source' | 'logos' | 'modele' | 'gabarits' | 'gabaritsCompiles'> {
  readonly annexes: readonly Annexe[];
  readonly plan: Plan;
  /** Whether its data are invented. */
  readonly fictif: boolean;
  /** Which version they are, in a sentence; '' when there is nothing to say. */
  readonly version: string;
  /** What changed, for the table that closes each; null before any avenant; `inconnues` when nothing tells it. */
  readonly modifications: readonly Modification[] | 'inconnues' | null;
  /** See `EntreeAnnexe`. */
  readonly avenantsSansPlan?: readonly string[];
}

/**
 * Every annex of the convention, complete, one file each.
 * @throws ErreurUtilisateur when a template is missing or cannot be used
 */
export async function renderAnnexes(entree: EntreeAnnexes): Promise<readonly Fichier[]> {
  const fichiers: Fichier[] = [];
  for (const { annexe, entree: sienne } of entreesDe(entree)) {
    const { octets } = await renderAnnexe(annexe, sienne);
    fichiers.push({ nom: `${nomDeFichier(annexe)}.docx`, octets });
  }
  return fichiers;
}

/** The same annexes as semantic HTML, their logos inside: what a preview shows. */
export async function renderAnnexesHtml(
  entree: EntreeAnnexes,
): Promise<readonly { readonly titre: string; readonly html: string }[]> {
  return Promise.all(
    entreesDe(entree).map(async ({ annexe, entree: sienne }) => ({
      titre: `Annexe ${annexe.numero} : ${annexe.intitule}`,
      html: await renderAnnexeHtml(annexe, sienne),
    })),
  );
}

function entreesDe(entree: EntreeAnnexes): readonly { readonly annexe: Annexe; readonly entree: OptionsAnnexe }[] {
  const dossier = dossierOfPlan(entree.plan, { fictif: entree.fictif });
  const empreinte = empreinteDuPlan(entree.plan);
  return entree.annexes.map((annexe) => ({
    annexe,
    entree: { ...entree, dossier, empreinte, modifications: modificationsDeLAnnexe(annexe, entree.modifications) },
  }));
}

/** Those of one annex; whether there is none, or nobody knows, is the same for all. */
export function modificationsDeLAnnexe(
  annexe: Annexe,
  modifications: EntreeAnnexes['modifications'],
): EntreeAnnexe['modifications'] {
  return modifications === null || modifications === 'inconnues'
    ? modifications
    : modificationsDe(annexe, modifications);
}
