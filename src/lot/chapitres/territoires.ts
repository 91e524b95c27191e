import { formatCompte, formatConnu, formatNombre, formatOuiNon } from '../../documents/formats.js';
import type { Consolidation } from '../consolider.js';
import type { PlacesDuResume } from '../resume.js';
import type { CommuneDuLot, Epci, TauxDeTerritoire, TotalTerritoire } from '../territoires.js';

/** Bounds of the map's colours, chosen to tell territories apart: no norm. */
const classes = [
  { max: 40, fond: 'carte-1', sens: 'moins de 40' },
  { max: 60, fond: 'carte-2', sens: 'de 40 à moins de 60' },
  { max: 80, fond: 'carte-3', sens: 'de 60 à moins de 80' },
  { max: Number.POSITIVE_INFINITY, fond: 'carte-4', sens: '80 et plus' },
] as const;

/** Chapter 2: places and needs, by EPCI and by commune. */
export function viewTerritoires({ epcis, total }: Consolidation) {
  const sources = createSources();
  return {
    groupes: epcis.map((epci) => viewEpci(epci, sources.numeroDe)),
    total: viewTotal(total, sources.numeroDe),
    phrase: phraseTaux(total),
    sources: sources.liste(),
    legende: classes.map(({ fond, sens }) => ({ fond, sens })),
  };
}

/** Sources are long and come back on every row: they are numbered, and given once under the table. */
function createSources() {
  const numeros = new Map<string, number>();
  return {
    numeroDe: (source: string) => {
      const numero = numeros.get(source) ?? numeros.size + 1;
      numeros.set(source, numero);
      return `(${numero})`;
    },
    liste: () => [...numeros].map(([source, numero]) => `(${numero})\u00a0${source}`).join(' ; '),
  };
}

type NumeroDe = (source: string) => string;

function viewEpci({ nom, connu, communes, total }: Epci, numeroDe: NumeroDe) {
  return {
    nom: connu ? nom : `${nom} (EPCI non indiqué)`,
    communes: communes.map((commune) => viewCommune(commune, numeroDe)),
    total: { ...viewTotal(total, numeroDe), compte: formatCompte(total.communes, 'commune') },
  };
}

function viewCommune(commune: CommuneDuLot, numeroDe: NumeroDe) {
  const { nom, codeInsee, population, anneePopulation, competenceAo, places, taux } = commune;
  return {
    nom,
    insee: codeInsee ?? '–',
    population:
      population === null ? '–' : `${formatNombre(population)}${anneePopulation ? ` (${anneePopulation})` : ''}`,
    ao: formatOuiNon(competenceAo) ?? 'à préciser',
    ...viewPlaces(places),
    ...viewTaux(taux[0] ?? null, numeroDe),
  };
}

function viewTotal({ population, places, taux, communes }: TotalTerritoire, numeroDe: NumeroDe) {
  return {
    population: formatConnu(population),
    ...viewPlaces(places),
    ...viewTaux(taux, numeroDe),
    partiel:
      taux && taux.communes !== null && taux.communes < communes ? `${taux.communes} communes sur ${communes}` : '',
  };
}

function viewPlaces({ debut, aujourdhui, prevues }: PlacesDuResume) {
  return { debut: formatConnu(debut), aujourdhui: formatConnu(aujourdhui), prevues: formatConnu(prevues) };
}

function viewTaux(taux: TauxDeTerritoire | null, numeroDe: NumeroDe) {
  if (!taux) return { enfants: '–', offertes: '–', taux: '–', fond: 'fond-gris', source: '–' };
  const { fond } = classes.find(({ max }) => taux.placesPour100 < max) ?? classes[3];
  return {
    enfants: formatNombre(taux.enfants),
    offertes: formatNombre(taux.places),
    taux: formatNombre(taux.placesPour100),
    fond,
    source: [String(taux.annee), ...taux.sources.map(numeroDe)].join(' '),
  };
}

function phraseTaux({ taux, communes }: TotalTerritoire): string {
  if (!taux)
    return 'Aucune commune ne donne, pour une même année, sa capacité d’accueil et ses enfants de moins de 3 ans : le taux n’est pas connu.';
  const portee =
    taux.communes === communes
      ? `les ${communes} communes`
      : `${taux.communes} des ${communes} communes, celles qui donnent les deux`;
  return `En ${taux.annee}, sur ${portee} : une capacité théorique de ${formatNombre(taux.places)} places, tous modes d’accueil, pour ${formatNombre(taux.enfants)} enfants de moins de 3 ans, soit ${formatNombre(taux.placesPour100)} places pour 100 enfants.`;
}
