import { describe, expect, test } from 'vitest';
import { lireExigences } from '../../src/dossier/valeurs/exigences.js';
import { lireFinancements } from '../../src/dossier/valeurs/financements.js';
import type { ContenuLisible, Lu } from '../../src/dossier/valeurs/lecture.js';
import { lireListe } from '../../src/dossier/valeurs/listes.js';
import { lireNombre } from '../../src/dossier/valeurs/nombres.js';
import { normalize } from '../../src/dossier/valeurs/normalisation.js';
import { lireNumero } from '../../src/dossier/valeurs/numeros.js';
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
    ['Département 63 5 000 €', [{ financeur: 'Département 63', montant: 5_000 }]],
    ['Caf 2027', [{ financeur: 'Caf 2027', montant: null }]],
    ['Caf : 2027', [{ financeur: 'Caf', montant: 2_027 }]],
    ['CD 63', [{ financeur: 'CD 63', montant: null }]],
    ['à définir', []],
  ])('financements « %s »', (contenu, attendu) => expect(lu(lireFinancements(texte(contenu)))).toEqual(attendu));

  test('un nombre avec son unité se lit, un intervalle non', () => {
    expect([
      lu(lireNombre(texte('30 places'))),
      lu(lireNombre(texte('env. 1 250'))),
      lu(lireNombre(texte('entre 2 et 5'))),
      lu(lireNombre(texte('12 34'))),
    ]).toEqual([30, 1250, 'nombre-illisible', 'nombre-illisible']);
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
