import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { schemaEtat } from '../../src/cli/lot/etat.js';
import { dossierVide, lancer } from './lancer.js';

const date = ['--date', '2027-09-15'] as const;

test('un lot d’une version antérieure est refait : ses documents sont reconnus, ses mots d’avant n’arrêtent rien', () => {
  const dossier = dossierVide();
  const suivis = join(dossier, 'suivis');
  const sortie = join(dossier, 'sortie');
  mkdirSync(suivis);
  copyFileSync('test/fixtures/gravites/huit-actions.xlsx', join(suivis, 'huit.xlsx'));
  expect(lancer('lot', suivis, '--sortie', sortie, ...date).code).toBe(0);
  const chemin = join(sortie, 'huit', 'resume.json');
  const etat = schemaEtat.parse(JSON.parse(readFileSync(chemin, 'utf8')));
  const constats = { bloquant: 25, majeur: 9, mineur: 0, info: 2 };
  writeFileSync(chemin, JSON.stringify({ ...etat, version: 1, resume: { ...etat.resume, version: 1, constats } }));
  const bilan = join(sortie, 'huit', 'bilan-intermediaire.docx');
  writeFileSync(bilan, 'un document de la version antérieure');
  const ancien = JSON.parse(readFileSync(chemin, 'utf8'));
  const sha256 = 'd'.repeat(64);
  writeFileSync(chemin, JSON.stringify({ ...ancien, documents: [{ nom: 'bilan-intermediaire.docx', sha256 }] }));

  const corrige = lancer('lot', suivis, '--sortie', sortie, ...date);
  expect(corrige.erreurs).toContain('a été modifié depuis qu’il a été écrit');

  writeFileSync(chemin, JSON.stringify({ ...ancien, documents: etat.documents }));
  copyFileSync(chemin, join(dossier, 'ancien.json'));
  lancer('lot', suivis, '--sortie', sortie, ...date, '--forcer');
  copyFileSync(join(dossier, 'ancien.json'), chemin);
  const refait = lancer('lot', suivis, '--sortie', sortie, ...date);
  expect(refait.code).toBe(0);
  expect(refait.sortie).toContain('1 classeur traité');
  expect(schemaEtat.parse(JSON.parse(readFileSync(chemin, 'utf8'))).version).toBe(3);
}, 120_000);

test('--exiger-schema : le lot s’écrit, et son code dit qu’un point dû manque', () => {
  const sortie = join(dossierVide(), 'sortie');
  const classeur = 'test/fixtures/gravites/huit-actions.xlsx';
  const { code } = lancer('lot', classeur, '--sortie', sortie, '--documents', 'aucun', ...date, '--exiger-schema');
  expect(code).toBe(1);
}, 60_000);
