import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import donnees from '../../data/libelles/montants.json' with { type: 'json' };
import type { ContenuLisible, Lu } from '../../src/dossier/valeurs/lecture.js';
import { lireMontant } from '../../src/dossier/valeurs/montants.js';
import { lireTaux } from '../../src/dossier/valeurs/taux.js';
import { rowsOf } from './table.js';

const texte = (contenu: string): ContenuLisible => ({ genre: 'texte', texte: contenu });
const nombre = (valeur: number, pourcentage = false): ContenuLisible => ({
  genre: 'nombre',
  nombre: valeur,
  pourcentage,
});
/** The number read, « ~ » when it took a guess, or the name of the refusal. */
const dit = (lu: Lu<number>) => ('refus' in lu ? lu.refus.regle : `${lu.valeur}${lu.approche ? '~' : ''}`);

/** What is written, and what is read, in euros. « ~ »: counted or estimated, which is said. */
const tables: readonly (readonly [string, string])[] = [
  [
    'les montants du suivi w06',
    `
    15 000 € TTC/an                 | montant-par-unite
    10K€                            | 10000
    5 000 + 3 000                   | 8000~
    env. 12000                      | 12000~
    à définir                       | montant-illisible
    12 500,50 €                     | 12500.5
    1,2 M€                          | 1200000
    de 5 000 à 8 000 €              | montant-illisible
    0                               | 0
    Gratuit                         | 0~
    temps agent                     | montant-illisible
    2 x 1500€                       | 3000~
    25.000 €                        | 25000
    ≈ 7 500 €                       | 7500~
    8000€ (dont 3000€ Caf)          | 8000
    3000 € / an sur 3 ans           | montant-par-unite
    <10 000 €                       | montant-illisible
    ville : 4 000 € / Caf : 6 000 € | 10000~
    18000                           | 18000
    18 000 euros HT                 | 18000
    12 k€ en 2027, 8 k€ en 2028     | 20000~
    450.00                          | 450
    1\u202f250\u00a0€               | 1250
    budget constant                 | montant-illisible
    6000 €/an TTC                   | montant-par-unite
  `,
  ],
  [
    'ni total, ni montant arrêté, ni montant du tout : refusé',
    `
    12.500                            | montant-ambigu
    12,500                            | montant-ambigu
    12,500 €                          | montant-ambigu
    12’000 CHF                        | montant-illisible
    8 000 € (Caf : 3 000 €)           | montant-illisible
    2 x 3 x 100                       | montant-illisible
    5 + 3 k€                          | montant-illisible
    Caf : 6 000 € / Caf : 4 000 €     | montant-illisible
    Caf : 6 000 €                     | montant-illisible
    Budget 10 000 € / réalisé 6 000 € | montant-illisible
    10 000 € / 6 000 €                | montant-illisible
    5 000 3 000                       | montant-illisible
    5 000 à 8 000                     | montant-illisible
    5000-8000                         | montant-illisible
    5 000 – 8 000 €                   | montant-illisible
    entre 200 et 500                  | montant-illisible
    de 200 à 500 €                    | montant-illisible
    > 5 000 €                         | montant-illisible
    max 10 000 €                      | montant-illisible
    10 000 € maximum                  | montant-illisible
    moins de 10 000 €                 | montant-illisible
    jusqu'à 10 000 €                  | montant-illisible
    au moins 500 €                    | montant-illisible
    5 000 ou 8 000 €                  | montant-illisible
    12 € par enfant                   | montant-par-unite
    50 €/h                            | montant-par-unite
    500 € par mois                    | montant-par-unite
    3 000 € annuels                   | montant-par-unite
    budget annuel 3 000 €             | montant-par-unite
    3 000 € chaque année              | montant-par-unite
    6000 €/an                         | montant-par-unite
    3 x 500 €/an                      | montant-par-unite
    NC                                | montant-illisible
    ?                                 | montant-illisible
    -                                 | montant-illisible
    inclus dans le budget du CCAS     | montant-illisible
    0,5 ETP                           | montant-illisible
    1 ETP                             | montant-illisible
    2 agents                          | montant-illisible
    50 %                              | montant-illisible
    voir fiche 12                     | montant-illisible
    12 000 € Caf                      | montant-illisible
    06 12 34 56 78                    | montant-illisible
    31/12/2027                        | montant-illisible
    T3 2027                           | montant-illisible
    1 2500                            | montant-illisible
    12 00 €                           | montant-illisible
    12 000 € 000                      | montant-illisible
    .5                                | montant-illisible
    1e5                               | montant-illisible
    12 000 € soit 4 000 € par an      | montant-par-unite
    3 ans                             | montant-illisible
    100 places                        | montant-illisible
    N° 12                             | montant-illisible
    2e tranche : 5 000 €              | montant-illisible
    5 000 € (2 x 2 500 €)             | montant-illisible
    10 000 € subvention               | montant-illisible
  `,
  ],
  [
    'compté ou estimé, et dit',
    `
    environ 5 000 €                     | 5000~
    ~5000                               | 5000~
    5 000 € environ                     | 5000~
    5 000 € env.                        | 5000~
    estimé à 12 000 €                   | 12000~
    12 000 € (estimation)               | 12000~
    12 000 € ?                          | 12000~
    12 000 € (à confirmer)              | 12000~
    3 x 12 000 €                        | 36000~
    1 500 € × 2                         | 3000~
    2*1500                              | 3000~
    5 000 € + 3 000 €                   | 8000~
    5 k€ + 3 k€                         | 8000~
    12 000 € + temps agent              | 12000~
    12 000 € (2027) + 8 000 € (2028)    | 20000~
    2027 : 12 000 € ; 2028 : 8 000 €    | 20000~
    12 000 € en 2027                    | 12000~
    12 000 € en 2027 et 8 000 € en 2028 | 20000~
    Caf 6 000 € / Ville 4 000 €         | 10000~
    6 000 € (Caf), 4 000 € (ville)      | 10000~
    Sans coût                           | 0~
    Aucune dépense                      | 0~
  `,
  ],
  [
    'écrit de bien des façons',
    `
    1 250 000 €              | 1250000
    12.500,50                | 12500.5
    12 k€                    | 12000
    1 200,50 € TTC           | 1200.5
    12.500 €                 | 12500
    €12,000                  | 12000
    € 12,000                 | 12000
    12,5 k€                  | 12500
    1,250 M€                 | 1250000
    12'000                   | 12000
    12000.-                  | 12000
    12'000.–                 | 12000
    12 000 EUR               | 12000
    12 000 Eur.              | 12000
    12 000,00 €              | 12000
    12 000 euros             | 12000
    12 keuros                | 12000
    12 K euros               | 12000
    2 millions d'euros       | 2000000
    12 mille euros           | 12000
    -500 €                   | -500
    – 500 €                  | -500
    2027                     | 2027
    2027 €                   | 2027
    budget : 12 000 €        | 12000
    Coût total : 12 000 €    | 12000
    total 12 000 €           | 12000
    12 000 € HT              | 12000
    12 000 € (HT)            | 12000
    12 000 € prévus          | 12000
    8 000 € dont 3 000 € Caf | 8000
    8 000 € (matériel)       | 8000
    8 000 € (2027)           | 8000
    12 000 € sur 3 ans       | 12000
    12 000 € / 3 ans         | 12000
    0 €                      | 0
    0,00 €                   | 0
    1.234.567 €              | 1234567
    1,234,567.89             | 1234567.89
    12 500.50 €              | 12500.5
    12500€                   | 12500
    12500 €.                 | 12500
  `,
  ],
];

describe.each(tables)('montants : %s', (_, table) => {
  test.each(rowsOf(table))('« %s » : %s', (ecrit = '', attendu) => {
    expect(dit(lireMontant(texte(ecrit)))).toBe(attendu);
  });
});

describe('montants : les cellules de nombre', () => {
  test.each<[ContenuLisible, string]>([
    [nombre(0), '0'],
    [nombre(18_000), '18000'],
    [nombre(-500), '-500'],
    [nombre(2027), '2027'],
    [nombre(0.5, true), 'montant-illisible'],
    [{ genre: 'date', date: '2026-01-01' }, 'montant-illisible'],
    [{ genre: 'booleen', booleen: true }, 'montant-illisible'],
  ])('%j', (contenu, attendu) => expect(dit(lireMontant(contenu))).toBe(attendu));

  test.each(donnees.exemples)('l’exemple de data/libelles : $texte', ({ texte: ecrit, montant }) => {
    expect(lireMontant(texte(ecrit))).toMatchObject({ valeur: montant });
  });

  test('un montant écrit à la française se relit', () => {
    const format = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (centimes) => {
        expect(lireMontant(texte(format.format(centimes / 100)))).toEqual({ valeur: centimes / 100 });
      }),
    );
  });
});

describe('montants : ce qu’une personne lit', () => {
  test.each([
    ['5 000 + 3 000', /^« 5 000 \+ 3 000 » est lu 8\s000 € : écrivez le montant seul si ce n’est pas celui-là\.$/],
    ['6000 €/an', /n’est pas un total : écrivez le montant pour toute la durée de l’action/],
    ['de 5 000 à 8 000 €', /n’est pas un montant arrêté/],
    ['10 000 € / 6 000 €', /donne plusieurs nombres/],
    ['12.500', /peut se lire de deux façons/],
    ['temps agent', /n’est pas un montant : saisissez un nombre d’euros/],
  ])('%s', (ecrit, message) => {
    const lu = lireMontant(texte(ecrit));
    expect(('refus' in lu ? lu.refus : lu.approche)?.message).toMatch(message);
  });

  test('un texte sans fin est refusé sans attendre', () => {
    const depart = performance.now();
    for (const motif of ['1 ', '1+', '(', '12 € / ', 'caf : 1 ', '1,']) {
      lireMontant(texte(motif.repeat(50_000)));
      lireMontant(texte(motif.repeat(120).slice(0, 120)));
    }
    expect(performance.now() - depart).toBeLessThan(1_000);
  });
});

describe('taux', () => {
  test.each(
    rowsOf(`
    60 %                         | 0.6
    60%                          | 0.6
    75,5 %                       | 0.755
    60                           | 0.6
    0,6                          | 0.6
    50 pct                       | 0.5
    60 pour cent                 | 0.6
    réalisé à 50 %               | 0.5
    50 % réalisé                 | 0.5
    avancement : 40 %            | 0.4
    60,3 places pour 100 enfants | 0.603
    50% environ                  | 0.5~
    env. 50 %                    | 0.5~
    ~50 %                        | 0.5~
    3/5                          | 0.6~
    3 sur 5                      | 0.6~
    0/4                          | 0~
    5/5                          | 1~
    5/3                          | taux-illisible
    3/0                          | taux-illisible
    3/2027                       | taux-illisible
    12/03/2027                   | taux-illisible
    50 à 60 %                    | taux-illisible
    plus de 50 %                 | taux-illisible
    cinquante                    | taux-illisible
    beaucoup                     | taux-illisible
    1                            | taux-ambigu`),
  )('« %s » : %s', (ecrit = '', attendu) => expect(dit(lireTaux(texte(ecrit)))).toBe(attendu));

  test.each<[ContenuLisible, string]>([
    [nombre(0.6), '0.6'],
    [nombre(0.6, true), '0.6'],
    [nombre(1, true), '1'],
    [nombre(60), '0.6'],
    [nombre(5), '0.05'],
    [nombre(0), '0'],
    [nombre(1), 'taux-ambigu'],
  ])('%j : %s', (contenu, attendu) => expect(dit(lireTaux(contenu))).toBe(attendu));
});
