import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import donnees from '../../data/libelles/dates.json' with { type: 'json' };
import {
  dateDebut,
  dateFin,
  isMoisJour,
  lirePeriode,
  lirePeriodeMoisJour,
  parseIntervalle,
  parseSousPeriode,
} from '../../src/dossier/valeurs/dates.js';
import type { ContenuLisible, Lu } from '../../src/dossier/valeurs/lecture.js';
import { rowsOf } from './table.js';

const texte = (contenu: string): ContenuLisible => ({ genre: 'texte', texte: contenu });
const nombre = (valeur: number): ContenuLisible => ({ genre: 'nombre', nombre: valeur, pourcentage: false });
const jour = (date: string): ContenuLisible => ({ genre: 'date', date });
/** The date read, « ~ » when it took a guess, or the name of the refusal. */
const dit = (lu: Lu<string>) => ('refus' in lu ? lu.refus.regle : `${lu.valeur}${lu.approche ? '~' : ''}`);

/** What is written, as a start, as an end. « ~ »: read with a guess, which is said. */
const tables: readonly (readonly [string, string])[] = [
  [
    'les dates du suivi w05',
    `
    T2 2027                    | 2027-04-01      | 2027-06-30
    rentrée 2026               | 2026-09-01~     | 2026-09-30~
    fin 2027                   | 2027-10-01~     | 2027-12-31
    09/2026                    | 2026-09-01      | 2026-09-30
    courant 2028               | 2028-01-01~     | 2028-12-31~
    sept. 2026                 | 2026-09-01      | 2026-09-30
    15/01/27                   | 2027-01-15      | 2027-01-15
    31.12.2027                 | 2027-12-31      | 2027-12-31
    1er semestre 2027          | 2027-01-01      | 2027-06-30
    S2 2028                    | 2028-07-01      | 2028-12-31
    dès que possible           | date-a-preciser | date-a-preciser
    en continu                 | date-sans-terme | date-sans-terme
    été 2027                   | 2027-07-01~     | 2027-08-31~
    automne 2027               | 2027-09-01~     | 2027-11-30~
    janv-27                    | 2027-01-01      | 2027-01-31
    mi-2028                    | 2028-06-30~     | 2028-06-30~
    début 2027                 | 2027-01-01      | 2027-03-31~
    avant fin mars 2028        | 2028-03-31~     | 2028-03-31
    Q3-2027                    | 2027-07-01      | 2027-09-30
    Q1 2028                    | 2028-01-01      | 2028-03-31
    1er septembre 2026         | 2026-09-01      | 2026-09-01
    2026-09                    | 2026-09-01      | 2026-09-30
    à partir de septembre 2026 | 2026-09-01      | date-sans-terme
    jusqu'au 31/12/2030        | date-a-preciser | 2030-12-31
    Sept 26                    | 2026-09-01      | 2026-09-30
    Déc 27                     | 2027-12-01      | 2027-12-31
    année scolaire 2026/2027   | 2026-09-01~     | 2027-08-31~
    année scolaire 2027-2028   | 2027-09-01~     | 2028-08-31~
    2e trimestre 2027          | 2027-04-01      | 2027-06-30
    4ème trimestre 2027        | 2027-10-01      | 2027-12-31
    hiver 2026-2027            | 2026-12-01~     | 2027-02-28~
    printemps 2028             | 2028-03-01~     | 2028-05-31~
    fin d'année 2027           | 2027-10-01~     | 2027-12-31
    Semaine 12 2027            | 2027-03-22~     | 2027-03-28~
    S40 2027                   | 2027-10-04~     | 2027-10-10~
  `,
  ],
  [
    'les dates du suivi w39',
    `
    2026-09-01T00:00:00       | 2026-09-01      | 2026-09-01
    1/9/26                    | 2026-09-01      | 2026-09-01
    01-09-2026                | 2026-09-01      | 2026-09-01
    01/09/2026 00:00          | 2026-09-01      | 2026-09-01
    septembre-26              | 2026-09-01      | 2026-09-30
    9/2026                    | 2026-09-01      | 2026-09-30
    46266                     | 2026-09-01~     | 2026-09-01~
    le 1er sept. 2026         | 2026-09-01      | 2026-09-01
    mardi 1 septembre 2026    | 2026-09-01      | 2026-09-01
    vendredi 31 décembre 2027 | 2027-12-31      | 2027-12-31
    DECEMBRE 2027             | 2027-12-01      | 2027-12-31
    01.09.26                  | 2026-09-01      | 2026-09-01
    T3-2026                   | 2026-07-01      | 2026-09-30
    3T 2026                   | 2026-07-01      | 2026-09-30
    4T2027                    | 2027-10-01      | 2027-12-31
    S2-26                     | 2026-07-01      | 2026-12-31
    2ème semestre 2026        | 2026-07-01      | 2026-12-31
    2e sem. 2026              | 2026-07-01      | 2026-12-31
    Rentrée scolaire 2026     | 2026-09-01~     | 2026-09-30~
    Fin 2027                  | 2027-10-01~     | 2027-12-31
    Printemps 2026            | 2026-03-01~     | 2026-05-31~
    Noël 2027                 | 2027-12-25~     | 2027-12-25~
    mars-avril 2026           | 2026-03-01      | 2026-04-30
    nov/déc 2027              | 2027-11-01      | 2027-12-31
    NC                        | date-a-preciser | date-a-preciser
    ?                         | date-a-preciser | date-a-preciser
    fait                      | date-illisible  | date-illisible
  `,
  ],
  [
    'rien n’est deviné',
    `
    annuel                            | date-sans-terme | date-sans-terme
    mensuel                           | date-sans-terme | date-sans-terme
    2 par an                          | date-sans-terme | date-sans-terme
    2/an                              | date-sans-terme | date-sans-terme
    4 fois par an                     | date-sans-terme | date-sans-terme
    tous les ans                      | date-sans-terme | date-sans-terme
    hebdomadaire                      | date-sans-terme | date-sans-terme
    annuel 2027                       | date-sans-terme | date-sans-terme
    2027 puis annuel                  | date-sans-terme | date-sans-terme
    à définir                         | date-a-preciser | date-a-preciser
    à préciser                        | date-a-preciser | date-a-preciser
    TBD                               | date-a-preciser | date-a-preciser
    -                                 | date-a-preciser | date-a-preciser
    septembre                         | date-a-preciser | date-a-preciser
    T3                                | date-a-preciser | date-a-preciser
    1er semestre                      | date-a-preciser | date-a-preciser
    31/12                             | date-a-preciser | date-a-preciser
    26/09                             | date-a-preciser | date-a-preciser
    10/12                             | date-a-preciser | date-a-preciser
    09/25/2026                        | date-illisible  | date-illisible
    31/02/2028                        | date-illisible  | date-illisible
    12/31/2028                        | date-illisible  | date-illisible
    bientôt                           | date-illisible  | date-illisible
    2028-2026                         | date-illisible  | date-illisible
    hiver 2027                        | date-illisible  | date-illisible
    3 mois 2027                       | date-illisible  | date-illisible
    12 mois                           | date-illisible  | date-illisible
    3 ans                             | date-illisible  | date-illisible
    99999                             | date-illisible  | date-illisible
    12 000 €                          | date-illisible  | date-illisible
    100 %                             | date-illisible  | date-illisible
    50% 2027                          | date-illisible  | date-illisible
    2027,5                            | date-illisible  | date-illisible
    fin de la convention              | date-a-preciser | date-a-preciser
    moyen terme                       | date-a-preciser | date-a-preciser
    31/12/2027 (report au 30/06/2028) | date-illisible  | date-illisible
    copil du 12/03/2027               | date-illisible  | date-illisible
    réunion 2027                      | date-illisible  | date-illisible
    mercredi 3 mars                   | date-a-preciser | date-a-preciser
    2026-2030 en continu              | date-sans-terme | date-sans-terme
    périodique                        | date-sans-terme | date-sans-terme
    toute l’année                     | date-sans-terme | date-sans-terme
    n.c.                              | date-a-preciser | date-a-preciser
    date à définir                    | date-a-preciser | date-a-preciser
    XX/XX/2027                        | date-illisible  | date-illisible
    30/02/2027                        | date-illisible  | date-illisible
    13/13/2027                        | date-illisible  | date-illisible
    32/01/2027                        | date-illisible  | date-illisible
    mars 2127                         | date-illisible  | date-illisible
    dans 3 ans                        | date-illisible  | date-illisible
    2027 à 2026                       | date-illisible  | date-illisible
    31/12/2027 au 01/01/2027          | date-illisible  | date-illisible
    le plus tôt possible              | date-illisible  | date-illisible
    Lot 3 2027                        | date-illisible  | date-illisible
    12 enfants 2027                   | date-illisible  | date-illisible
    12 000                            | date-illisible  | date-illisible
  `,
  ],
  [
    'un seul bout est dit',
    `
    d'ici fin 2028                | 2028-12-31~     | 2028-12-31
    d’ici à fin 2028              | 2028-12-31~     | 2028-12-31
    d'ici 2028                    | 2028-12-31~     | 2028-12-31
    au plus tard le 30/06/2027    | 2027-06-30~     | 2027-06-30
    dès 2027                      | 2027-01-01      | date-sans-terme
    dès la rentrée 2026           | 2026-09-01~     | date-sans-terme
    en continu jusqu'en 2030      | date-a-preciser | 2030-12-31
    permanent depuis 2019         | 2019-01-01      | date-sans-terme
    2026 et suivantes             | 2026-01-01      | date-sans-terme
    avant l'été 2027              | 2027-06-30~     | 2027-06-30~
    avant 2028                    | 2027-12-31~     | 2027-12-31~
    avant le 1er septembre 2027   | 2027-09-01~     | 2027-09-01
    après juin 2027               | 2027-07-01~     | date-sans-terme
    depuis 2019                   | 2019-01-01      | date-sans-terme
    à compter du 1er janvier 2027 | 2027-01-01      | date-sans-terme
    annuel à partir de 2027       | 2027-01-01      | date-sans-terme
  `,
  ],
  [
    'd’une période à une autre',
    `
    de janvier à juin 2027                | 2027-01-01      | 2027-06-30
    janvier 2026 à décembre 2028          | 2026-01-01      | 2028-12-31
    01/09/2026 - 31/12/2027               | 2026-09-01      | 2027-12-31
    01/09/2026-31/12/2027                 | 2026-09-01      | 2027-12-31
    du 1er mars au 30 juin 2027           | 2027-03-01      | 2027-06-30
    du 1 au 15 mars 2027                  | 2027-03-01      | 2027-03-15
    1-15 mars 2027                        | 2027-03-01      | 2027-03-15
    2026/2030                             | 2026-01-01      | 2030-12-31
    2026-27                               | 2026-01-01      | 2027-12-31
    2026 à 2030                           | 2026-01-01      | 2030-12-31
    2026, 2027 et 2028                    | 2026-01-01      | 2028-12-31
    2026/2027/2028                        | 2026-01-01      | 2028-12-31
    T4 2027 / T1 2028                     | 2027-10-01      | 2028-03-31
    T1-T2 2027                            | 2027-01-01      | 2027-06-30
    T1 et T2 2027                         | 2027-01-01      | 2027-06-30
    2e et 3e trimestre 2027               | 2027-04-01      | 2027-09-30
    décembre à février 2028               | 2027-12-01~     | 2028-02-29~
    nov 2027 à février                    | 2027-11-01~     | 2028-02-29~
    de sept. 2026 jusqu'au 30/06/2027     | 2026-09-01      | 2027-06-30
    sept. 2026 → juin 2027                | 2026-09-01      | 2027-06-30
    entre mars et juin 2027               | 2027-03-01      | 2027-06-30
    2027 ou 2028                          | 2027-01-01~     | 2028-12-31~
    fin 2026 - début 2027                 | 2026-10-01~     | 2027-03-31~
    réalisé le 12/03/2027                 | 2027-03-12      | 2027-03-12
    chaque année de 2026 à 2030           | 2026-01-01      | 2030-12-31
    été/automne 2027                      | 2027-07-01~     | 2027-11-30~
    2e semestre 2026 et 1er semestre 2027 | 2026-07-01      | 2027-06-30
    juin-juillet 2026                     | 2026-06-01      | 2026-07-31
    janv.-27 - juin-27                    | 2027-01-01      | 2027-06-30
    1er mars 2027 au 30 juin              | 2027-03-01      | 2027-06-30
    mars à juin 2027                      | 2027-03-01      | 2027-06-30
    avril, mai et juin 2027               | 2027-04-01      | 2027-06-30
    12, 13 et 14 mars 2027                | 2027-03-12      | 2027-03-14
    15/03 - 30/06/2027                    | 2027-03-15      | 2027-06-30
    du 15/03 au 30/06/2027                | 2027-03-15      | 2027-06-30
    rentrée 2026/2027                     | 2026-09-01~     | 2026-09-30~
    01 / 09 / 2026                        | 2026-09-01      | 2026-09-01
    T3 et T4 2027                         | 2027-07-01      | 2027-12-31
    S1 - S2 2027                          | 2027-01-01      | 2027-12-31
    entre 2026 et 2028                    | 2026-01-01      | 2028-12-31
    sept. 2026, à confirmer               | 2026-09-01~     | 2026-09-30~
    fin 2027 / début 2028                 | 2027-10-01~     | 2028-03-31~
  `,
  ],
  [
    'à peu près',
    `
    début d'année 2027              | 2027-01-01      | 2027-03-31~
    mi-septembre 2027               | 2027-09-15~     | 2027-09-15~
    fin juin 2027                   | 2027-06-21~     | 2027-06-30
    début mars 2027                 | 2027-03-01      | 2027-03-10~
    horizon 2030                    | 2030-01-01~     | 2030-12-31~
    à l'horizon 2028                | 2028-01-01~     | 2028-12-31~
    fin 2026/début 2027             | 2026-10-01~     | 2027-03-31~
    2027 ?                          | 2027-01-01~     | 2027-12-31~
    sept. 2026 (prévisionnel)       | 2026-09-01~     | 2026-09-30~
    vers juin 2027                  | 2027-06-01~     | 2027-06-30~
    environ mars 2027               | 2027-03-01~     | 2027-03-31~
    09/26                           | 2026-09-01~     | 2026-09-30~
    sem 1 2027                      | 2027-01-01~     | 2027-06-30~
    sem. 12 2027                    | 2027-03-22~     | 2027-03-28~
    2026-W12                        | 2026-03-16~     | 2026-03-22~
    46266.5                         | 2026-09-01~     | 2026-09-01~
    dans le courant de l'année 2028 | 2028-01-01~     | 2028-12-31~
    au cours du 1er semestre 2027   | 2027-01-01~     | 2027-06-30~
    fin d'année scolaire 2026-2027  | 2027-08-01~     | 2027-08-31~
    fin T2 2027                     | 2027-06-01~     | 2027-06-30
    début S2 2027                   | 2027-07-01      | 2027-07-31~
    mi-mars 2027                    | 2027-03-15~     | 2027-03-15~
    fin 1er semestre 2027           | 2027-06-01~     | 2027-06-30
    12e semaine 2027                | 2027-03-22~     | 2027-03-28~
    1re semaine de mars 2027        | 2027-03-01~     | 2027-03-07~
    saison 2026-2027                | 2026-09-01~     | 2027-08-31~
    au printemps 2027               | 2027-03-01~     | 2027-05-31~
    à l’automne 2027                | 2027-09-01~     | 2027-11-30~
    à confirmer : sept. 2026        | 2026-09-01~     | 2026-09-30~
    courant mars 2027               | 2027-03-01~     | 2027-03-31~
    Toussaint 2027                  | 2027-11-01~     | 2027-11-01~
    vacances d’été 2027             | 2027-07-01~     | 2027-08-31~
  `,
  ],
  [
    'une seule période, sans hésiter',
    `
    3T27                         | 2027-07-01      | 2027-09-30
    T3 27                        | 2027-07-01      | 2027-09-30
    3e trim. 27                  | 2027-07-01      | 2027-09-30
    trimestre 3 2027             | 2027-07-01      | 2027-09-30
    trim. 3 - 2027               | 2027-07-01      | 2027-09-30
    2027-T3                      | 2027-07-01      | 2027-09-30
    2027 T3                      | 2027-07-01      | 2027-09-30
    1re quinzaine de mars 2027   | 2027-03-01      | 2027-03-15
    2e quinzaine de février 2028 | 2028-02-16      | 2028-02-29
    setpembre 2026               | 2026-09-01      | 2026-09-30
    fevrier 2027                 | 2027-02-01      | 2027-02-28
    févirer 2027                 | 2027-02-01      | 2027-02-28
    juilet 2027                  | 2027-07-01      | 2027-07-31
    octobr 2027                  | 2027-10-01      | 2027-10-31
    en 2028                      | 2028-01-01      | 2028-12-31
    année 2028                   | 2028-01-01      | 2028-12-31
    2e/3e trimestre 2027         | 2027-04-01      | 2027-09-30
    2027 (T3)                    | 2027-07-01      | 2027-09-30
    2026-2028 (3 ans)            | 2026-01-01      | 2028-12-31
    prévu en 2027                | 2027-01-01      | 2027-12-31
    Prévue T2 2027               | 2027-04-01      | 2027-06-30
    fait en 2026                 | 2026-01-01      | 2026-12-31
    S1 2027                      | 2027-01-01      | 2027-06-30
    20270901                     | 2027-09-01      | 2027-09-01
    premier trimestre 2027       | 2027-01-01      | 2027-03-31
    second semestre 2027         | 2027-07-01      | 2027-12-31
    dernier trimestre 2027       | 2027-10-01      | 2027-12-31
    mai 2027                     | 2027-05-01      | 2027-05-31
    mars 26                      | 2026-03-01      | 2026-03-31
    mar. 12 mars 2027            | 2027-03-12      | 2027-03-12
    août-27                      | 2027-08-01      | 2027-08-31
    Aug-26                       | 2026-08-01      | 2026-08-31
    may 2027                     | 2027-05-01      | 2027-05-31
    Ouverture : septembre 2027   | 2027-09-01      | 2027-09-30
    2026.09.01                   | 2026-09-01      | 2026-09-01
    01/09/2026 à 14h30           | 2026-09-01      | 2026-09-01
    2026-09-01 00:00:00.000Z     | 2026-09-01      | 2026-09-01
    dernier trimestre 2026       | 2026-10-01      | 2026-12-31
    1S2027                       | 2027-01-01      | 2027-06-30
    2027-S2                      | 2027-07-01      | 2027-12-31
    2027/Q1                      | 2027-01-01      | 2027-03-31
    année civile 2027            | 2027-01-01      | 2027-12-31
    exercice 2028                | 2028-01-01      | 2028-12-31
    rentrée de janvier 2027      | 2027-01-01      | 2027-01-31
    lun. 1 mars 2027             | 2027-03-01      | 2027-03-01
    samedi 12 juin 27            | 2027-06-12      | 2027-06-12
    12 juin 27                   | 2027-06-12      | 2027-06-12
    sept26                       | 2026-09-01      | 2026-09-30
    sept2026                     | 2026-09-01      | 2026-09-30
    09.2026                      | 2026-09-01      | 2026-09-30
    2026/09                      | 2026-09-01      | 2026-09-30
    1ᵉʳ septembre 2026           | 2026-09-01      | 2026-09-01
  `,
  ],
  [
    'écrit vite',
    `
    Sept. 2026 - Juin 2027               | 2026-09-01      | 2027-06-30
    01/2026-12/2028                      | 2026-01-01      | 2028-12-31
    2026-2027-2028                       | 2026-01-01      | 2028-12-31
    T1 27 - T4 28                        | 2027-01-01      | 2028-12-31
    Mars 2027 / Juin 2027 / Sept 2027    | 2027-03-01      | 2027-09-30
    06/2027 et 06/2028                   | 2027-06-01      | 2028-06-30
    2d semestre 2027                     | 2027-07-01      | 2027-12-31
    1 er septembre 2026                  | 2026-09-01      | 2026-09-01
    2 ème trimestre 2027                 | 2027-04-01      | 2027-06-30
    vendredi 3/9/2027                    | 2027-09-03      | 2027-09-03
    Déc. 2027 au plus tard               | 2027-12-31~     | 2027-12-31
    pour la rentrée 2027                 | 2027-09-01~     | 2027-09-30~
    3 ans (2026-2028)                    | 2026-01-01      | 2028-12-31
    30 juin 2027 (délai de rigueur)      | 2027-06-30      | 2027-06-30
    fin d’année                          | date-a-preciser | date-a-preciser
    rentrée                              | date-a-preciser | date-a-preciser
    1 an à partir de sept 2026           | date-illisible  | date-illisible
    sept. 2026 pour 3 ans                | date-illisible  | date-illisible
    26/09/01                             | date-illisible  | date-illisible
  `,
  ],
];

describe.each(tables)('%s', (_, table) => {
  test.each(rowsOf(table))('« %s » : début %s, fin %s', (ecrit, debut, fin) => {
    expect([dit(dateDebut.lire(texte(ecrit ?? ''))), dit(dateFin.lire(texte(ecrit ?? '')))]).toEqual([debut, fin]);
  });
});

test.each(donnees.exemples)('l’exemple de data/libelles : $texte', ({ texte: ecrit, debut, fin }) => {
  expect(parseIntervalle(ecrit)).toEqual({ debut, fin });
});

describe('les cellules de nombre et de date', () => {
  test.each<[ContenuLisible, [string, string] | string]>([
    [jour('2028-12-31'), ['2028-12-31', '2028-12-31']],
    [jour('1905-07-19'), 'date-illisible'],
    [nombre(2027), ['2027-01-01', '2027-12-31']],
    [nombre(46_266), ['2026-09-01', '2026-09-01']],
    [nombre(46_752), ['2027-12-31', '2027-12-31']],
    [nombre(20_270_901), ['2027-09-01', '2027-09-01']],
    [nombre(36_525), 'date-illisible'],
    [nombre(55_154), 'date-illisible'],
    [nombre(2027.5), 'date-illisible'],
    [nombre(-2027), 'date-illisible'],
    [nombre(12), 'date-illisible'],
  ])('%j', (contenu, attendu) => {
    const issue = lirePeriode(contenu);
    expect('valeur' in issue ? [issue.valeur.debut, issue.valeur.fin] : issue.refus.regle).toEqual(attendu);
  });
});

test('une date écrite en toutes lettres se relit', () => {
  const format = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
  fc.assert(
    fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      const issue = lirePeriode(texte(format.format(date)));
      return 'valeur' in issue && issue.valeur.debut === date.toISOString().slice(0, 10);
    }),
  );
});

test('rien de ce qui se tape ne fait une période à l’envers, ni une date que le calendrier n’a pas', () => {
  const mots = [
    'T3',
    '2027',
    '26',
    'fin',
    'mi-',
    'mars',
    'à',
    '-',
    '/',
    ' ',
    '31',
    'et',
    'jusqu’en',
    '(',
    'hiver',
    '02',
    'rentrée',
    '?',
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...mots), fc.string()), { maxLength: 12 }), (morceaux) => {
      const lue = parseIntervalle(morceaux.join(' '));
      if (!lue) return;
      expect(lue.debut <= lue.fin).toBe(true);
      for (const date of [lue.debut, lue.fin]) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
    }),
    { numRuns: 500 },
  );
});

test('un texte sans fin est refusé sans attendre', () => {
  const depart = performance.now();
  for (const motif of ['1/', '2027 - ', ' à ', '((((', '2027, ', 'fin ']) lirePeriode(texte(motif.repeat(50_000)));
  for (const motif of ['1/', '2027-', ' à ', '(', '1, ', 'fin ']) lirePeriode(texte(motif.repeat(200).slice(0, 120)));
  expect(performance.now() - depart).toBeLessThan(1_000);
});

describe('ce qu’une personne lit', () => {
  test.each([
    ['été 2027', '« été 2027 » est lu du 01/07/2027 au 31/08/2027 : écrivez la date si ce n’est pas cela.'],
    ['mi-2028', '« mi-2028 » est lu comme le 30/06/2028 : écrivez la date si ce n’est pas celle-là.'],
  ])('%s', (ecrit, message) => {
    expect(lirePeriode(texte(ecrit))).toMatchObject({
      approche: { regle: 'date-approchee', gravite: 'info', message },
    });
  });

  test.each([
    ['NC', /ne donne pas encore de date/],
    ['septembre', /n’a pas d’année/],
    ['en continu', /indiquez le terme prévu/],
    ['à partir de 2027', /dit un début, pas un terme/],
    ['bientôt', /n’est pas une date reconnue/],
  ])('%s', (ecrit, message) => {
    expect(dateFin.lire(texte(ecrit))).toMatchObject({ refus: { message: expect.stringMatching(message) } });
  });
});

describe('une part d’année, quand l’année est écrite ailleurs', () => {
  test.each(
    rowsOf(`
    T1             | 2027-01-01 | 2027-03-31
    1er trim.      | 2027-01-01 | 2027-03-31
    4e trimestre   | 2027-10-01 | 2027-12-31
    S2             | 2027-07-01 | 2027-12-31
    1er semestre   | 2027-01-01 | 2027-06-30
    janv.          | 2027-01-01 | 2027-01-31
    Janvier        | 2027-01-01 | 2027-01-31
    DÉC            | 2027-12-01 | 2027-12-31
    09             | 2027-09-01 | 2027-09-30
    avril - juin   | 2027-04-01 | 2027-06-30
    été            | 2027-07-01 | 2027-08-31
    S12            | 2027-03-22 | 2027-03-28
    T1 2028        | 2028-01-01 | 2028-03-31
    2027           | 2027-01-01 | 2027-12-31`),
  )('%s', (ecrit, debut, fin) => {
    expect(parseSousPeriode(ecrit ?? '', 2027)).toEqual({ debut, fin });
  });

  test.each([
    'Prévu',
    'Début',
    'Fin',
    'Réalisé',
    'Budget',
    '1',
    '13',
    'T5',
    'NC',
    '',
    'Total',
    'Mairie',
    'marsouin',
    'Caf',
  ])('« %s » n’en est pas une', (ecrit) => expect(parseSousPeriode(ecrit, 2027)).toBeNull());
});

describe('le mois écrit d’abord', () => {
  test.each([
    ['09/25/2026', true],
    ['9-25-26', true],
    ['09/12/2026', false],
    ['25/09/2026', false],
    ['25/26/2026', false],
    ['septembre', false],
  ])('« %s » le prouve : %s', (ecrit, attendu) => expect(isMoisJour(ecrit)).toBe(attendu));

  test.each([
    ['09/25/2026', '2026-09-25', false],
    ['03/04/2027', '2027-03-04', true],
    ['05/05/2027', '2027-05-05', false],
    ['T3 2027', '2027-07-01', false],
    ['25/09/2026', '2026-09-25', false],
  ])('« %s » dans une colonne prouvée : %s', (ecrit, debut, dit) => {
    const lu = lirePeriodeMoisJour(texte(ecrit));
    expect('valeur' in lu && [lu.valeur.debut, lu.approche !== undefined]).toEqual([debut, dit]);
  });
});
