import type { Annexe } from '../avenant/annexes.js';
import type { Classement } from '../avenant/classement.js';
import { comparerVersions, type Version } from '../avenant/comparaison.js';
import { contexteDe } from '../avenant/contexte-des-modifications.js';
import { restreindre } from '../avenant/engagements.js';
import type { PlanNomme } from '../avenant/garde/garde.js';
import { decrire, type Modification as Ecart } from '../avenant/modifications.js';
import { type PlanSigne, planEnVigueur, rejouer } from '../avenant/plan-signe.js';
import { sujetCourt } from '../avenant/sujets.js';
import { comparerPlans } from '../comparaison/comparer-plans.js';
import { formatCompte, formatDate } from '../documents/formats.js';
import { insecables } from '../documents/typographie.js';
import type { ModificationVue } from './vue-annexe.js';

/** Which version of the plan is in force, in a sentence. */
export function phraseVersion({ avenants, avenantsInclus, signature }: PlanSigne): string {
  const dernier = avenants.at(-1);
  if (dernier) return insecables(`Version issue de l’avenant n° ${dernier.numero} du ${formatDate(dernier.date)}`);
  if (avenantsInclus > 0) return insecables(`Version issue de l’avenant n° ${avenantsInclus}`);
  return signature ? `Version signée le ${formatDate(signature)}` : 'Version d’origine';
}

/** Day of that version, `AAAA-MM-JJ`; null when the plan does not say. */
export function dateVersion({ avenants, signature }: PlanSigne): string | null {
  return avenants.at(-1)?.date ?? signature;
}

/** What the last avenant changed; null before any. */
export function dernieresModifications(signe: PlanSigne, classement: Classement): readonly Ecart[] | null {
  const versions = rejouer(signe).map((plan) => restreindre(plan, signe.engagements));
  const [avant, apres] = versions.slice(-2);
  if (!avant || !apres) return null;
  return decrire(comparerPlans(avant, apres), classement, contexteDe(avant, apres));
}

/**
 * Which version the annexes of a plan are, and what their closing tables say: what the last avenant changed when the
 * plan is what was signed; what no avenant says when it is not.
 * @param actuel what the annexes are made from; null when it is the signed plan itself
 */
export function decrireVersion(
  { signe, nom }: PlanNomme,
  actuel: Version | null,
  classement: Classement,
): { readonly version: string; readonly modifications: readonly Ecart[] | null } {
  const enVigueur = { nom, plan: planEnVigueur(signe), engagements: signe.engagements };
  const ecarts = actuel ? comparerVersions(enVigueur, actuel, classement) : [];
  if (ecarts.length === 0)
    return { version: phraseVersion(signe), modifications: dernieresModifications(signe, classement) };
  return {
    version: insecables(
      `Projet : ${formatCompte(ecarts.length, 'modification')} depuis la version en vigueur (${phraseVersion(signe).replace(/^V/, 'v')})`,
    ),
    modifications: ecarts,
  };
}

/** What changed in an annex, as its closing table prints it. */
export function modificationsDe(annexe: Annexe, modifications: readonly Ecart[]): readonly ModificationVue[] {
  return modifications
    .filter(({ fonctions }) => annexe.fonctions.some((fonction) => fonctions.some((autre) => autre === fonction)))
    .map(({ ecart, sujet, phrase, colonne, avant, apres }) => ({
      // The values stand beside it: the column's name is enough.
      objet: insecables(
        ecart.genre === 'cellule'
          ? `${sujetCourt(ecart.feuille, ecart.ligne.avant)} – ${colonne?.replace(/ \(€\)$/, '')}`
          : `${sujet} : ${phrase}`,
      ),
      avant: avant || '–',
      apres: apres || '–',
    }));
}

/** A file's name for an annex, whatever its number is: « 2 bis » gives « 2-bis ». */
export function nomDeFichier({ numero }: Annexe): string {
  return `annexe-${numero.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'sans-numero'}`;
}
