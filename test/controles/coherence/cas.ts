import { describe, expect, test } from 'vitest';
import { createContexte } from '../../../src/controles/contexte.js';
import type { Controle } from '../../../src/controles/controle.js';
import { type CleFeuille, type Dossier, feuilles } from '../../../src/dossier/dossier.js';
import { celluleDe, unDossier, type Valeurs } from '../../dossiers.js';
import { testVerdicts } from '../verdicts.js';

/** A small Dossier and exactly what a rule says of it, place by place (« Actions!N2 », or a sheet's name). */
export interface Cas {
  readonly nom: string;
  readonly dossier: Dossier;
  readonly date?: string;
  readonly constats: readonly { readonly ou: string; readonly message: RegExp }[];
}

export const dateDesCas = '2028-06-30';

/** Runs a rule on each case: the places must be those, in that order, and nothing else. One case must find it silent. */
export function describeControle(controle: Controle, cas: readonly Cas[]): void {
  describe(controle.regle, () => {
    testVerdicts(
      ['signale', 'se tait'],
      cas.map(({ constats }) => (constats.length > 0 ? 'signale' : 'se tait')),
    );
    test.each(cas)('$nom', ({ dossier, date = dateDesCas, constats }) => {
      const signalements = controle.check(createContexte(dossier, date));
      expect(signalements.map(({ feuille, cellule }) => [feuille, cellule].filter(Boolean).join('!'))).toEqual(
        constats.map(({ ou: place }) => place),
      );
      for (const [rang, { message }] of signalements.entries()) {
        expect(message).toMatch(constats[rang]?.message ?? /^jamais$/);
        expect(message, 'une phrase entière, aux apostrophes courbes').toMatch(/^[A-ZÀÉ«][^']*\.$/u);
      }
    });
  });
}

/** « Actions!N2 »: the place of a column in a row; rows start at 2. */
export function ou<F extends CleFeuille>(
  cle: F,
  colonne: keyof (typeof feuilles)[F]['colonnes'] & string,
  ligne = 2,
): string {
  return `${feuilles[cle].nom}!${celluleDe(cle, colonne, ligne)}`;
}

/** A Dossier that holds these actions only. */
export function avecActions(...actions: readonly Valeurs<'actions'>[]): Dossier {
  return unDossier({ actions });
}

export const petiteEnfance = [{ code: 'petite-enfance', libelle: 'Petite enfance' }] as const;
export const jeunesse = [{ code: 'jeunesse', libelle: 'Jeunesse' }] as const;
export const convention = { caf: 'Caf du Puy-de-Dôme', debut: '2026-01-01', fin: '2030-12-31' } as const;
