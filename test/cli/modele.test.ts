import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lire } from '../tableur/fabrique.js';
import { dossierVide, exemple, lancer } from './lancer.js';

const date = ['--date', '2026-11-24'];

describe('bilan-ctg modele', () => {
  test('écrit un tableau de suivi vierge, deux fois les mêmes octets, et n’écrase rien', () => {
    const [un, deux] = [join(dossierVide(), 'suivi.xlsx'), join(dossierVide(), 'suivi.xlsx')];
    const { code, erreurs } = lancer('modele', un, ...date);
    expect(code).toBe(0);
    expect(erreurs).toContain(`Tableau de suivi écrit : ${un}`);
    lancer('modele', deux, ...date);
    expect(readFileSync(deux)).toEqual(readFileSync(un));
    const encore = lancer('modele', un, ...date);
    expect(encore.code).toBe(2);
    expect(encore.erreurs).toMatch(/existe déjà et n’a pas été touché : choisissez un autre nom, ou ajoutez --forcer/);
  });

  test('reprend la convention, les communes et les axes d’un tableau existant ; la ligne de commande l’emporte', async () => {
    const chemin = join(dossierVide(), 'suivi.xlsx');
    expect(lancer('modele', chemin, '--depuis', exemple, '--fin', '31/12/2035', ...date).code).toBe(0);
    const { dossier } = await lire(new Uint8Array(readFileSync(chemin)));
    expect(dossier.communes.map(({ nom }) => nom?.valeur)).toEqual(['Le Cendre', 'Cournon-d’Auvergne']);
    expect(dossier.convention?.debut?.valeur).toBe('2026-01-01');
    expect(dossier.convention?.fin?.valeur).toBe('2035-12-31');
    expect(dossier.actions).toEqual([]);
  });

  test.each([
    [['suivi.xls'], /donnez-lui un nom qui finit par \.xlsx/],
    [['suivi.xlsx', '--debut', 'hier'], /« hier » n’est pas une date.*\(l’option --debut\)/],
    [['absent/suivi.xlsx'], /Le dossier « .*absent » n’existe pas : créez-le/],
  ])('%s : une phrase, code 2, rien d’écrit', ([nom = '', ...options], message) => {
    const chemin = join(dossierVide(), nom);
    const { code, erreurs } = lancer('modele', chemin, ...options, ...date);
    expect(code).toBe(2);
    expect(erreurs).toMatch(message);
    expect(existsSync(chemin)).toBe(false);
  });

  test('un fichier de renseignements', async () => {
    const dossier = dossierVide();
    const depuis = join(dossier, 'convention.txt');
    writeFileSync(depuis, 'Territoire : Val de Test (données fictives)\nAxes : A ; B\n');
    const chemin = join(dossier, 'suivi.xlsx');
    expect(lancer('modele', chemin, '--depuis', depuis, ...date).code).toBe(0);
    expect((await lire(new Uint8Array(readFileSync(chemin)))).dossier.convention?.territoire?.valeur).toContain(
      'Val de Test',
    );
  });
});
