import { normalize } from '../../../dossier/valeurs/normalisation.js';
import type { LigneDeTexte } from './lignes.js';

interface PageEnLignes {
  readonly hauteur: number;
  readonly lignes: readonly LigneDeTexte[];
}

/** The share of a page, at its top and at its foot, where headers and footers stand. */
const marge = 0.12;

/**
 * The lines that pages repeat at their top or foot, and the numbers of pages: they are no text of the convention, and they
 * cut its sentences.
 */
export function lignesRepetees(pages: readonly PageEnLignes[]): ReadonlySet<LigneDeTexte> {
  const fois = new Map<string, LigneDeTexte[]>();
  const numeros: LigneDeTexte[] = [];
  for (const { hauteur, lignes } of pages)
    for (const ligne of lignes) {
      if (ligne.y > marge * hauteur && ligne.y < (1 - marge) * hauteur) continue;
      const cle = normalize(ligne.texte).replace(/\d+/g, '#');
      if (/^(?:p(?:age)? ?)?#(?: ?(?:sur|de)? ?#)?$/.test(cle) || (cle === '' && ligne.texte.length < 4))
        numeros.push(ligne);
      else fois.set(cle, [...(fois.get(cle) ?? []), ligne]);
    }
  const assez = Math.max(2, Math.ceil(pages.length / 3));
  return new Set([...numeros, ...[...fois.values()].filter((lignes) => lignes.length >= assez).flat()]);
}
