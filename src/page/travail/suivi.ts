import {
  type Classeur,
  type Constat,
  classementParDefaut,
  constatPlanAbsent,
  garder,
  isFichierPlan,
  type LectureDossier,
  type PlanSigne,
  parsePlanSigne,
  planSigneNomme,
  readClasseur,
  readDossier,
  requireActions,
  sha256Of,
  type Verification,
  verifier,
} from '../../index.js';
import type { FichierRecu } from '../protocole.js';

export interface FichierLu extends FichierRecu {
  readonly sha256: string;
}

/** A signed plan, and the name of its file. */
export interface PlanLu {
  readonly signe: PlanSigne;
  readonly nom: string;
}

/** A tracker that was read, with the signed plan that goes with it, if any. */
export interface SuiviOuvert extends LectureDossier {
  readonly fichier: FichierLu;
  readonly classeur: Classeur;
  readonly plan: PlanLu | null;
}

/** A workbook or a signed plan, whichever the file is. */
export type PlanOuSuivi =
  | ({ readonly genre: 'plan'; readonly fichier: FichierLu } & PlanLu)
  | ({ readonly genre: 'suivi' } & SuiviOuvert);

/** Reads a tracker. */
export async function readSuivi(recu: FichierRecu, plan: FichierRecu | null = null): Promise<SuiviOuvert> {
  const classeur = await readClasseur(recu.octets, recu.nom);
  return { fichier: lu(recu), classeur, plan: plan && readPlan(plan), ...requireActions(readDossier(classeur)) };
}

/** Reads a tracker or a signed plan: the content tells which. */
export async function readPlanOuSuivi(recu: FichierRecu): Promise<PlanOuSuivi> {
  if (!isFichierPlan(new TextDecoder().decode(recu.octets.subarray(0, 1024))))
    return { genre: 'suivi', ...(await readSuivi(recu)) };
  return { genre: 'plan', fichier: lu(recu), ...readPlan(recu) };
}

/** What the rules say of it at a date, the signed plan included. */
export function verifierSuivi(suivi: SuiviOuvert, date: string): Verification {
  return verifier(suivi.dossier, {
    date,
    constatsDeLecture: suivi.constats,
    constatsDuPlan: constatsDuPlan(suivi, date),
  });
}

function constatsDuPlan({ dossier, fichier, plan }: SuiviOuvert, date: string): readonly Constat[] {
  if (plan) return garder(dossier, fichier.nom, plan, { classement: classementParDefaut, date });
  const nomme = planSigneNomme(dossier);
  return nomme ? [constatPlanAbsent(nomme)] : [];
}

function readPlan({ nom, octets }: FichierRecu): PlanLu {
  return { nom, signe: parsePlanSigne(new TextDecoder().decode(octets), nom) };
}

function lu(recu: FichierRecu): FichierLu {
  return { ...recu, sha256: sha256Of(recu.octets) };
}
