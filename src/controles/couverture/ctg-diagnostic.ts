import type { ControleCouverture } from '../controle.js';
import { besoinsRecenses } from './besoins-recenses.js';
import { zonesIdentifiees } from './zones-identifiees.js';

/** Convention, article 3: the diagnosis of needs, which is the needs and the zones of D. 214-10-1 I 2° and 3°. */
export const ctgDiagnostic: ControleCouverture = {
  regle: 'ctg-diagnostic',
  exigence: 'CTG-3-1',
  titre: 'La convention comporte le diagnostic des besoins',
  check(contexte) {
    const examens = [besoinsRecenses, zonesIdentifiees].map(({ check }) => check(contexte));
    return { preuves: examens.flatMap(({ preuves }) => preuves), manques: examens.flatMap(({ manques }) => manques) };
  },
};
