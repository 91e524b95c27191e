import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Annexe, Classement, Constat, Dossier, PlanSigne, Version } from '../index.js';
import { type FichierLu, readFichier } from './fichiers.js';
import { type OptionsLecture, readSuiviDe, type Suivi } from './suivi.js';

/** The options of every command that holds a workbook against the signed plan: `ligne.options(optionsPlan)`. */
export const optionsPlan = {
  'plan-signe': {
    type: 'string',
    requiresArg: true,
    describe: 'Le plan signé (.json, écrit par « signer ») ; sans elle, celui que nomme le tableau de suivi',
  },
  classement: {
    type: 'string',
    requiresArg: true,
    describe: 'Les règles de la Caf qui disent ce qui est mineur ou relève d’un avenant (.json)',
  },
} as const;

/** The option of every command that writes annexes. */
export const optionAnnexes = {
  annexes: {
    type: 'string',
    requiresArg: true,
    describe: 'Numéros et intitulés des annexes : « convention », « usuel », ou un fichier à vous (.json)',
  },
} as const;

export interface OptionsPlan {
  readonly 'plan-signe'?: string | undefined;
  readonly planSigne?: string | undefined;
  readonly classement: string | undefined;
}

/** A signed plan that was read, and its file. */
export interface PlanLu {
  readonly signe: PlanSigne;
  readonly nom: string;
}

/** A workbook or a signed plan, whichever the user names. */
export type PlanOuSuivi =
  | ({ readonly genre: 'plan'; readonly fichier: FichierLu } & PlanLu)
  | ({ readonly genre: 'suivi' } & Suivi);

/** Reads a workbook or a signed plan: its content tells which. */
export async function readPlanOuSuivi(chemin: string, lecture: OptionsLecture): Promise<PlanOuSuivi> {
  const fichier = await readFichier(chemin);
  const { isFichierPlan, parsePlanSigne } = await import('../avenant/fichier-plan.js');
  const debut = new TextDecoder().decode(fichier.octets.subarray(0, 1024));
  if (!isFichierPlan(debut)) return { genre: 'suivi', ...(await readSuiviDe(fichier, lecture)) };
  const signe = parsePlanSigne(new TextDecoder().decode(fichier.octets), fichier.nom);
  return { genre: 'plan', fichier, signe, nom: fichier.nom };
}

/** What is compared: the plan in force of a signed plan, what binds in a workbook. */
export async function versionOf(lu: PlanOuSuivi): Promise<Version> {
  const [{ engagementsActuels }, { figer }, { planEnVigueur }] = await Promise.all([
    import('../avenant/engagements.js'),
    import('../comparaison/plan.js'),
    import('../avenant/plan-signe.js'),
  ]);
  return lu.genre === 'plan'
    ? { nom: lu.nom, plan: planEnVigueur(lu.signe), engagements: lu.signe.engagements }
    : { nom: lu.fichier.nom, plan: figer(lu.dossier), engagements: engagementsActuels };
}

/** The Caf's rules, or those shipped. */
export async function readClassement(chemin: string | undefined): Promise<Classement> {
  const { classementParDefaut, parseClassement } = await import('../avenant/classement.js');
  if (chemin === undefined) return classementParDefaut;
  const { nom, octets } = await readFichier(chemin);
  return parseClassement(new TextDecoder().decode(octets), nom);
}

/** The numbers and titles of the annexes: a setting that is shipped, or the user's own file. */
export async function readAnnexes(reglage: string | undefined): Promise<readonly Annexe[]> {
  const { annexesDuReglage, annexesParDefaut, parseAnnexes } = await import('../avenant/annexes.js');
  if (reglage === undefined) return annexesParDefaut;
  const connues = annexesDuReglage(reglage);
  if (connues) return connues;
  const { nom, octets } = await readFichier(reglage);
  return parseAnnexes(new TextDecoder().decode(octets), nom);
}

/** Reads a signed plan. */
export async function readPlanSigne(chemin: string): Promise<PlanLu> {
  const { nom, octets } = await readFichier(chemin);
  const { parsePlanSigne } = await import('../avenant/fichier-plan.js');
  return { signe: parsePlanSigne(new TextDecoder().decode(octets), nom), nom };
}

/** The signed plan of a workbook: that of the command, or the file that the workbook names, looked for beside it. */
export async function findPlanSigne(
  dossier: Dossier,
  classeur: string,
  planSigne: string | undefined,
): Promise<{ readonly lu: PlanLu | null; readonly constats: readonly Constat[] }> {
  if (planSigne !== undefined) return { lu: await readPlanSigne(planSigne), constats: [] };
  const { constatPlanAbsent, planSigneNomme } = await import('../avenant/garde/plan-nomme.js');
  const nomme = planSigneNomme(dossier);
  if (!nomme) return { lu: null, constats: [] };
  const chemin = await findBeside(classeur, nomme.valeur);
  return chemin === null
    ? { lu: null, constats: [constatPlanAbsent(nomme)] }
    : { lu: await readPlanSigne(chemin), constats: [] };
}

/** What the signed plan says of a workbook; nothing when there is none. */
export async function readGarde(
  { dossier, fichier }: Suivi,
  classeur: string,
  { planSigne, classement }: OptionsPlan,
  date: string,
): Promise<readonly Constat[]> {
  const { lu, constats } = await findPlanSigne(dossier, classeur, planSigne);
  // Rules of the Caf that cannot be read are said even when there is no plan to compare.
  if (!lu && classement === undefined) return constats;
  const regles = await readClassement(classement);
  if (!lu) return constats;
  const { garder } = await import('../avenant/garde/garde.js');
  return garder(dossier, fichier.nom, lu, { classement: regles, date });
}

/** Which version the annexes are, and what changed: against the signed plan when it is known. */
export async function readChangements(lu: PlanOuSuivi, classeur: string, { planSigne, classement }: OptionsPlan) {
  const [{ decrireVersion }, regles] = await Promise.all([
    import('../annexes/versions.js'),
    readClassement(classement),
  ]);
  if (lu.genre === 'plan') return decrireVersion(lu, null, regles);
  const { lu: plan } = await findPlanSigne(lu.dossier, classeur, planSigne);
  return plan ? decrireVersion(plan, await versionOf(lu), regles) : { version: '', modifications: null };
}

/** A name of the workbook is compared to those of the files beside it: it is never used as a path. */
export async function findBeside(classeur: string, nom: string): Promise<string | null> {
  const dossier = dirname(resolve(classeur));
  const presents = await readdir(dossier, { withFileTypes: true });
  const present = presents.find(
    (entree) => entree.isFile() && entree.name.normalize('NFC') === nom.trim().normalize('NFC'),
  );
  return present ? join(dossier, present.name) : null;
}
