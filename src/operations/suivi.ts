import { constatPlanAbsent, planSigneNomme } from '../avenant/garde/plan-nomme.js';
import { checkNomDeFichier } from '../controles/rgpd/nom-de-fichier.js';
import type { Verification } from '../controles/verification.js';
import { isBloquant, runControles } from '../controles/verification.js';
import type { Fichier } from '../documents/fichier.js';
import type { Constat } from '../dossier/constat.js';
import type { Dossier } from '../dossier/dossier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import {
  type Correspondance,
  parseCorrespondance,
  sansCorrespondance,
} from '../lecture/correspondance/correspondance.js';
import { constatDocumentAbsent, type DocumentNomme, findAbsents } from '../lecture/documents-nommes.js';
import { type LectureDossier, readDossier, requireActions } from '../lecture/lire-dossier.js';
import { findTexte } from '../tableur/chercher.js';
import type { Classeur } from '../tableur/classeur.js';
import type { Encodage } from '../tableur/formats/encodage/encodage.js';
import { readClasseur } from '../tableur/lire.js';
import { rapprocherCommunes } from '../territoire/rapprocher.js';
import { openRepertoire } from '../territoire/repertoire.js';
import { type Conclusion, conclure } from './constats/conclusion.js';
import { type Ports, sansPorts } from './echanges.js';
import { type PlanLu, readClassement, readPlanSigne } from './plan-signe.js';

/** How a tracker is read, and what it is held against. */
export interface OptionsDeSuivi {
  /** The mapping file: what a person decided of its sheets and columns. */
  readonly correspondance?: Fichier | null | undefined;
  /** How the letters of a `.csv` are written; undefined: it is found out. */
  readonly encodage?: Encodage | undefined;
  /** The signed plan; without it, the one that the workbook names, looked for beside it. */
  readonly planSigne?: Fichier | null | undefined;
  /** The Caf's rules that class the modifications; without it, those shipped. */
  readonly classement?: Fichier | null | undefined;
}

/** A tracker that was read. */
export interface SuiviLu extends LectureDossier {
  readonly fichier: Fichier;
  readonly classeur: Classeur;
}

/** The same, with the signed plan that it is held against, if any. */
export interface SuiviOuvert extends SuiviLu {
  readonly options: OptionsDeSuivi;
  readonly plan: PlanLu | null;
  /** The plan that it names and that is not there. */
  readonly planAttendu: string | null;
  /** The files that the sheet Schéma names and that are not beside it. */
  readonly documentsAbsents: readonly DocumentNomme[];
}

/** The same, checked at a date. */
export interface SuiviVerifie extends SuiviOuvert {
  /** `AAAA-MM-JJ`. */
  readonly date: string;
  readonly verification: Verification;
  readonly conclusion: Conclusion;
  /** Exit code of a command: 1 when a finding blocks. */
  readonly code: 0 | 1;
}

/**
 * Reads a tracker, whatever its shape, and the signed plan that goes with it.
 * @throws ErreurUtilisateur (exit 2) when the file, the mapping, the plan or the rules cannot be read, or when no action is found
 */
export async function ouvrir(
  fichier: Fichier,
  options: OptionsDeSuivi = {},
  ports: Partial<Ports> = {},
): Promise<SuiviOuvert> {
  return withActions(await ouvrirTelQuel(fichier, options, ports));
}

/**
 * The same tracker, of which documents can be made.
 * @throws ErreurUtilisateur (exit 2) when no action was found in it
 */
export function withActions(suivi: SuiviOuvert): SuiviOuvert {
  return requireActions(suivi);
}

/** The same, when no action is found too: `lecture.refus` says then why no document can be made. */
export async function ouvrirTelQuel(
  fichier: Fichier,
  options: OptionsDeSuivi = {},
  ports: Partial<Ports> = {},
): Promise<SuiviOuvert> {
  const correspondance = readCorrespondance(options.correspondance);
  const classeur = await readClasseur(fichier.octets, fichier.nom, options.encodage);
  const lu = readDossier(classeur, correspondance);
  const dossier = await withTerritoire(lu.dossier);
  // Without a folder to look into (a page, a test), nothing is said to be missing.
  const documentsAbsents = ports.lireVoisin ? await findAbsents(dossier, ports.lireVoisin) : [];
  return withPlan({ fichier, classeur, ...lu, dossier, documentsAbsents }, options, { ...sansPorts, ...ports });
}

/** How a copy of a tracker is read: it is a workbook, however the letters of a `.csv` were written. */
export function optionsDeCopie({ options }: Pick<SuiviOuvert, 'options'>): OptionsDeSuivi {
  const { encodage: _, ...autres } = options;
  return autres;
}

/**
 * Reads a tracker for which the mapping and the encoding may not have been made: one of last year, or one among many. They
 * are left out when they do not fit, and `convient` says so.
 */
export async function ouvrirParmiDAutres(
  fichier: Fichier,
  options: OptionsDeSuivi,
  ports: Partial<Ports> = {},
): Promise<{ readonly suivi: SuiviOuvert; readonly convient: boolean }> {
  const { correspondance, encodage, ...reste } = options;
  if (correspondance) readCorrespondance(correspondance);
  try {
    return { suivi: await ouvrir(fichier, options, ports), convient: true };
  } catch (erreur) {
    if ((!correspondance && encodage === undefined) || !(erreur instanceof ErreurUtilisateur)) throw erreur;
    return { suivi: await ouvrir(fichier, reste, ports), convient: false };
  }
}

/** Reads a mapping file; none is an empty mapping. */
export function readCorrespondance(fichier: Fichier | null | undefined): Correspondance {
  return fichier ? parseCorrespondance(new TextDecoder().decode(fichier.octets), fichier.nom) : sansCorrespondance;
}

/** Checks a tracker at a date (`AAAA-MM-JJ`): coverage of the schéma, coherence, personal data, what is no longer as signed. */
export async function verifier(suivi: SuiviOuvert | SuiviVerifie, date: string): Promise<SuiviVerifie> {
  if ('verification' in suivi && suivi.date === date) return suivi;
  const verification = runControles(suivi.dossier, {
    date,
    constatsDeLecture: [
      ...suivi.constats,
      ...suivi.documentsAbsents.map(constatDocumentAbsent),
      ...[checkNomDeFichier(suivi.fichier.nom, suivi.dossier)].filter((constat) => constat !== null),
    ],
    constatsDuPlan: await checkPlan(suivi, date),
    onglets: suivi.classeur.feuilles.map(({ nom }) => nom),
    motsDe: (place) => findTexte(suivi.classeur, place),
  });
  const { constats } = verification;
  return { ...suivi, date, verification, conclusion: conclure(verification), code: constats.some(isBloquant) ? 1 : 0 };
}

/** The official list of communes is heavy: it is opened only for a tracker that names some. */
async function withTerritoire(dossier: Dossier): Promise<Dossier> {
  if (dossier.communes.length === 0) return dossier;
  return { ...dossier, territoire: rapprocherCommunes(await openRepertoire(), dossier) };
}

async function withPlan(
  suivi: SuiviLu & Pick<SuiviOuvert, 'documentsAbsents'>,
  options: OptionsDeSuivi,
  { lireVoisin }: Ports,
): Promise<SuiviOuvert> {
  const { planSigne } = options;
  const ouvert = { ...suivi, options, plan: null, planAttendu: null };
  // Rules of the Caf that cannot be read are said even when there is no plan to compare.
  if (options.classement) await readClassement(options.classement);
  if (planSigne) return { ...ouvert, plan: await readPlanSigne(planSigne) };
  const nomme = planSigneNomme(suivi.dossier);
  if (!nomme) return ouvert;
  const voisin = await lireVoisin(nomme.valeur);
  return voisin ? { ...ouvert, plan: await readPlanSigne(voisin) } : { ...ouvert, planAttendu: nomme.valeur };
}

async function checkPlan({ dossier, fichier, plan, options }: SuiviOuvert, date: string): Promise<readonly Constat[]> {
  if (plan) {
    const { garder } = await import('../avenant/garde/garde.js');
    return garder(dossier, fichier.nom, plan, { classement: await readClassement(options.classement), date });
  }
  const nomme = planSigneNomme(dossier);
  return nomme ? [constatPlanAbsent(nomme)] : [];
}
