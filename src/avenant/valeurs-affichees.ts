import { formatDate, formatMontant, formatNombre, formatTaux } from '../documents/formats.js';
import type { Cellule } from '../dossier/cellules.js';
import { textOf } from '../dossier/valeurs/textes.js';
import type { FeuilleDuPlan } from './contractuel.js';
import { colonneDe, valeurDe } from './plan.js';

/** A cell as a sentence prints it: « 31 décembre 2027 », « 60 000 € », the text of any other. */
export function afficher(feuille: FeuilleDuPlan, colonne: string, { contenu }: Cellule): string {
  const valeur = valeurDe(feuille, colonne, contenu);
  const saisie = colonneDe(feuille, colonne)?.saisie;
  if (saisie?.genre === 'date' && typeof valeur === 'string') return formatDate(valeur);
  if (saisie?.genre === 'nombre' && typeof valeur === 'number') return afficherNombre(valeur, saisie.format);
  return textOf(contenu);
}

/** A number of a column, with its unit. */
export function afficherNombre(nombre: number, format: string): string {
  // A year is no quantity: « 2027 », never « 2 027 ».
  if (format === '0') return String(nombre);
  if (format.includes('€')) return formatMontant(nombre);
  return format.includes('%') ? formatTaux(nombre) : formatNombre(nombre);
}
