import type { Annexe } from '../avenant/annexes.js';
import type { Classement } from '../avenant/classement.js';
import type { PlanSigne } from '../avenant/plan-signe.js';
import type { Fichier } from '../documents/fichier.js';
import { sha256Of } from '../paquet/empreinte.js';

/** A signed plan, and the name of its file. */
export interface PlanLu {
  readonly signe: PlanSigne;
  readonly nom: string;
}

/**
 * Reads a signed plan.
 * @throws ErreurUtilisateur (exit 2) when it is none, or was changed by hand
 */
export async function readPlanSigne({ nom, octets }: Fichier): Promise<PlanLu> {
  const { parsePlanSigne } = await import('../avenant/fichier-plan.js');
  return { nom, signe: parsePlanSigne(new TextDecoder().decode(octets), nom) };
}

/** The Caf's rules, or those shipped. */
export async function readClassement(fichier: Fichier | null | undefined): Promise<Classement> {
  const { classementParDefaut, parseClassement } = await import('../avenant/classement.js');
  return fichier ? parseClassement(new TextDecoder().decode(fichier.octets), fichier.nom) : classementParDefaut();
}

/**
 * The numbers and titles of the annexes: those of a setting that is shipped, or a file of one's own.
 * @param reglage the name of a setting, when it is one; else `lire` gives the file
 */
export async function readAnnexes(
  reglage: string | null | undefined,
  lire: (reglage: string) => Promise<Fichier>,
): Promise<readonly Annexe[]> {
  const { annexesDuReglage, annexesParDefaut, parseAnnexes } = await import('../avenant/annexes.js');
  if (!reglage) return annexesParDefaut;
  const connues = annexesDuReglage(reglage);
  if (connues) return connues;
  const { nom, octets } = await lire(reglage);
  return parseAnnexes(new TextDecoder().decode(octets), nom);
}

/** What a document says that it was made from. */
export function sourceOf({ nom, octets }: Fichier): { readonly nom: string; readonly sha256: string } {
  return { nom, sha256: sha256Of(octets) };
}
