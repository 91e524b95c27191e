import { exigence, isDuDecret } from '../referentiel/referentiel.js';
import type { Tableau } from '../tableur/ecrire.js';
import type { Consolidation } from './consolider.js';
import type { Ctg } from './ctg.js';
import type { CommuneDuLot, Epci } from './territoires.js';

type Cellule = string | number | null;
type Colonne<L> = readonly [titre: string, largeur: number, valeur: (ligne: L) => Cellule, format?: string];

const entier = '#,##0';
const euros = '#,##0 "€"';
const mention = ({ resume }: Ctg) => (resume.donneesFictives ? 'données fictives' : null);

/** The consolidated workbook: one row a thing, each with the CTG it comes from, so that a person can sort and filter. */
export function createTableauxDuLot(consolidation: Consolidation): readonly Tableau[] {
  const { ctgs, epcis, total, points, champs } = consolidation;
  const parCtg = ctgs.map((ctg) => ({ ctg }));
  const mentionDuTotal = colonneMention(consolidation);
  return [
    tableau('Conventions', parCtg, [
      ...origine,
      ['Caf', 22, ({ ctg }) => ctg.resume.convention.caf],
      ['Début', 12, ({ ctg }) => ctg.resume.convention.debut],
      ['Fin', 12, ({ ctg }) => ctg.resume.convention.fin],
      ['Communes', 11, ({ ctg }) => ctg.resume.communes.length],
      ['Schéma', 16, ({ ctg }) => schemaDe(ctg)],
      ['Réponse au schéma', 16, ({ ctg }) => ctg.reponse],
      ['Points du décret couverts', 13, ({ ctg }) => countEtats(ctg, 'couverte')],
      ['Points en partie', 11, ({ ctg }) => countEtats(ctg, 'partielle')],
      ['Points absents', 11, ({ ctg }) => countEtats(ctg, 'absente')],
      ['Constats qui bloquent', 12, ({ ctg }) => ctg.resume.constats.bloquant],
      ['Actions', 10, ({ ctg }) => ctg.resume.actions.ensemble.total],
      ['Engagées ou réalisées', 12, ({ ctg }) => ctg.resume.actions.ensemble.engagees],
      ['En retard', 10, ({ ctg }) => ctg.resume.actions.ensemble.enRetard],
      ['Actions de petite enfance', 12, ({ ctg }) => ctg.resume.actions.petiteEnfance.total],
      ['Places au début', 11, ({ ctg }) => ctg.resume.places.debut, entier],
      ['Places aujourd’hui', 11, ({ ctg }) => ctg.resume.places.aujourdhui, entier],
      ['Places prévues', 11, ({ ctg }) => ctg.resume.places.prevues, entier],
      ['Budget prévu', 14, ({ ctg }) => ctg.resume.budget.ensemble.prevu, euros],
      ['Budget réalisé', 14, ({ ctg }) => ctg.resume.budget.ensemble.realise, euros],
      ['Prévu, petite enfance', 14, ({ ctg }) => ctg.resume.budget.petiteEnfance.prevu, euros],
      ['Réalisé, petite enfance', 14, ({ ctg }) => ctg.resume.budget.petiteEnfance.realise, euros],
    ]),
    tableau(
      'Couverture',
      ctgs.flatMap((ctg) => ctg.resume.couverture.map((ligne) => ({ ctg, ligne }))),
      [
        ...origine,
        ['Exigence', 20, ({ ligne }) => ligne.exigence],
        ['Objet', 44, ({ ligne }) => exigence(ligne.exigence)?.titre ?? null],
        ['État', 12, ({ ligne }) => ligne.etat],
        ['Manques', 10, ({ ligne }) => ligne.manques],
        [
          'Où',
          50,
          ({ ligne }) =>
            ligne.places.map(({ feuille, cellule }) => [feuille, cellule].filter(Boolean).join('!')).join(' ; '),
        ],
      ],
    ),
    tableau('Points', points, [
      ...mentionDuTotal,
      ['Exigence', 20, (point) => point.exigence],
      ['Objet', 50, (point) => exigence(point.exigence)?.titre ?? null],
      ['Couverte', 11, ({ couvertes }) => couvertes],
      ['Partielle', 11, ({ partielles }) => partielles],
      ['Absente', 11, ({ absentes }) => absentes],
      ['Sans objet', 11, ({ sansObjet }) => sansObjet],
    ]),
    tableau('EPCI', epcis, [
      ...mentionDuTotal,
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
    ]),
    tableau(
      'Communes',
      epcis.flatMap((epci) => epci.communes.map((commune) => ({ epci, commune }))),
      [
        ...mentionDuTotal,
        ['CTG', 30, ({ commune }) => commune.ctg],
        ['EPCI', 30, ({ epci }) => (epci.connu ? epci.nom : null)],
        ['Commune', 26, ({ commune }) => commune.nom],
        ['Code Insee', 11, ({ commune }) => commune.codeInsee],
        ['Population', 12, ({ commune }) => commune.population, entier],
        ['Année de la population', 12, ({ commune }) => commune.anneePopulation],
        ['Exerce la compétence d’AO', 13, ({ commune }) => ouiNon(commune.competenceAo)],
        ['Schéma obligatoire', 12, ({ commune }) => ouiNon(commune.schemaObligatoire)],
        ...colonnesPlaces<{ epci: Epci; commune: CommuneDuLot }>(({ commune }) => commune.places),
        ...colonnesTaux<{ epci: Epci; commune: CommuneDuLot }>(({ commune }) => commune.taux[0] ?? null),
      ],
    ),
    tableau(
      'Besoins',
      ctgs.flatMap((ctg) => ctg.resume.besoins.map((besoin) => ({ ctg, besoin }))),
      [
        ...origine,
        ['Territoire', 26, ({ besoin }) => besoin.territoire],
        ['Année', 9, ({ besoin }) => besoin.annee],
        ['Enfants de moins de 3 ans', 12, ({ besoin }) => besoin.enfants, entier],
        ['Places', 10, ({ besoin }) => besoin.places, entier],
        ['Places pour 100 enfants (ne se moyenne pas)', 16, ({ besoin }) => pour100(besoin)],
        ['Demandes', 11, ({ besoin }) => besoin.demandes, entier],
        ['Demandes satisfaites', 12, ({ besoin }) => besoin.demandesSatisfaites, entier],
        ['Source', 40, ({ besoin }) => besoin.source],
      ],
    ),
    tableau('Champs', champs, [
      ...mentionDuTotal,
      ['Champ d’intervention', 36, ({ libelle }) => libelle],
      ['Conventions', 12, ({ ctgs: nombre }) => nombre],
      ['Actions', 10, ({ decompte }) => decompte.total],
      ['Réalisées', 11, ({ decompte }) => decompte.realisees],
      ['En cours', 10, ({ decompte }) => decompte.enCours],
      ['Non démarrées', 11, ({ decompte }) => decompte.nonDemarrees],
      ['Reportées, suspendues ou partielles', 14, ({ decompte }) => decompte.arretees],
      ['Abandonnées', 12, ({ decompte }) => decompte.abandonnees],
      ['Statut à préciser', 11, ({ decompte }) => decompte.aPreciser],
      ['En retard', 10, ({ decompte }) => decompte.enRetard],
    ]),
    tableau(
      'Points qui bloquent',
      ctgs.flatMap((ctg) => ctg.resume.bloquants.map((bloquant) => ({ ctg, bloquant }))),
      [
        ...origine,
        ['Règle', 30, ({ bloquant }) => bloquant.regle],
        ['Exigence', 20, ({ bloquant }) => bloquant.exigence],
        ['Feuille', 16, ({ bloquant }) => bloquant.feuille],
        ['Cellule', 10, ({ bloquant }) => bloquant.cellule],
      ],
    ),
    tableau('Fichiers', fichiersDe(consolidation), [
      ['Fichier', 34, ({ fichier }) => fichier],
      ['État', 22, ({ etat }) => etat],
      ['Pourquoi', 70, ({ raisons }) => raisons.join('\n') || null],
      ['Empreinte (SHA-256)', 68, ({ sha256 }) => sha256],
    ]),
    tableau(
      'Ensemble',
      [total],
      [
        ...mentionDuTotal,
        ['Conventions comptées', 13, () => consolidation.comptees.length],
        ['Communes', 11, ({ communes }) => communes],
        ['Population', 12, ({ population }) => population, entier],
        ...colonnesPlaces<typeof total>(({ places }) => places),
        ...colonnesTaux<typeof total>(({ taux }) => taux),
      ],
    ),
  ];
}

const origine: readonly Colonne<{ readonly ctg: Ctg }>[] = [
  ['CTG', 30, ({ ctg }) => ctg.nom],
  ['Fichier', 26, ({ ctg }) => ctg.fichier],
  ['Mention', 16, ({ ctg }) => mention(ctg)],
  ['Département', 18, ({ ctg }) => ctg.resume.convention.departement],
];

/** Examples are added up only with one another: a total is then made of nothing else, and says so. */
function colonneMention({ comptees, fictives }: Consolidation): readonly Colonne<unknown>[] {
  const fictif = fictives.length > 0 && comptees.length === fictives.length;
  return fictif ? [['Mention', 16, () => 'données fictives']] : [];
}

function colonnesPlaces<L>(placesDe: (ligne: L) => CommuneDuLot['places']): readonly Colonne<L>[] {
  return [
    ['Places au début', 11, (ligne) => placesDe(ligne).debut, entier],
    ['Places aujourd’hui', 11, (ligne) => placesDe(ligne).aujourdhui, entier],
    ['Places prévues', 11, (ligne) => placesDe(ligne).prevues, entier],
  ];
}

function colonnesTaux<L>(tauxDe: (ligne: L) => CommuneDuLot['taux'][number] | null): readonly Colonne<L>[] {
  return [
    ['Année', 9, (ligne) => tauxDe(ligne)?.annee ?? null],
    ['Enfants de moins de 3 ans', 12, (ligne) => tauxDe(ligne)?.enfants ?? null, entier],
    ['Places de l’année', 11, (ligne) => tauxDe(ligne)?.places ?? null, entier],
    ['Places pour 100 enfants (ne se moyenne pas)', 16, (ligne) => tauxDe(ligne)?.placesPour100 ?? null],
    ['Source', 40, (ligne) => tauxDe(ligne)?.sources.join(' ; ') || null],
  ];
}

function tableau<L>(nom: string, lignes: readonly L[], colonnes: readonly Colonne<L>[]): Tableau {
  return {
    nom,
    colonnes: colonnes.map(([titre, largeur, , format]) => ({ titre, largeur, ...(format && { format }) })),
    lignes: lignes.map((ligne) => colonnes.map(([, , valeur]) => valeur(ligne))),
  };
}

function fichiersDe({ ctgs, echecs, refus }: Consolidation) {
  const lus = ctgs.map(({ fichier, resume }) => {
    const raisons = refus.find((refuse) => refuse.fichier === fichier)?.raisons ?? [];
    return {
      fichier,
      etat: raisons.length > 0 ? 'lu, document refusé' : 'lu',
      raisons,
      sha256: resume.classeur.sha256,
    };
  });
  const nonLus = echecs.map(({ fichier, raisons }) => ({ fichier, etat: 'non lu', raisons, sha256: null }));
  return [...lus, ...nonLus].sort((a, b) => (a.fichier < b.fichier ? -1 : 1));
}

function countEtats({ etats }: Ctg, cherche: string): number {
  return [...etats].filter(([id, etat]) => isDuDecret(id) && etat === cherche).length;
}

function schemaDe({ resume: { schemaObligatoire } }: Ctg): string {
  return schemaObligatoire === null ? 'à préciser' : schemaObligatoire ? 'obligatoire' : 'non exigé';
}

function pour100({
  places,
  enfants,
}: {
  readonly places: number | null;
  readonly enfants: number | null;
}): number | null {
  return places === null || enfants === null || enfants <= 0 ? null : Math.round((places / enfants) * 1000) / 10;
}

function ouiNon(valeur: boolean | null): string | null {
  return valeur === null ? null : valeur ? 'oui' : 'non';
}
