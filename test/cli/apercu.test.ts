import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dossierVide, exemple, lancer } from './lancer.js';

const date = ['--date', '2028-06-30'];

test('bilan --apercu écrit la page à côté du document, deux fois les mêmes octets', () => {
  const dossier = dossierVide();
  const sortie = join(dossier, 'bilan.docx');
  const [un, deux] = ['un.html', 'deux.html'].map((nom) => join(dossier, nom)) as [string, string];
  for (const page of [un, deux])
    expect(lancer('bilan', exemple, ...date, '--sortie', sortie, '--apercu', page, '--forcer').code).toBe(0);
  const page = readFileSync(un, 'utf8');
  expect(page).toBe(readFileSync(deux, 'utf8'));
  expect(page).toContain('<h1 class="hors-sommaire">Bilan intermédiaire</h1>');
  expect(page.match(/<figure><svg role="img"/g)).toHaveLength(5);
});

test('une page qui existe n’est pas remplacée sans --forcer, et le document n’est pas écrit non plus', () => {
  const dossier = dossierVide();
  const page = join(dossier, 'page.html');
  writeFileSync(page, 'à garder');
  const { code, erreurs } = lancer('bilan', exemple, ...date, '--sortie', join(dossier, 'b.docx'), '--apercu', page);
  expect(code).toBe(2);
  expect(erreurs).toMatch(/existe déjà.*--apercu/);
  expect(readFileSync(page, 'utf8')).toBe('à garder');
  expect(existsSync(join(dossier, 'b.docx'))).toBe(false);
});

test.each(['--sortie', '--apercu'])('le classeur n’est jamais remplacé, même avec --forcer (%s)', (option) => {
  const dossier = dossierVide();
  const classeur = join(dossier, 'suivi.xlsx');
  copyFileSync(exemple, classeur);
  const autre = option === '--sortie' ? [] : ['--sortie', join(dossier, 'b.docx')];
  const { code, erreurs } = lancer('bilan', classeur, ...date, ...autre, option, classeur, '--forcer');
  expect(code).toBe(2);
  expect(erreurs).toContain('est un fichier que la commande lit');
  expect(readFileSync(classeur).equals(readFileSync(exemple))).toBe(true);
  expect(readdirSync(dossier)).toEqual(['suivi.xlsx']);
});
