import { describe, expect, test } from 'vitest';
import { createContexte } from '../../../src/controles/contexte.js';
import { pilotePersonne } from '../../../src/controles/rgpd/pilote-personne.js';
import { avecActions, dateDesCas } from '../coherence/cas.js';

const messages = (...pilotes: readonly string[]) =>
  pilotePersonne
    .check(createContexte(avecActions(...pilotes.map((pilote) => ({ pilote }))), dateDesCas))
    .map(({ message }) => message);

describe('pilote-personne', () => {
  test('propose la structure que la cellule nomme, sans répéter la personne', () => {
    const [message = ''] = messages('Sophie DURAND (CCAS)');
    expect(message).toContain('écrivez seulement la structure, « CCAS »');
    expect(message).not.toMatch(/sophie|durand/i);
  });
  test('demande la structure quand la cellule n’en nomme pas', () => {
    expect(messages('Sophie Durand')).toEqual([expect.stringContaining('écrivez la structure qui porte l’action')]);
  });
  test('ne signale un nom qu’une fois, et dit où il revient', () => {
    const dits = messages('Sophie Durand', 'CCAS', 'Sophie Durand');
    expect(dits).toHaveLength(1);
    expect(dits[0]).toMatch(/aussi en [A-Z]+4/);
  });
  test.each(['CCAS', 'Centre social Jean Moulin', 'Ville de Belleroche', 'Mme Durand (CCAS)'])(
    'laisse « %s » : une structure, ou ce que nom-de-personne dit déjà',
    (pilote) => {
      expect(messages(pilote)).toEqual([]);
    },
  );
});
