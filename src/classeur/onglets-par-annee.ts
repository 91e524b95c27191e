import { normalize } from '../dossier/valeurs/normalisation.js';
import type { FeuilleClasseur } from './classeur.js';

/**
 * The tabs to read among those that look like plans d'actions: when they are the same plan copied from year to year
 * (« Suivi 2026 », « Suivi 2027 »), the last one alone says where things stand, and the others would count each action twice.
 */
export function keepDerniereAnnee(onglets: readonly FeuilleClasseur[]): readonly FeuilleClasseur[] {
  const dates = onglets.map((onglet) => ({ onglet, ...nomDate(onglet.nom) }));
  const derniers = new Map<string, number>();
  for (const { nom, annee } of dates) if (annee) derniers.set(nom, Math.max(annee, derniers.get(nom) ?? 0));
  return dates.filter(({ nom, annee }) => annee === null || annee === derniers.get(nom)).map(({ onglet }) => onglet);
}

/** The later tab of the same plan, if one of those read is. */
export function findPlusRecent(nom: string, lus: readonly string[]): string | undefined {
  const { nom: plan, annee } = nomDate(nom);
  return lus.find((autre) => {
    const lu = nomDate(autre);
    return annee !== null && lu.annee !== null && lu.nom === plan && lu.annee > annee;
  });
}

/** « Suivi 2027 » : the plan « suivi », in 2027. */
function nomDate(nom: string): { readonly nom: string; readonly annee: number | null } {
  const lu = /^(.*?) ?\b(20\d{2})\b ?(.*)$/.exec(normalize(nom));
  return lu ? { nom: `${lu[1]} ${lu[3]}`, annee: Number(lu[2]) } : { nom, annee: null };
}
