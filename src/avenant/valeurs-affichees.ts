import type { FeuilleDuPlan } from '../comparaison/contractuel.js';
import { colonneDe, valeurDe } from '../comparaison/plan.js';
import { formatDate, formatMontant, formatNombre, formatTaux } from '../documents/formats.js';
import { formatFinancements } from '../documents/textes-actions.js';
import type { Cellule } from '../dossier/cellules.js';
import type { Financement } from '../dossier/valeurs/financements.js';
import { textOf } from '../dossier/valeurs/textes.js';

/** A cell as a sentence prints it: « 31 décembre 2027 », « 60 000 € », the text of any other. */
export function afficher(feuille: FeuilleDuPlan, colonne: string, { contenu }: Cellule): string {
  const valeur = valeurDe(feuille, colonne, contenu);
  const saisie = colonneDe(feuille, colonne)?.saisie;
  if (saisie?.genre === 'date' && typeof valeur === 'string') return formatDate(valeur);
  if (saisie?.genre === 'nombre' && typeof valeur === 'number') return afficherNombre(valeur, saisie.format);
  if (isFinancements(valeur)) return formatFinancements(valeur);
  return textOf(contenu);
}

/** Whether a value is a financing plan that names somebody. */
export function isFinancements(valeur: unknown): valeur is readonly Financement[] {
  return (
    Array.isArray(valeur) &&
    valeur.length > 0 &&
    valeur.every((part) => typeof part === 'object' && part !== null && 'financeur' in part)
  );
}

/** A number of a column, with its unit. */
export function afficherNombre(nombre: number, format: string): string {
  // A year is no quantity: « 2027 », never « 2 027 ».
  if (format === '0') return String(nombre);
  if (format.includes('€')) return formatMontant(nombre);
  return format.includes('%') ? formatTaux(nombre) : formatNombre(nombre);
}
