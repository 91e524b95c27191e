import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lireExigences } from '../../src/dossier/valeurs/exigences.js';
import { lireFinancements } from '../../src/dossier/valeurs/financements.js';
import type { ContenuLisible, Lu } from '../../src/dossier/valeurs/lecture.js';
import { lireListe } from '../../src/dossier/valeurs/listes.js';
import { lireMontant } from '../../src/dossier/valeurs/montants.js';
import { lireNombre } from '../../src/dossier/valeurs/nombres.js';
import { normalize } from '../../src/dossier/valeurs/normalisation.js';
import { lireNumero } from '../../src/dossier/valeurs/numeros.js';
import { lireTaux } from '../../src/dossier/valeurs/taux.js';
import { typeOffre } from '../../src/dossier/valeurs/types-offre.js';

const texte = (contenu: string): ContenuLisible => ({ genre: 'texte', texte: contenu });
const nombre = (valeur: number, pourcentage = false): ContenuLisible => ({
  genre: 'nombre',
  nombre: valeur,
  pourcentage,
});
const jour = (date: string): ContenuLisible => ({ genre: 'date', date });
/** The value read, or the name of the refusal. */
const lu = <T>(issue: Lu<T>) => ('valeur' in issue ? issue.valeur : issue.refus.regle);

describe('montants, en euros', () => {
  test.each<[ContenuLisible, number | string]>([
    [texte('1 250 000 €'), 1_250_000],
    [texte('1\u202f250\u00a0000\u00a0€'), 1_250_000],
    [texte('12.500,50'), 12_500.5],
    [texte('12 k€'), 12_000],
    [texte('1,2 M€'), 1_200_000],
    [texte('1 200,50 € TTC'), 1_200.5],
    [texte('0'), 0],
    [nombre(0), 0],
    [texte('12.500'), 'montant-ambigu'],
    [texte('Entre 200 et 500'), 'montant-illisible'],
    [texte('à définir'), 'montant-illisible'],
    [texte('temps agent'), 'montant-illisible'],
    [jour('2026-01-01'), 'montant-illisible'],
  ])('%j', (contenu, attendu) => expect(lu(lireMontant(contenu))).toBe(attendu));

  test('un montant écrit à la française se relit', () => {
    const format = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        (centimes) => lu(lireMontant(texte(format.format(centimes / 100)))) === centimes / 100,
      ),
    );
  });
});

describe('taux', () => {
  test.each<[ContenuLisible, number | string]>([
    [nombre(0.6), 0.6],
    [nombre(0.6, true), 0.6],
    [nombre(1, true), 1],
    [texte('60 %'), 0.6],
    [texte('60'), 0.6],
    [nombre(60), 0.6],
    [nombre(0), 0],
    [texte('60,3 places pour 100 enfants'), 0.603],
    [nombre(1), 'taux-ambigu'],
    [texte('1'), 'taux-ambigu'],
    [texte('beaucoup'), 'taux-illisible'],
  ])('%j', (contenu, attendu) => expect(lu(lireTaux(contenu))).toBe(attendu));
});

describe('numéros : du texte, jamais un nombre ni une date', () => {
  test.each<[ContenuLisible, string]>([
    [texte('1.10'), '1.10'],
    [nombre(1.1), '1.1'],
    [texte('Fiche action n° 4'), '4'],
    [texte('FA n°4'), '4'],
    [texte('Action 2.3'), '2.3'],
    [texte('PE-03'), 'PE-03'],
    [texte('Axe 2 – Action 3'), 'Axe 2 – Action 3'],
    [jour('2026-02-01'), 'numero-devenu-date'],
  ])('%j : %s', (contenu, attendu) => expect(lu(lireNumero(contenu))).toBe(attendu));
});

describe('listes et valeurs composées', () => {
  test.each<[string, readonly string[]]>([
    ['Caf ; MSA ; Département', ['Caf', 'MSA', 'Département']],
    ['Mairie, Caf, MSA', ['Mairie', 'Caf', 'MSA']],
    ['Caf/MSA', ['Caf', 'MSA']],
    ['Caf / PMI / commune', ['Caf', 'PMI', 'commune']],
    ['- Caf\n- Département, PMI', ['Caf', 'Département, PMI']],
    ['Une phrase, avec une virgule.', ['Une phrase, avec une virgule.']],
  ])('liste « %s »', (contenu, attendu) => expect(lu(lireListe(texte(contenu)))).toEqual(attendu));

  test.each<[string, readonly string[] | string]>([
    ['4° a ; 4° f', ['D214-10-1-I-4-a', 'D214-10-1-I-4-f']],
    ['D. 214-10-1 I 4° a)', ['D214-10-1-I-4-a']],
    ['I-4-c', ['D214-10-1-I-4-c']],
    ['1°', ['D214-10-1-I-1']],
    ['CTG-3-2', ['CTG-3-2']],
    ['3° a', 'exigence-illisible'],
    ['oui', 'exigence-illisible'],
  ])('exigences « %s »', (contenu, attendu) => expect(lu(lireExigences(texte(contenu)))).toEqual(attendu));

  test.each<[string, readonly { financeur: string; montant: number | null }[]]>([
    [
      'Caf 12 000 € ; Département 5 000 €',
      [
        { financeur: 'Caf', montant: 12_000 },
        { financeur: 'Département', montant: 5_000 },
      ],
    ],
    ['Caf : 12 k€', [{ financeur: 'Caf', montant: 12_000 }]],
    ['Caf (12 000 €)', [{ financeur: 'Caf', montant: 12_000 }]],
    [
      'Caf, MSA',
      [
        { financeur: 'Caf', montant: null },
        { financeur: 'MSA', montant: null },
      ],
    ],
    ['à définir', []],
  ])('financements « %s »', (contenu, attendu) => expect(lu(lireFinancements(texte(contenu)))).toEqual(attendu));

  test('un nombre avec son unité se lit, un intervalle non', () => {
    expect([
      lu(lireNombre(texte('30 places'))),
      lu(lireNombre(texte('env. 1 250'))),
      lu(lireNombre(texte('entre 2 et 5'))),
    ]).toEqual([30, 1250, 'nombre-illisible']);
  });

  test('les anciennes appellations d’un relais sont reconnues', () => {
    for (const nom of ['RAM', 'Ramep', 'relais assistants maternels'])
      expect(typeOffre.lire({ genre: 'texte', texte: nom })).toEqual({ valeur: 'rpe' });
  });
});

test('normalize rapproche casse, accents, ponctuation et écriture inclusive', () => {
  expect(['Élu·e référent·e ', 'ELU REFERENT', 'Élu(e)\nréférent(e)'].map(normalize)).toEqual([
    'elu referent',
    'elu referent',
    'elu referent',
  ]);
});
