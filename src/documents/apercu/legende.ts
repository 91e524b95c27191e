import { largeur, type Place, texte } from './svg.js';

/** A key to the series: `dessin` draws its sign, 10 units high, at the place given. */
export interface Entree {
  readonly nom: string;
  readonly dessin: (place: Place) => string;
}

/** Entries one after the other, on as many rows as they take. */
export function legende(entrees: readonly Entree[], y: number): { readonly svg: string; readonly hauteur: number } {
  let x = 0;
  let rang = 0;
  const svg = entrees.map(({ nom, dessin }) => {
    const place = 44 + nom.length * 6.2;
    if (x > 0 && x + place > largeur) {
      x = 0;
      rang += 1;
    }
    const haut = y + rang * 18;
    const entree = dessin({ x, y: haut - 9 }) + texte({ x: x + 28, y: haut }, nom);
    x += place;
    return entree;
  });
  return { svg: svg.join(''), hauteur: entrees.length === 0 ? 0 : (rang + 1) * 18 };
}
