import { scaleBand, scaleUtc } from 'd3-scale';
import { formatJour } from '../../dossier/jours.js';
import { couleurRepere } from '../../word/graphiques/couleurs.js';
import type { Calendrier } from '../../word/graphiques/graphique.js';
import { wrapLibelle } from '../../word/graphiques/libelles.js';
import { barre } from './motifs.js';
import { cadre, largeur, renderLibelle, renderLigne, renderTexte } from './svg.js';

const gauche = 290;
/** Characters that a line of a label holds on the left of the bars. */
const parLigne = 44;
const haut = 26;
const jourMs = 86_400_000;

/** A Gantt chart: one bar an action, its part done in dark, a dashed line on the day of the document. */
export function drawCalendrier({ debut, fin, repere, barres }: Calendrier, cle: string): string {
  const lignesDe = barres.map(({ libelle }) => wrapLibelle(libelle, parLigne));
  const bas = haut + barres.length * (lignesDe.some((lignes) => lignes.length > 1) ? 31 : 21);
  const x = scaleUtc()
    .domain([new Date(debut), dayAfter(fin)])
    .range([gauche, largeur - 24])
    .clamp(true);
  const y = scaleBand<number>().domain(barres.keys()).range([haut, bas]).padding(0.25);
  const annees = x
    .ticks(6)
    .filter((jour) => jour.getUTCDate() === 1)
    .map(
      (jour) =>
        renderLigne([x(jour), x(jour)], [haut - 4, bas], 'D5DADE') +
        renderTexte({ x: x(jour), y: haut - 9 }, formatJour(jour.toISOString().slice(0, 10)).slice(3), {
          ancre: 'middle',
        }),
    );
  const lignes = barres.map(({ debut: premier, fin: dernier, fait }, rang) => {
    const sommet = y(rang) ?? 0;
    const [de, a] = [new Date(premier).getTime(), dayAfter(dernier).getTime()];
    const part = (debutPart: number, finPart: number, motif: number) => {
      const width = x(finPart) - x(debutPart);
      return width > 0 ? barre({ x: x(debutPart), y: sommet, width, height: y.bandwidth() }, motif, cle) : '';
    };
    const milieu = de + (a - de) * fait;
    return (
      renderLibelle({ x: gauche - 8, y: sommet + y.bandwidth() / 2 + 4 }, lignesDe[rang] ?? []) +
      part(de, milieu, 0) +
      part(milieu, a, 2)
    );
  });
  const jour = repere === null ? '' : drawRepere(x(new Date(repere)), bas);
  return cadre(bas + 10, annees.join('') + lignes.join('') + jour);
}

function drawRepere(x: number, bas: number): string {
  return renderLigne([x, x], [haut - 4, bas + 4], couleurRepere, { 'stroke-width': 2, 'stroke-dasharray': '5 3' });
}

function dayAfter(iso: string): Date {
  return new Date(Date.parse(iso) + jourMs);
}
