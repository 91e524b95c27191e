import type { Equipement } from '../../dossier/feuilles/offre.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { accueilsSuivis } from '../chiffres/places.js';
import { formatNombre } from '../formats.js';

/** More communes than this do not stand on a page: the others are added up in one last bar. */
const maxCommunes = 12;

interface Places {
  readonly commune: string;
  readonly debut: number;
  readonly aujourdhui: number;
  /** Null when one of the équipements does not say: the sum would look like a loss. */
  readonly prevues: number | null;
}

/**
 * Places of care (establishments and childminders, no school nor service) at the start, today and planned, by commune.
 * Only what gives the first two is counted; a commune without places is left out; null when none is left.
 */
export function viewOffreParCommune(offre: readonly Equipement[]) {
  const communes = sumBy(placesOf(offre)).filter(
    ({ debut, aujourdhui, prevues }) => debut + aujourdhui + (prevues ?? 0) > 0,
  );
  if (communes.length === 0) return null;
  const lignes = limit(communes);
  const avecPrevues = lignes.some(({ prevues }) => prevues !== null);
  return {
    avecPrevues,
    lignes: lignes.map(({ commune, debut, aujourdhui, prevues }) => ({
      commune,
      debut: formatNombre(debut),
      aujourdhui: formatNombre(aujourdhui),
      prevues: prevues === null ? '–' : formatNombre(prevues),
    })),
  };
}

function placesOf(offre: readonly Equipement[]): readonly Places[] {
  return accueilsSuivis(offre).map(({ equipement, debut, aujourdhui }) => ({
    commune: equipement.commune?.valeur ?? 'Commune à préciser',
    debut,
    aujourdhui,
    prevues: equipement.placesPrevues?.valeur ?? null,
  }));
}

function sumBy(liste: readonly Places[]): readonly Places[] {
  const communes = new Map<string, Places>();
  for (const places of liste) {
    const cle = normalize(places.commune);
    const connues = communes.get(cle);
    communes.set(cle, connues ? add(connues, places) : places);
  }
  return [...communes.values()];
}

function add(a: Places, b: Places): Places {
  return {
    commune: a.commune,
    debut: a.debut + b.debut,
    aujourdhui: a.aujourdhui + b.aujourdhui,
    prevues: a.prevues === null || b.prevues === null ? null : a.prevues + b.prevues,
  };
}

/** The communes with the most places, then all the others together. */
function limit(communes: readonly Places[]): readonly Places[] {
  if (communes.length <= maxCommunes) return communes;
  const triees = [...communes].sort((a, b) => b.aujourdhui - a.aujourdhui);
  const autres = triees.slice(maxCommunes - 1);
  const total = autres.reduce(add);
  return [...triees.slice(0, maxCommunes - 1), { ...total, commune: `Autres communes (${autres.length})` }];
}
