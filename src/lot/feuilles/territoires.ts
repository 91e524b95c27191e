import { placesPour100 } from '../../documents/chiffres/taux.js';
import { formatOuiNon } from '../../documents/formats.js';
import { type ColonneEcrite, createTableau, formats, type Tableau } from '../../tableur/ecrire.js';
import type { Consolidation } from '../consolider.js';
import type { CommuneDuLot, Epci, TotalTerritoire } from '../territoires.js';
import { colonneMention, origine } from './origine.js';

const { entier } = formats;

/** An EPCI a row, with the sums over its communes. */
export function tableauEpcis(consolidation: Consolidation): Tableau {
  return createTableau('EPCI', consolidation.epcis, [
    ...colonneMention(consolidation),
    ['EPCI', 34, ({ nom, connu }) => (connu ? nom : `${nom} (EPCI non indiqué)`)],
    ['Communes', 11, ({ total: somme }) => somme.communes],
    ['Population', 12, ({ total: somme }) => somme.population, entier],
    ...colonnesPlaces<Epci>(({ total: somme }) => somme.places),
    ...colonnesTaux<Epci>(({ total: somme }) => somme.taux),
    [
      'Communes comptées dans le taux',
      14,
      ({ total: somme }) => somme.taux?.communes ?? (somme.taux ? 'ligne de l’EPCI' : null),
    ],
  ]);
}

/** A commune a row, counted once. */
export function tableauCommunes(consolidation: Consolidation): Tableau {
  return createTableau(
    'Communes',
    consolidation.epcis.flatMap((epci) => epci.communes.map((commune) => ({ epci, commune }))),
    [
      ...colonneMention(consolidation),
      ['CTG', 30, ({ commune }) => commune.ctg],
      ['EPCI', 30, ({ epci }) => (epci.connu ? epci.nom : null)],
      ['Commune', 26, ({ commune }) => commune.nom],
      ['Code Insee', 11, ({ commune }) => commune.codeInsee],
      ['Population', 12, ({ commune }) => commune.population, entier],
      ['Année de la population', 12, ({ commune }) => commune.anneePopulation],
      ['Exerce la compétence d’AO', 13, ({ commune }) => formatOuiNon(commune.competenceAo)],
      ['Schéma obligatoire', 12, ({ commune }) => formatOuiNon(commune.schemaObligatoire)],
      ...colonnesPlaces<{ epci: Epci; commune: CommuneDuLot }>(({ commune }) => commune.places),
      ...colonnesTaux<{ epci: Epci; commune: CommuneDuLot }>(({ commune }) => commune.taux[0] ?? null),
    ],
  );
}

/** The needs of a territory in a year, a row. */
export function tableauBesoins({ ctgs }: Consolidation): Tableau {
  return createTableau(
    'Besoins',
    ctgs.flatMap((ctg) => ctg.resume.besoins.map((besoin) => ({ ctg, besoin }))),
    [
      ...origine,
      ['Territoire', 26, ({ besoin }) => besoin.territoire],
      ['Année', 9, ({ besoin }) => besoin.annee],
      ['Enfants de moins de 3 ans', 12, ({ besoin }) => besoin.enfants, entier],
      ['Places', 10, ({ besoin }) => besoin.places, entier],
      ['Places pour 100 enfants (ne se moyenne pas)', 16, ({ besoin }) => placesPour100(besoin.places, besoin.enfants)],
      ['Demandes', 11, ({ besoin }) => besoin.demandes, entier],
      ['Demandes satisfaites', 12, ({ besoin }) => besoin.demandesSatisfaites, entier],
      ['Source', 40, ({ besoin }) => besoin.source],
    ],
  );
}

/** The whole département in one row. */
export function tableauEnsemble(consolidation: Consolidation): Tableau {
  return createTableau(
    'Ensemble',
    [consolidation.total],
    [
      ...colonneMention(consolidation),
      ['Conventions comptées', 13, () => consolidation.comptees.length],
      ['Communes', 11, ({ communes }) => communes],
      ['Population', 12, ({ population }) => population, entier],
      ...colonnesPlaces<TotalTerritoire>(({ places }) => places),
      ...colonnesTaux<TotalTerritoire>(({ taux }) => taux),
    ],
  );
}

function colonnesPlaces<L>(placesDe: (ligne: L) => CommuneDuLot['places']): readonly ColonneEcrite<L>[] {
  return [
    ['Places au début', 11, (ligne) => placesDe(ligne).debut, entier],
    ['Places aujourd’hui', 11, (ligne) => placesDe(ligne).aujourdhui, entier],
    ['Places prévues', 11, (ligne) => placesDe(ligne).prevues, entier],
  ];
}

function colonnesTaux<L>(tauxDe: (ligne: L) => CommuneDuLot['taux'][number] | null): readonly ColonneEcrite<L>[] {
  return [
    ['Année', 9, (ligne) => tauxDe(ligne)?.annee ?? null],
    ['Enfants de moins de 3 ans', 12, (ligne) => tauxDe(ligne)?.enfants ?? null, entier],
    ['Places de l’année', 11, (ligne) => tauxDe(ligne)?.places ?? null, entier],
    ['Places pour 100 enfants (ne se moyenne pas)', 16, (ligne) => tauxDe(ligne)?.placesPour100 ?? null],
    ['Source', 40, (ligne) => tauxDe(ligne)?.sources.join(' ; ') || null],
  ];
}
