import { scaleBand, scaleLinear } from 'd3-scale';
import { contour, motifOf } from '../../word/graphiques/couleurs.js';
import type { GraphiqueDeValeurs } from '../../word/graphiques/graphique.js';
import { wrapLibelle } from '../../word/graphiques/libelles.js';
import { formatNombre } from '../formats.js';
import { legende } from './legende.js';
import { barre, rayures } from './motifs.js';
import { cadre, largeur, renderLibelle, renderLigne, renderTexte } from './svg.js';

const gauche = 230;
/** Room for the figure at the end of the longest bar. */
const droite = 60;
const haut = 8;

/** Horizontal bars, stacked or side by side, each with its figure. */
export function drawBarres(graphique: GraphiqueDeValeurs, cle: string): string {
  const { type, categories, series } = graphique;
  const empilees = type === 'barres-empilees';
  const bas = haut + categories.length * (empilees ? 28 : series.length * 17 + 12);
  const x = scaleLinear()
    .domain([0, maximumOf(graphique)])
    .range([gauche, largeur - droite]);
  const y = scaleBand<number>().domain(categories.keys()).range([haut, bas]).padding(0.2);
  const dans = scaleBand<number>()
    .domain(empilees ? [0] : series.keys())
    .range([0, y.bandwidth()]);
  const groupes = categories.map((categorie, place) => {
    const sommet = y(place) ?? 0;
    let cumul = 0;
    const morceaux = series.map(({ valeurs, rang }, numero) => {
      const valeur = valeurs[place] ?? 0;
      if (valeur <= 0) return '';
      const debut = x(empilees ? cumul : 0);
      cumul += valeur;
      const width = x(valeur) - x(0);
      const haute = sommet + (empilees ? 0 : (dans(numero) ?? 0));
      const base = haute + dans.bandwidth() / 2 + 4;
      const etiquette = empilees
        ? renderTexte({ x: debut + width / 2, y: base }, formatNombre(valeur), {
            ancre: 'middle',
            couleur: motifOf(rang).texte,
            halo: motifOf(rang).raye === true,
          })
        : renderTexte({ x: debut + width + 5, y: base }, formatNombre(valeur));
      return barre({ x: debut, y: haute, width, height: dans.bandwidth() }, rang, cle) + etiquette;
    });
    return (
      renderLibelle({ x: gauche - 8, y: sommet + y.bandwidth() / 2 + 4 }, wrapLibelle(categorie, 34)) +
      morceaux.join('')
    );
  });
  const cles = legende(
    series.map(({ nom, rang }) => ({ nom, dessin: (place) => barre({ ...place, width: 20, height: 11 }, rang, cle) })),
    bas + 22,
  );
  const motifs = rayures(
    series.map(({ rang }) => rang),
    cle,
  );
  const axe = renderLigne([gauche, gauche], [haut, bas], contour);
  return cadre(bas + 12 + cles.hauteur, motifs + groupes.join('') + axe + cles.svg);
}

/** The longest bar; bars do not go below zero. */
function maximumOf({ type, categories, series }: GraphiqueDeValeurs): number {
  const totaux = categories.map((_, place) => {
    const valeurs = series.map(({ valeurs: liste }) => Math.max(0, liste[place] ?? 0));
    return type === 'barres-empilees' ? valeurs.reduce((a, b) => a + b, 0) : Math.max(...valeurs);
  });
  return Math.max(1, ...totaux);
}
