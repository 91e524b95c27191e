import type { ControleCouverture } from '../controle.js';
import { besoinsRecenses } from './besoins-recenses.js';
import { examiner } from './examiner.js';
import { zonesIdentifiees } from './zones-identifiees.js';

/**
 * Convention, article 3: the diagnosis of needs. It names no zone: those of D. 214-10-1 I 3° are another requirement, and count
 * here when they are there.
 */
export const ctgDiagnostic: ControleCouverture = {
  regle: 'ctg-diagnostic',
  exigence: 'CTG-3-1',
  titre: 'La convention comporte le diagnostic des besoins',
  check(contexte) {
    const besoins = examiner(besoinsRecenses, contexte);
    const zones = zonesIdentifiees.check(contexte);
    return {
      preuves: besoins.preuves.length > 0 ? [...besoins.preuves, ...zones.preuves] : [],
      manques: besoins.manques,
      declarees: besoins.declarees,
    };
  },
};
