import { gabarits as copierTextes } from '../../../operations/gabarits.js';
import type { Produit } from '../../protocole.js';
import { archiver } from '../archive.js';
import type { Atelier } from '../atelier.js';

/** The words of every document, to be changed. */
export function gabarits({ ressources }: Atelier, { date }: { readonly date: string }): Produit {
  const livres = Object.entries(ressources.gabaritsCompiles).map(([nom, { source }]) => [nom, source] as const);
  return { fichier: archiver('textes', copierTextes(Object.fromEntries(livres)), date), avis: [] };
}
