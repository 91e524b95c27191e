import { changementDe } from '../comparaison/ecart.js';
import { periodeDuPlan } from '../comparaison/mesures.js';
import type { Plan } from '../comparaison/plan.js';
import type { Constat } from '../dossier/constat.js';
import type { Dossier } from '../dossier/dossier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { formatJour } from '../dossier/jours.js';
import { appliquer } from './appliquer.js';
import { findAvenant } from './avenants-inscrits.js';
import type { Classement } from './classement.js';
import { comparerVersions, type Version } from './comparaison.js';
import { comparerCouverture, type EffetSurLaCouverture } from './couverture.js';
import { checkLisible } from './lisibilite.js';
import type { Modification } from './modifications.js';
import { addAvenant, type PlanSigne, planEnVigueur, prochainNumero } from './plan-signe.js';

/** What an avenant is asked to be. */
export interface TermesDAvenant {
  readonly numero: number;
  /** `AAAA-MM-JJ`. */
  readonly date: string;
  /** What it is about, in a sentence; '' when nobody wrote it yet. */
  readonly objet: string;
}

/** An avenant ready to be written: what it states, what it leaves, what stands in its way. */
export interface AvenantPrepare extends TermesDAvenant {
  readonly modifications: readonly Modification[];
  readonly avant: Plan;
  readonly apres: Plan;
  readonly effets: readonly EffetSurLaCouverture[];
  /** The signed plan, this avenant added. */
  readonly signe: PlanSigne;
  /** The items of the schéma that nothing would answer any more. */
  readonly constats: readonly Constat[];
}

/** The plan in force, and the name of its file. */
export interface Depart {
  readonly signe: PlanSigne;
  readonly nom: string;
}

/**
 * Prepares an avenant: every difference between what is in force and what is wanted, and no other.
 * @param dossier the workbook wanted, when it is one: its sheet Avenants may already know the avenant
 * @throws ErreurUtilisateur two conventions, a number already used or out of order, a date out of the period or before
 *   the avenant that precedes (exit 2); nothing to change (exit 1)
 */
export function preparerAvenant(
  depart: Depart,
  voulu: Version,
  demande: TermesDAvenant,
  { classement, dossier }: { readonly classement: Classement; readonly dossier: Dossier | null },
): AvenantPrepare {
  const { signe, nom } = depart;
  const avant = planEnVigueur(signe);
  if (dossier) checkLisible(dossier, 'L’avenant n’a pas été préparé');
  checkNumero(demande, depart, dossier);
  const modifications = comparerVersions({ nom, plan: avant, engagements: signe.engagements }, voulu, classement);
  checkDate(demande, depart, avant, voulu.plan);
  if (modifications.length === 0)
    throw new ErreurUtilisateur(
      `« ${voulu.nom} » dit la même chose que « ${nom} » sur tout ce qui engage : il n’y a rien à porter par avenant.`,
      1,
    );
  const ecarts = modifications.map(({ ecart }) => ecart);
  const apres = appliquer(avant, ecarts.map(changementDe));
  const effets = comparerCouverture(avant, apres);
  const numero = String(demande.numero);
  return {
    ...demande,
    modifications,
    avant,
    apres,
    effets,
    signe: addAvenant(signe, { numero, date: demande.date, objet: demande.objet, ecarts }),
    constats: effets.filter(({ tombe }) => tombe).map(constatDe),
  };
}

function checkNumero({ numero, date }: TermesDAvenant, { signe, nom }: Depart, dossier: Dossier | null): void {
  const attendu = prochainNumero(signe);
  if (numero < attendu) {
    const existant = signe.avenants.find((avenant) => avenant.numero === String(numero));
    const du = existant ? ` (il est du ${formatJour(existant.date)})` : '';
    throw new ErreurUtilisateur(
      `L’avenant n° ${numero} existe déjà dans « ${nom} »${du} : le prochain est le n° ${attendu}.`,
    );
  }
  if (numero > attendu)
    throw new ErreurUtilisateur(
      `L’avenant n° ${numero} ne peut pas venir maintenant : « ${nom} » attend d’abord le n° ${attendu}.`,
    );
  const signature = dossier && findAvenant(dossier, String(numero))?.signature;
  if (signature && signature.valeur !== date)
    throw new ErreurUtilisateur(
      `La feuille ${signature.origine.feuille} dit l’avenant n° ${numero} signé le ${formatJour(signature.valeur)} (${signature.origine.cellule}), et la date demandée est le ${formatJour(date)} : mettez-les d’accord, ou prenez le numéro suivant.`,
    );
}

function checkDate({ date, numero }: TermesDAvenant, { signe }: Depart, avant: Plan, apres: Plan): void {
  const refus = (pourquoi: string) =>
    new ErreurUtilisateur(
      `L’avenant n° ${numero} ne peut pas être du ${formatJour(date)} : ${pourquoi}. Corrigez la date.`,
    );
  const periode = periodeDuPlan(avant);
  // What has ended cannot be lengthened any more: the end in force counts, not the one that the avenant wants.
  const fin = periode.fin ?? periodeDuPlan(apres).fin;
  if (signe.signature !== null && date < signe.signature)
    throw refus(`la convention n’a été signée que le ${formatJour(signe.signature)}`);
  if (signe.signature === null && periode.debut !== null && date < periode.debut)
    throw refus(`la convention ne commence que le ${formatJour(periode.debut)}`);
  if (fin !== null && date > fin) throw refus(`la convention prend fin le ${formatJour(fin)}`);
  const precedent = signe.avenants.at(-1);
  if (precedent && date < precedent.date)
    throw refus(`l’avenant n° ${precedent.numero} est du ${formatJour(precedent.date)}`);
}

function constatDe({ exigence, titre }: EffetSurLaCouverture): Constat {
  return {
    regle: 'couverture-perdue',
    gravite: 'a-corriger',
    message: `Avec cet avenant, plus rien ne répondrait à « ${titre} » dans ce qui est signé : gardez ou ajoutez une réponse à ce point du schéma pluriannuel.`,
    feuille: null,
    cellule: null,
    exigence,
  };
}
