import type { Fichier } from '../documents/fichier.js';
import type { Gabarits } from '../documents/gabarits.js';
import { lisezMoi } from './lisez-moi-gabarits.js';

/** The words of the documents as files that a person may change, with how to. */
export function gabarits(livres: Gabarits): readonly Fichier[] {
  const textes = [
    ['LISEZ-MOI.txt', lisezMoi] as const,
    ...Object.entries(livres).map(([nom, texte]) => [`${nom}.hbs`, texte] as const),
  ];
  return textes.map(([nom, texte]) => ({ nom, octets: new TextEncoder().encode(texte) }));
}
