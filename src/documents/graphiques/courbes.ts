import type { Dossier } from '../../dossier/dossier.js';
import type { Indicateur } from '../../dossier/feuilles/indicateurs.js';
import { formatDateCourte, formatNombre } from '../formats.js';
import { mesuresDe } from '../indicateurs.js';

/** More lines than this cannot be told apart; more figures than this are not read. */
const maxLignes = 3;
const maxFigures = 3;

interface Courbe {
  readonly nom: string;
  readonly unite: string;
  readonly points: ReadonlyMap<string, number>;
  readonly cible: { readonly date: string; readonly valeur: number } | null;
}

/** Indicators that share a unit on one figure: their start, their measures up to the date, their target in dashes. */
export function viewCourbes(indicateurs: readonly Indicateur[], { mesures }: Dossier, date: string) {
  const courbes = indicateurs.flatMap((indicateur) => viewCourbe(indicateur, mesures, date));
  const unites = [...new Set(courbes.map(({ unite }) => unite))];
  return unites
    .map((unite) => courbes.filter((courbe) => courbe.unite === unite).slice(0, maxLignes))
    .sort((a, b) => b.length - a.length)
    .slice(0, maxFigures)
    .map(viewFigure);
}

/** At least two dated points make a curve. */
function viewCourbe(indicateur: Indicateur, mesures: Dossier['mesures'], date: string): readonly Courbe[] {
  const { depart, dateDepart, cible, dateCible } = indicateur;
  const points = new Map<string, number>();
  if (depart && dateDepart) points.set(dateDepart.valeur, depart.valeur);
  for (const mesure of mesuresDe(indicateur, mesures))
    if (mesure.date && mesure.valeur && mesure.date.valeur <= date)
      points.set(mesure.date.valeur, mesure.valeur.valeur);
  if (points.size < 2) return [];
  return [
    {
      nom: [indicateur.numero?.valeur, indicateur.libelle?.valeur].filter(Boolean).join(' – '),
      unite: indicateur.unite?.valeur ?? '',
      points,
      cible: cible && dateCible ? { date: dateCible.valeur, valeur: cible.valeur } : null,
    },
  ];
}

function viewFigure(courbes: readonly Courbe[]) {
  const dates = [
    ...new Set(courbes.flatMap(({ points, cible }) => [...points.keys(), ...(cible ? [cible.date] : [])])),
  ].sort();
  const series = courbes.flatMap((courbe) => [
    { nom: courbe.nom, cible: false, valeurs: courbe.points },
    ...(courbe.cible ? [{ nom: `Cible : ${courbe.nom}`, cible: true, valeurs: wayToTarget(courbe) }] : []),
  ]);
  return {
    unite: courbes[0]?.unite ?? '',
    series: series.map(({ nom, cible }) => ({ nom, cible })),
    avecCible: series.some(({ cible }) => cible),
    lignes: dates.map((date) => ({
      date: formatDateCourte(date),
      valeurs: series.map(({ valeurs }) => {
        const valeur = valeurs.get(date);
        return valeur === undefined ? '–' : formatNombre(valeur);
      }),
    })),
  };
}

/** From the last measure to the target. */
function wayToTarget({ points, cible }: Courbe): ReadonlyMap<string, number> {
  const derniere = [...points.keys()].sort().at(-1) ?? '';
  return new Map([[derniere, points.get(derniere) ?? 0], ...(cible ? [[cible.date, cible.valeur] as const] : [])]);
}
