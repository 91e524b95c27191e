import { expect, test } from 'vitest';
import { createContexte } from '../../../src/controles/contexte.js';
import { pilotePersonne } from '../../../src/controles/rgpd/pilote-personne.js';
import { avecActions, dateDesCas, describeControle, ou } from '../coherence/cas.js';

const pilotees = (...pilotes: readonly string[]) => avecActions(...pilotes.map((pilote) => ({ pilote })));
const seule = { ou: ou('actions', 'pilote'), message: /écrivez la structure qui porte l’action/ };

describeControle(pilotePersonne, [
  {
    nom: 'propose la structure que la cellule nomme',
    dossier: pilotees('Sophie DURAND (CCAS)'),
    constats: [{ ou: seule.ou, message: /écrivez seulement la structure, « CCAS »/ }],
  },
  {
    nom: 'demande la structure quand la cellule n’en nomme pas',
    dossier: pilotees('Sophie Durand'),
    constats: [seule],
  },
  {
    nom: 'ne signale un nom qu’une fois, et dit où il revient',
    dossier: pilotees('Sophie Durand', 'CCAS', 'Sophie Durand', 'Sophie Durand'),
    constats: [{ ou: seule.ou, message: /aussi en [A-Z]+4, [A-Z]+5/ }],
  },
  {
    nom: 'ne parle d’aucune autre cellule quand le nom ne revient pas',
    dossier: pilotees('Sophie Durand'),
    constats: [{ ou: seule.ou, message: /^(?!.*aussi en)/ }],
  },
  ...['CCAS', 'Centre social Jean Moulin', 'Ville de Belleroche', 'Mme Durand (CCAS)'].map((pilote) => ({
    nom: `laisse « ${pilote} » : une structure, ou ce que nom-de-personne dit déjà`,
    dossier: pilotees(pilote),
    constats: [],
  })),
]);

test('pilote-personne ne répète pas la personne', () => {
  const dits = pilotePersonne.check(createContexte(pilotees('Sophie DURAND (CCAS)', 'Sophie Durand'), dateDesCas));
  expect(dits.map(({ message }) => message).join(' ')).not.toMatch(/sophie|durand/i);
});
