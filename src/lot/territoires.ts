import { sameCommune } from '../controles/communes-signataires.js';
import { sumOf } from '../documents/chiffres/chiffre.js';
import { placesPour100 } from '../documents/chiffres/taux.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import type { Ctg } from './ctg.js';
import type { PlacesDuResume, Resume } from './resume.js';

/** Places for 100 children under three, always recomputed from the places and the children of the same year. */
export interface TauxDeTerritoire {
  readonly annee: number;
  readonly enfants: number;
  readonly places: number;
  readonly placesPour100: number;
  readonly sources: readonly string[];
  /** How many communes the sum is over; null for a row of the EPCI itself. */
  readonly communes: number | null;
}

export interface CommuneDuLot {
  readonly nom: string;
  readonly codeInsee: string | null;
  readonly population: number | null;
  readonly anneePopulation: number | null;
  readonly competenceAo: boolean | null;
  readonly schemaObligatoire: boolean | null;
  readonly ctg: string;
  readonly places: PlacesDuResume;
  /** Of each year known, the latest first. */
  readonly taux: readonly TauxDeTerritoire[];
}

/** An EPCI or a syndicat, with its communes; the communes of a CTG that names none stand together. */
export interface Epci {
  readonly nom: string;
  /** The CTG names it: otherwise `nom` is that of the CTG. */
  readonly connu: boolean;
  readonly communes: readonly CommuneDuLot[];
  readonly total: TotalTerritoire;
}

export interface TotalTerritoire {
  readonly communes: number;
  readonly population: number | null;
  readonly places: PlacesDuResume;
  /** From the EPCI's own row, or else over the communes that give places and children in the same year. */
  readonly taux: TauxDeTerritoire | null;
}

/** Communes grouped by EPCI, each counted once, and their totals. */
export function consolidateTerritoires(ctgs: readonly Ctg[]): {
  readonly epcis: readonly Epci[];
  readonly total: TotalTerritoire;
  readonly enDouble: readonly string[];
} {
  const vues = new Set<string>();
  const enDouble: string[] = [];
  const groupes = new Map<string, Groupe>();
  for (const ctg of ctgs) {
    for (const commune of ctg.resume.communes) {
      const lue = readCommune(commune, ctg);
      const cle = commune.codeInsee ?? normalize(lue.nom);
      if (vues.has(cle)) {
        enDouble.push(`${lue.nom} (${ctg.nom})`);
        continue;
      }
      vues.add(cle);
      const nom = commune.epci ?? ctg.nom;
      const groupe = groupes.get(normalize(nom)) ?? { nom, connu: commune.epci !== null, communes: [], propres: [] };
      groupe.communes.push(lue);
      if (commune.epci !== null) groupe.propres.push(...tauxDe(commune.epci, ctg.resume));
      groupes.set(normalize(nom), groupe);
    }
  }
  const epcis = [...groupes.values()]
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'))
    .map(({ nom, connu, communes: siennes, propres }) => {
      const communes = [...siennes].sort((a, b) => a.nom.localeCompare(b.nom, 'fr'));
      const [propre] = propres.sort((a, b) => b.annee - a.annee);
      const total = totalOf(communes);
      return { nom, connu, communes, total: propre ? { ...total, taux: { ...propre, communes: null } } : total };
    });
  return { epcis, total: totalOf(epcis.flatMap(({ communes }) => communes)), enDouble };
}

interface Groupe {
  readonly nom: string;
  readonly connu: boolean;
  readonly communes: CommuneDuLot[];
  /** Rates of the EPCI's own rows. */
  readonly propres: TauxDeTerritoire[];
}

function readCommune(commune: Resume['communes'][number], { nom, resume }: Ctg): CommuneDuLot {
  return {
    nom: commune.nom ?? commune.codeInsee ?? 'Commune sans nom',
    codeInsee: commune.codeInsee,
    population: commune.population,
    anneePopulation: commune.anneePopulation,
    competenceAo: commune.competenceAo,
    schemaObligatoire: commune.schemaObligatoire,
    ctg: nom,
    places: commune.places,
    taux: commune.nom === null ? [] : tauxDe(commune.nom, resume),
  };
}

/** One rate a year; of two rows of the same year, the first is kept, as the workbook is read from its top. */
function tauxDe(nom: string, { besoins }: Resume): readonly TauxDeTerritoire[] {
  const parAnnee = new Map<number, TauxDeTerritoire>();
  for (const { territoire, annee, enfants, places, source } of besoins) {
    if (territoire === null || !sameCommune(territoire, nom)) continue;
    const pour100 = placesPour100(places, enfants);
    if (annee === null || places === null || enfants === null || pour100 === null || parAnnee.has(annee)) continue;
    const sources = source === null ? [] : [source];
    parAnnee.set(annee, { annee, enfants, places, placesPour100: pour100, sources, communes: 1 });
  }
  return [...parAnnee.values()].sort((a, b) => b.annee - a.annee);
}

function totalOf(communes: readonly CommuneDuLot[]): TotalTerritoire {
  return {
    communes: communes.length,
    population: sumOf(communes.map(({ population }) => population)),
    places: {
      debut: sumOf(communes.map(({ places }) => places.debut)),
      aujourdhui: sumOf(communes.map(({ places }) => places.aujourdhui)),
      prevues: sumOf(communes.map(({ places }) => places.prevues)),
      gagnees: sumOf(communes.map(({ places }) => places.gagnees)),
      perdues: sumOf(communes.map(({ places }) => places.perdues)),
    },
    taux: sumTaux(communes),
  };
}

/** Of the year that the most communes give; the latest of those. Rates are never averaged: places and children are added up. */
function sumTaux(communes: readonly CommuneDuLot[]): TauxDeTerritoire | null {
  const parAnnee = new Map<number, TauxDeTerritoire[]>();
  for (const taux of communes.flatMap((commune) => commune.taux))
    parAnnee.set(taux.annee, [...(parAnnee.get(taux.annee) ?? []), taux]);
  const [retenue] = [...parAnnee].sort(([a, deA], [b, deB]) => deB.length - deA.length || b - a);
  if (!retenue) return null;
  const [annee, siens] = retenue;
  const enfants = siens.reduce((somme, taux) => somme + taux.enfants, 0);
  const places = siens.reduce((somme, taux) => somme + taux.places, 0);
  const pour100 = placesPour100(places, enfants);
  if (pour100 === null) return null;
  return {
    annee,
    enfants,
    places,
    placesPour100: pour100,
    sources: [...new Set(siens.flatMap(({ sources }) => sources))].sort((a, b) => a.localeCompare(b, 'fr')),
    communes: siens.length,
  };
}
