import { scaleBand, scaleUtc } from 'd3-scale';
import { couleurs } from '../../word/graphiques/couleurs.js';
import type { Calendrier } from '../../word/graphiques/graphique.js';
import { balise, cadre, cut, largeur, legende, texte } from './svg.js';

const gauche = 290;
const jourMs = 86_400_000;

/** A Gantt chart: one bar an action, its part done in dark. */
export function drawCalendrier({ debut, fin, barres }: Calendrier): string {
  const haut = 28;
  const hauteur = barres.length * 22;
  const x = scaleUtc()
    .domain([new Date(debut), new Date(Date.parse(fin) + jourMs)])
    .range([gauche, largeur - 10])
    .clamp(true);
  const y = scaleBand<number>()
    .domain(barres.keys())
    .range([haut, haut + hauteur])
    .padding(0.25);
  const annees = range(Number(debut.slice(0, 4)), Number(fin.slice(0, 4))).map((annee) => {
    const abscisse = x(new Date(Date.UTC(annee, 0, 1)));
    return (
      balise('line', { x1: abscisse, x2: abscisse, y1: haut - 6, y2: haut + hauteur, stroke: '#ccc' }) +
      texte(abscisse, haut - 12, String(annee), 'middle')
    );
  });
  const lignes = barres.map(({ libelle, debut: de, fin: a, fait }, rang) => {
    const sommet = y(rang) ?? 0;
    const gaucheBarre = x(new Date(de));
    const largeurBarre = Math.max(1, x(new Date(Date.parse(a) + jourMs)) - gaucheBarre);
    const barre = (largeurPart: number, couleur: string | undefined) =>
      balise('rect', { x: gaucheBarre, y: sommet, width: largeurPart, height: y.bandwidth(), fill: `#${couleur}` });
    return (
      texte(gauche - 8, sommet + y.bandwidth() / 2 + 4, cut(libelle, 46), 'end') +
      barre(largeurBarre, couleurs[2]) +
      (fait > 0 ? barre(largeurBarre * fait, couleurs[0]) : '')
    );
  });
  const cles = legende(
    [
      { nom: 'Fait', couleur: `#${couleurs[0]}` },
      { nom: 'Reste à faire', couleur: `#${couleurs[2]}` },
    ],
    haut + hauteur + 24,
  );
  return cadre(haut + hauteur + 16 + cles.hauteur, annees.join('') + lignes.join('') + cles.svg);
}

function range(debut: number, fin: number): readonly number[] {
  return Array.from({ length: Math.max(0, fin - debut + 1) }, (_, rang) => debut + rang);
}
