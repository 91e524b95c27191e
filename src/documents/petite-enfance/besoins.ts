import { groupBy } from '../../controles/groupes.js';
import type { Besoin } from '../../dossier/feuilles/besoins.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { formatNombre, formatTaux } from '../formats.js';

/** D. 214-10-1 I 2°: needs by territory and year. Rates are recomputed from places and children, never averaged. */
export function viewBesoins(besoins: readonly Besoin[]) {
  return { partiel: 'tableau-besoins', donnees: { lignes: besoins.map(viewLigne), sources: formatSources(besoins) } };
}

/** Of each territory, the first and the last year: where it started, where it is. */
export function viewBesoinsAbreges(besoins: readonly Besoin[]) {
  const territoires = groupBy(besoins, ({ territoire }) => normalize(territoire?.valeur ?? ''));
  const bornes = territoires.flatMap((siens) => {
    const dates = [...siens].sort((a, b) => (a.annee?.valeur ?? 0) - (b.annee?.valeur ?? 0));
    return dates.filter((_, rang) => rang === 0 || rang === dates.length - 1);
  });
  return viewBesoins(bornes);
}

function viewLigne(besoin: Besoin) {
  const nombre = (valeur: { readonly valeur: number } | undefined) => (valeur ? formatNombre(valeur.valeur) : '–');
  return {
    territoire: besoin.territoire?.valeur ?? '–',
    annee: besoin.annee ? String(besoin.annee.valeur) : '–',
    enfants: nombre(besoin.enfants),
    demandes: nombre(besoin.demandes),
    satisfaites: withPart(
      nombre(besoin.demandesSatisfaites),
      ratio(besoin.demandesSatisfaites?.valeur, besoin.demandes?.valeur),
    ),
    places: nombre(besoin.places),
    taux: couvertureOf(besoin),
  };
}

/** « Sources : Insee 2025 ; guichet unique. » : each source once, in the order of the rows. */
function formatSources(besoins: readonly Besoin[]): string {
  const sources = [...new Set(besoins.map(({ source }) => source?.valeur ?? 'source à préciser'))];
  return `${sources.length > 1 ? 'Sources' : 'Source'} : ${sources.join(' ; ')}.`;
}

/** Places for 100 children under three, recomputed; the published rate, said as such, when one of the two is missing. */
function couvertureOf({ places, enfants, tauxCouverture }: Besoin): string {
  const recalcule = ratio(places?.valeur, enfants?.valeur);
  if (recalcule !== null) return formatNombre(Math.round(recalcule * 1000) / 10);
  return tauxCouverture ? `${formatNombre(Math.round(tauxCouverture.valeur * 1000) / 10)} (publié)` : '–';
}

function withPart(nombre: string, part: number | null): string {
  return part === null ? nombre : `${nombre} (${formatTaux(part)})`;
}

function ratio(numerateur: number | undefined, denominateur: number | undefined): number | null {
  return numerateur === undefined || !denominateur ? null : numerateur / denominateur;
}
