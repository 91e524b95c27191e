import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contenu } from '../../src/dossier/contenu.js';
import { feuilles } from '../../src/dossier/dossier.js';
import type { Colonne, Colonnes } from '../../src/dossier/feuille.js';

/** What people type: words of the lists, figures, dates, separators, and anything at all. */
const mots = [
  ...['Petite enfance', 'Parentalité', 'Culture, sport', 'en cours', 'Réalisée', '60 %', 'à définir', 'Oui', '4° a'],
  ...[
    'Caf 12 000 €',
    'Caf : 1,5 k€',
    'CAF 63',
    'Commune (3 000 €)',
    'Fonds 2026',
    'T3 2026',
    '2026-2028',
    '31/12/2028',
  ],
  ...[
    'sept. 2026',
    'D. 214-10-1 I 4° a',
    'D214-10-1-I-2',
    '1.10',
    'FA n° 4',
    '12 500,50',
    '63124',
    'micro-crèche Paje',
  ],
  ...[', ', ' ; ', '; ', '\n- ', ' / ', ' et ', ' : ', '.', '1', '0'],
];
const texteLibre = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...mots) }, { weight: 1, arbitrary: fc.string() }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((morceaux) => morceaux.join(''))
  .filter((texte) => texte.trim() !== '');
const contenus: fc.Arbitrary<Contenu> = fc.oneof(
  { weight: 6, arbitrary: texteLibre.map((texte) => ({ genre: 'texte', texte }) as const) },
  fc
    .tuple(fc.oneof(fc.integer({ min: -10, max: 3_000 }), fc.double({ noNaN: true, min: -9, max: 1e6 })), fc.boolean())
    .map(([nombre, pourcentage]) => ({ genre: 'nombre', nombre, pourcentage }) as const),
  fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => ({ genre: 'date', date: date.toISOString().slice(0, 10) }) as const),
  fc.boolean().map((booleen) => ({ genre: 'booleen', booleen }) as const),
);

describe('une valeur lue, puis écrite dans notre tableau de suivi, se relit la même', () => {
  for (const feuille of Object.values(feuilles)) {
    const colonnes: Colonnes = feuille.colonnes;
    it.each(Object.entries(colonnes))(`${feuille.nom} : %s`, (_, colonne: Colonne) => {
      fc.assert(
        fc.property(contenus, (contenu) => {
          const lu = colonne.lire(contenu);
          if ('refus' in lu) return;
          // What took a guess is written as it was understood: nothing is left to guess.
          expect(colonne.lire(colonne.ecrire(lu.valeur))).toEqual({ valeur: lu.valeur });
        }),
        { numRuns: 300, seed: 2026 },
      );
    });
  }
});
