import type { Attributs } from '../../../xml/attributs.js';
import { odsAbime } from '../refus.js';

/** How many an attribute says there are: one when it is absent. */
export function nombreDe(attributs: Attributs, nom: string, min = 1): number {
  const nombre = Number(attributs[nom] ?? 1);
  if (!Number.isSafeInteger(nombre) || nombre < min) throw odsAbime();
  return nombre;
}
