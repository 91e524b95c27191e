import { ErreurUtilisateur } from '../dossier/erreur.js';

/** The date given, checked, or today's: the only place that reads the clock. */
export function readDate(texte: string | undefined): string {
  if (texte === undefined) return today();
  const date = new Date(`${texte}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(texte) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== texte) {
    throw new ErreurUtilisateur(
      `« ${texte} » n’est pas une date : écrivez-la sous la forme AAAA-MM-JJ, par exemple 2028-06-30.`,
    );
  }
  return texte;
}

function today(): string {
  const maintenant = new Date();
  return [maintenant.getFullYear(), maintenant.getMonth() + 1, maintenant.getDate()]
    .map((nombre) => String(nombre).padStart(2, '0'))
    .join('-');
}
