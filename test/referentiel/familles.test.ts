import { describe, expect, test } from 'vitest';
import { isContenuDuSchema, isDuCode, isDuDecret, referentiel } from '../../src/referentiel/referentiel.js';

describe('d’où vient une exigence, et ce qu’elle commande', () => {
  test.each([
    ['CTG-3-1', { decret: false, code: false, contenu: true }],
    ['D214-10-1-I-1', { decret: true, code: true, contenu: true }],
    ['D214-10-1-I-4-h', { decret: true, code: true, contenu: true }],
    ['D214-10-1-II', { decret: true, code: true, contenu: false }],
    ['L214-2-I-2', { decret: false, code: true, contenu: false }],
    ['L214-1-3-I-1', { decret: false, code: true, contenu: false }],
  ])('%s', (id, attendu) => {
    expect(referentiel.exigences.map((exigence) => exigence.id)).toContain(id);
    expect({ decret: isDuDecret(id), code: isDuCode(id), contenu: isContenuDuSchema(id) }).toEqual(attendu);
  });
});
