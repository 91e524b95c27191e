import { formatJour } from '../../dossier/jours.js';
import type { Calendrier, Graphique, GraphiqueDeValeurs, Serie } from './graphique.js';

/** Beyond this many categories or bars, the alternative text gives the essential: nobody listens to fifty figures. */
const maxDetail = 8;

/** What the chart says, in figures, for whoever does not see it. */
export function describeGraphique(graphique: Graphique): string {
  return `${graphique.titre}. ${contenuOf(graphique)}.`;
}

function contenuOf(graphique: Graphique): string {
  if (graphique.type === 'calendrier') return describeCalendrier(graphique);
  if (graphique.type === 'courbes') return describeCourbes(graphique);
  return graphique.categories.length > maxDetail ? summarizeBarres(graphique) : describeBarres(graphique);
}

function describeCalendrier({ barres }: Calendrier): string {
  if (barres.length > maxDetail) {
    const finies = barres.filter(({ fait }) => fait === 1).length;
    const nonCommencees = barres.filter(({ fait }) => fait === 0).length;
    const debuts = barres.map(({ debut }) => debut).sort();
    const fins = barres.map(({ fin }) => fin).sort();
    return `${barres.length} actions, du ${formatJour(debuts[0] ?? '')} au ${formatJour(fins.at(-1) ?? '')} : ${finies} faites en entier, ${barres.length - finies - nonCommencees} en partie, ${nonCommencees} pas encore commencées`;
  }
  return barres
    .map(
      ({ libelle, debut, fin, fait }) =>
        `${libelle} : du ${formatJour(debut)} au ${formatJour(fin)}, fait à ${Math.round(fait * 100)} %`,
    )
    .join(' ; ');
}

/** Line after line, each from its first value to its target. */
function describeCourbes({ categories, series }: GraphiqueDeValeurs): string {
  return series
    .filter(({ cible }) => !cible)
    .map((serie) => {
      const points = pointsOf(serie, categories).map(({ categorie, valeur }) => `${format(valeur)} (${categorie})`);
      const cible = series.find(({ cible: estCible, rang }) => estCible && rang === serie.rang);
      const visee = cible && pointsOf(cible, categories).at(-1);
      return `${serie.nom} : ${points.join(', ')}${visee ? `, cible ${format(visee.valeur)} (${visee.categorie})` : ''}`;
    })
    .join(' ; ');
}

function describeBarres({ categories, series }: GraphiqueDeValeurs): string {
  return categories
    .map((categorie, rang) => {
      const valeurs = series.flatMap(({ nom, valeurs: liste }) => {
        const valeur = liste[rang];
        return valeur === null || valeur === undefined ? [] : [`${nom} ${format(valeur)}`];
      });
      return `${categorie} : ${valeurs.join(', ') || 'aucune valeur'}`;
    })
    .join(' ; ');
}

/** For each series, its lowest and highest values, and where. */
function summarizeBarres({ categories, series }: GraphiqueDeValeurs): string {
  const phrases = series.flatMap((serie) => {
    const points = pointsOf(serie, categories).sort((a, b) => a.valeur - b.valeur);
    const [bas] = points;
    const haut = points.at(-1);
    return bas && haut
      ? [`${serie.nom} : de ${format(bas.valeur)} (${bas.categorie}) à ${format(haut.valeur)} (${haut.categorie})`]
      : [];
  });
  return `${categories.length} lignes ; ${phrases.join(' ; ')}`;
}

function pointsOf({ valeurs }: Serie, categories: readonly string[]) {
  return valeurs.flatMap((valeur, rang) => (valeur === null ? [] : [{ categorie: categories[rang] ?? '', valeur }]));
}

function format(nombre: number): string {
  return String(nombre).replace('.', ',');
}
