import { type CleFeuille, feuilles } from '../../dossier/dossier.js';
import type { Colonnes } from '../../dossier/feuille.js';
import { libellesDesUsages, type Usage, usagesDe } from '../../dossier/usages.js';

/** What a column serves, as its help says it: « Pour : point d’étape, bilans, dossier CDSF. » */
export function direUsages(feuille: CleFeuille, colonne: string): string {
  return direListe(usagesDe(feuille, colonne));
}

/** What the columns of a sheet serve: those that serve the same together. */
export function direUsagesDeFeuille(cle: CleFeuille): string {
  const colonnes: Colonnes = feuilles[cle].colonnes;
  const groupes = new Map<string, string[]>();
  for (const [colonne, { libelle }] of Object.entries(colonnes)) {
    const dit = direUsages(cle, colonne);
    groupes.set(dit, [...(groupes.get(dit) ?? []), libelle]);
  }
  return [...groupes].map(([dit, libelles]) => `${dit} ${libelles.join(', ')}.`).join('\n');
}

/** The three bilans together have one name, and those of mid-term and of the end too. */
function direListe(usages: readonly Usage[]): string {
  const bilans = usages.filter((usage) => 'EIF'.includes(usage)).join('');
  const noms = [
    bilans === 'EIF'
      ? 'point d’étape et bilans'
      : bilans === 'IF'
        ? 'bilans intermédiaire et final'
        : bilans
            .split('')
            .map((usage) => libellesDesUsages[usage as Usage])
            .join(', '),
    ...usages.filter((usage) => !'EIF'.includes(usage)).map((usage) => libellesDesUsages[usage]),
  ].filter((nom) => nom !== '');
  return `Pour : ${noms.join(', ')}.`;
}
