import { abime } from './refus.js';

/** The attributes of a tag, by their name with its prefix. */
export type Attributs = Readonly<Record<string, string>>;

/** How many an attribute says there are: one when it is absent. */
export function nombreDe(attributs: Attributs, nom: string, min = 1): number {
  const nombre = Number(attributs[nom] ?? 1);
  if (!Number.isSafeInteger(nombre) || nombre < min) throw abime();
  return nombre;
}
