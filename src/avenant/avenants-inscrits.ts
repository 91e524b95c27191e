import type { Dossier } from '../dossier/dossier.js';
import type { Avenant } from '../dossier/feuilles/avenants.js';
import { normalize } from '../dossier/valeurs/normalisation.js';

/** The number of an avenant as it is counted: « n° 1 », « Avenant 1 » and « 1 » are one. */
export function numeroDAvenant(texte: string): string {
  return normalize(texte)
    .replace(/^(?:avenant )?(?:n o |no |n )?/, '')
    .replace(/^0+(?=\d)/, '');
}

/** The row of the sheet Avenants that has this number. */
export function findAvenant({ avenants }: Dossier, numero: string): Avenant | undefined {
  return avenants.find((avenant) => avenant.numero && numeroDAvenant(avenant.numero.valeur) === numero);
}

/** The avenants that the sheet says signed by a day, `AAAA-MM-JJ`. */
export function avenantsSignes({ avenants }: Dossier, date: string): readonly Avenant[] {
  return avenants.filter(({ signature }) => signature !== undefined && signature.valeur <= date);
}

/** The number of the last avenant that the sheet says signed; 0 when there is none. */
export function dernierAvenantSigne({ avenants }: Dossier): number {
  const numeros = avenants.map(({ numero, signature }) =>
    signature ? Number(numeroDAvenant(numero?.valeur ?? '')) || 0 : 0,
  );
  return Math.max(0, ...numeros);
}
