import { expect, test } from 'vitest';
import { ouvrir, verifier } from '../../src/operations/suivi.js';
import { fabriquer } from '../tableur/fabrique.js';

const octets = fabriquer((classeur) => {
  classeur.addWorksheet('Actions').addRows([
    ['N°', 'Intitulé', 'Champ d’intervention'],
    ['1', 'Ouvrir une crèche', 'Petite enfance'],
  ]);
  classeur.addWorksheet('Schéma').addRows([
    ['Point du schéma', 'Réponse', 'Où', 'Pourquoi'],
    ['2°', 'Voir un document', 'diagnostic.pdf, p. 4', ''],
    ['3°', 'Voir un document', 'Annexe 1, p. 12 à 18', ''],
    ['4° b', 'Voir un document', 'annexe 3.docx', ''],
  ]);
});

test('un document nommé qui n’est pas là : une remarque à la cellule, et la réponse compte', async () => {
  const fichier = { nom: 'suivi.xlsx', octets: await octets };
  const lireVoisin = async (nom: string) => (nom === 'annexe 3.docx' ? { nom, octets: new Uint8Array() } : null);
  const { verification } = await verifier(await ouvrir(fichier, {}, { lireVoisin }), '2028-06-30');
  const absents = verification.constats.filter(({ regle }) => regle === 'document-introuvable');
  expect(absents.map(({ cellule, gravite }) => [cellule, gravite])).toEqual([['C2', 'a-verifier']]);
  expect(absents[0]?.message).toMatch(/^« diagnostic\.pdf » n’est pas à côté/);
  const etats = new Map(verification.couverture.map(({ exigence, etat }) => [exigence, etat]));
  expect([etats.get('D214-10-1-I-2'), etats.get('D214-10-1-I-4-b')]).toEqual(['declaree', 'declaree']);
});
