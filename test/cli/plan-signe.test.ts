import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freezePlan } from '../../src/avenant/plan-signe.js';
import { formatSignature } from '../../src/cli/texte/plan-signe.js';
import { readDossier } from '../../src/lecture/lire-dossier.js';
import { readClasseur } from '../../src/tableur/lire.js';
import { fabriquer } from '../tableur/fabrique.js';
import { dossierVide, lancer } from './lancer.js';

async function signatureDe(titres: readonly string[], ...feuilles: readonly string[]): Promise<string> {
  const octets = await fabriquer((excel) => {
    excel.addWorksheet('Actions').addRows([[...titres], ...['1', '2'].map((numero) => titres.map(() => numero))]);
    for (const nom of feuilles) excel.addWorksheet(nom).addRows([['Une feuille'], ['à nous']]);
  });
  const { dossier } = readDossier(await readClasseur(octets, 'suivi.xlsx'));
  const signe = freezePlan(dossier, { nom: 'suivi.xlsx', sha256: 'a'.repeat(64) }, '2025-12-18');
  return formatSignature(signe, dossier).replace(/[\u00a0\u202f]/g, ' ');
}

test('signer de nouveau remplace le plan que nomme le tableau de suivi ; un plan abîmé n’arrête que ce qui s’y tient', async () => {
  const dossier = dossierVide();
  const classeur = join(dossier, 'suivi.xlsx');
  writeFileSync(
    classeur,
    await fabriquer((livre) => {
      livre.addWorksheet('Convention').addRows([
        ['Date de début', '01/01/2026'],
        ['Date de fin', '31/12/2030'],
        ['Plan signé', 'plan-signe.json'],
      ]);
      livre.addWorksheet('Actions').addRows([
        ['N°', 'Intitulé', 'Statut'],
        ['1', 'A', 'En cours'],
      ]);
    }),
  );
  const plan = join(dossier, 'plan-signe.json');
  writeFileSync(plan, '{ "abîmé"');
  expect(lancer('echeances', classeur, '--date', '2027-06-30').code).toBe(0);
  expect(lancer('verifier', classeur, '--date', '2027-06-30').code).toBe(2);
  expect(lancer('signer', classeur, '--sortie', plan, '--forcer').code).toBe(0);
  expect(lancer('signer', classeur, '--sortie', plan, '--forcer').code).toBe(0);
  expect(lancer('verifier', classeur, '--date', '2027-06-30').code).toBeLessThan(2);
});

test('signer dit ce qui n’est pas figé, faute d’être reconnu', async () => {
  const texte = await signatureDe(['N°', 'Intitulé', 'Zéphyr des alizés', 'Pilote'], 'Brouillon');
  expect(texte).toContain('la colonne « Zéphyr des alizés » (Actions!C1)');
  expect(texte).toContain('la feuille « Brouillon »');
  expect(texte).toContain('Ce qui y change ne se verra pas.');
});

test('il n’en dit rien quand tout est reconnu', async () => {
  expect(await signatureDe(['N°', 'Intitulé', 'Pilote'])).not.toContain('N’y sont pas');
});
