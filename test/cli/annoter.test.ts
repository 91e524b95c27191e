import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dossierVide, exemple, lancer } from './lancer.js';

const date = ['--date', '2028-06-30'];

function deposer(source: string, nom: string): string {
  const chemin = join(dossierVide(), nom);
  copyFileSync(source, chemin);
  return chemin;
}

describe('bilan-ctg annoter', () => {
  test('écrit une copie à côté, ne touche pas l’original, dit combien et où', () => {
    const chemin = deposer(exemple, 'suivi.xlsx');
    const { code, sortie, erreurs } = lancer('annoter', chemin, ...date);
    expect(code).toBe(0);
    expect(sortie).toMatch(
      /^8 constats, sur 8 cellules\.\nLa feuille Constats les donne tous, avec un lien vers chaque cellule\.$/m,
    );
    expect(erreurs).toContain(`Copie annotée écrite : ${chemin.replace('suivi.xlsx', 'suivi-annote.xlsx')}`);
    expect(readFileSync(chemin)).toEqual(readFileSync(exemple));
    const encore = lancer('annoter', chemin, '--sortie', `${chemin}.2.xlsx`, ...date);
    expect(encore.code).toBe(0);
    expect(readFileSync(`${chemin}.2.xlsx`)).toEqual(readFileSync(chemin.replace('suivi.xlsx', 'suivi-annote.xlsx')));
  });

  test('code 0 quand rien n’empêche l’envoi ; une discussion est signalée', () => {
    const chemin = deposer('test/fixtures/annotation/complet.xlsm', 'complet.xlsm');
    const { code, sortie } = lancer('annoter', chemin, ...date);
    expect(code).toBe(0);
    expect(sortie).toContain('Une discussion occupe déjà Actions!D3');
    expect(existsSync(chemin.replace('.xlsm', '-annote.xlsm'))).toBe(true);
  });

  test.each([
    [['--sortie', 'x.xlsm'], /donnez-lui un nom qui finit par \.xlsx/],
    [['--sortie', 'absent/x.xlsx'], /n’existe pas : créez-le/],
  ])('%s : une phrase, code 2', (options, message) => {
    const { code, erreurs } = lancer('annoter', deposer(exemple, 'suivi.xlsx'), ...options, ...date);
    expect(code).toBe(2);
    expect(erreurs).toMatch(message);
  });

  test('la sortie n’est jamais l’original, même avec --forcer', () => {
    const chemin = deposer(exemple, 'suivi.xlsx');
    const { code, erreurs } = lancer('annoter', chemin, '--sortie', chemin, '--forcer', ...date);
    expect(code).toBe(2);
    expect(erreurs).toContain('est un fichier que la commande lit');
  });
});
