import { type Cadre, largeur, renderTexte } from './svg.js';

/** A key to the series: `dessin` draws its sign, 10 units high, at the place given. */
export interface EntreeDeLegende {
  readonly nom: string;
  readonly dessin: (place: Cadre) => string;
}

/** Entries one after the other, on as many rows as they take. */
export function legende(
  entrees: readonly EntreeDeLegende[],
  y: number,
): { readonly svg: string; readonly hauteur: number } {
  let x = 0;
  let rang = 0;
  const svg = entrees.map(({ nom, dessin }) => {
    const place = 44 + nom.length * 6.2;
    if (x > 0 && x + place > largeur) {
      x = 0;
      rang += 1;
    }
    const haut = y + rang * 18;
    const entree = dessin({ x, y: haut - 9 }) + renderTexte({ x: x + 28, y: haut }, nom);
    x += place;
    return entree;
  });
  return { svg: svg.join(''), hauteur: entrees.length === 0 ? 0 : (rang + 1) * 18 };
}
