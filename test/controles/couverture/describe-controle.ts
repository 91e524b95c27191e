import { describe, expect, test } from 'vitest';
import { createContexte } from '../../../src/controles/contexte.js';
import type { ControleCouverture, EtatDeCouverture } from '../../../src/controles/controle.js';
import { examiner } from '../../../src/controles/couverture/examiner.js';
import { direLacunes } from '../../../src/controles/lacunes.js';
import type { Dossier } from '../../../src/dossier/dossier.js';
import { motsDeLOutil } from '../../documents/mots-de-l-outil.js';
import { testVerdicts } from '../verdicts.js';

interface Cas {
  readonly nom: string;
  readonly dossier: Dossier;
  readonly etat: EtatDeCouverture;
  /** One pattern a finding, in order: no more, no fewer. */
  readonly manques: readonly RegExp[];
  /** What is advised and that the text does not ask, when it matters. */
  readonly conseils?: readonly RegExp[];
  /** Cells given as evidence, when they matter. */
  readonly preuves?: readonly string[];
}

/** Each case is a small Dossier, the state it must give, and exactly what must be said to be missing. */
export function describeControle(controle: ControleCouverture, cas: readonly Cas[]): void {
  describe(`${controle.regle} (${controle.exigence})`, () => {
    testVerdicts(
      ['constatee', 'partielle', 'absente'],
      cas.map(({ etat }) => etat),
    );
    test.each(cas)('$nom : $etat', ({ dossier, etat, manques, preuves, conseils }) => {
      const contexte = createContexte(dossier, '2028-06-30');
      const examen = examiner(controle, contexte);
      const messages = examen.manques.map(({ message }) => message);
      expect(messages).toHaveLength(manques.length);
      for (const [rang, motif] of manques.entries()) expect(messages[rang]).toMatch(motif);
      for (const { lacunes } of examen.manques) {
        const dites = direLacunes(lacunes);
        expect(dites.length).toBeGreaterThan(0);
        expect(dites.flatMap((dite) => motsDeLOutil(dite))).toEqual([]);
      }
      const conseilles = (examen.conseils ?? []).map(({ message }) => message);
      for (const [rang, motif] of (conseils ?? []).entries()) expect(conseilles[rang]).toMatch(motif);
      if (preuves) expect(examen.preuves.map(({ feuille, cellule }) => `${feuille}!${cellule}`)).toEqual(preuves);
      expect(examen.etat).toBe(etat);
    });
  });
}
