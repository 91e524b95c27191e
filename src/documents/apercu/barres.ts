import { scaleBand, scaleLinear } from 'd3-scale';
import { couleurs } from '../../word/graphiques/couleurs.js';
import type { GraphiqueDeValeurs } from '../../word/graphiques/graphique.js';
import { formatNombre } from '../formats.js';
import { balise, cadre, cut, largeur, legende, texte } from './svg.js';

const gauche = 230;
const droite = 40;

/** Horizontal bars, stacked or side by side, each with its figure. */
export function drawBarres({ type, categories, series }: GraphiqueDeValeurs): string {
  const empilees = type === 'barres-empilees';
  const haut = 10;
  const hauteur = categories.length * Math.max(26, empilees ? 26 : series.length * 16 + 8);
  const maximum = Math.max(
    1,
    ...categories.map((_, rang) => {
      const valeurs = series.map(({ valeurs: v }) => v[rang] ?? 0);
      return empilees ? valeurs.reduce((a, b) => a + b, 0) : Math.max(...valeurs);
    }),
  );
  const x = scaleLinear()
    .domain([0, maximum])
    .nice()
    .range([gauche, largeur - droite]);
  const y = scaleBand<number>()
    .domain(categories.keys())
    .range([haut, haut + hauteur])
    .padding(0.2);
  const dans = scaleBand<number>().domain(series.keys()).range([0, y.bandwidth()]);
  const barres = categories.flatMap((categorie, rang) => {
    let cumul = 0;
    const sommet = y(rang) ?? 0;
    const morceaux = series.map(({ valeurs }, numero) => {
      const valeur = valeurs[rang];
      if (valeur === null || valeur === undefined || valeur === 0) return '';
      const debut = empilees ? cumul : 0;
      cumul += valeur;
      const place = {
        x: x(debut),
        y: empilees ? sommet : sommet + (dans(numero) ?? 0),
        width: x(debut + valeur) - x(debut),
        height: empilees ? y.bandwidth() : dans.bandwidth(),
      };
      const milieu = place.y + place.height / 2 + 4;
      const etiquette = empilees
        ? texte(place.x + place.width / 2, milieu, formatNombre(valeur), 'middle', numero < 2 ? '#fff' : '#222')
        : texte(place.x + place.width + 4, milieu, formatNombre(valeur));
      return balise('rect', { ...place, fill: `#${couleurs[numero % couleurs.length]}` }) + etiquette;
    });
    return [texte(gauche - 8, sommet + y.bandwidth() / 2 + 4, cut(categorie, 34), 'end'), ...morceaux];
  });
  const bas = haut + hauteur;
  const cles = legende(
    series.map(({ nom }, rang) => ({ nom, couleur: `#${couleurs[rang % couleurs.length]}` })),
    bas + 24,
  );
  const axe = balise('line', { x1: gauche, x2: gauche, y1: haut, y2: bas, stroke: '#888' });
  return cadre(bas + 16 + cles.hauteur, axe + barres.join('') + cles.svg);
}
