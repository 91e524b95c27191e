import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dossierVide, exemple, lancer } from './lancer.js';

const date = ['--date', '2028-06-30'];

describe('bilan-ctg diaporama', () => {
  test('écrit les diapositives, dit combien et où, et deux fois les mêmes octets', () => {
    const dossier = dossierVide();
    const [un, deux] = ['un.pptx', 'deux.pptx'].map((nom) => join(dossier, nom)) as [string, string];
    expect(lancer('diaporama', exemple, ...date, '--sortie', un)).toMatchObject({
      code: 0,
      sortie: '',
      erreurs: `Diaporama écrit (13 diapositives) : ${un}\n`,
    });
    lancer('diaporama', exemple, ...date, '--sortie', deux);
    expect(readFileSync(un).equals(readFileSync(deux))).toBe(true);
  });

  test('n’écrase rien sans --forcer, et ne remplace pas le tableau de suivi qu’il lit', () => {
    const sortie = join(dossierVide(), 'copil.pptx');
    writeFileSync(sortie, 'mes diapositives');
    expect(lancer('diaporama', exemple, ...date, '--sortie', sortie)).toMatchObject({ code: 2 });
    expect(readFileSync(sortie, 'utf8')).toBe('mes diapositives');
    expect(lancer('diaporama', exemple, ...date, '--sortie', exemple, '--forcer').code).toBe(2);
  });

  test('définitif sans les parties ni la période : refusé, rien n’est écrit, et la phrase dit quoi écrire', () => {
    const sortie = join(dossierVide(), 'copil.pptx');
    const huit = 'test/fixtures/diaporama/huit-actions.xlsx';
    const { code, erreurs } = lancer('diaporama', huit, ...date, '--definitif', '--sortie', sortie);
    expect(code).toBe(1);
    expect(erreurs).toContain('Le diaporama définitif n’a pas été écrit');
    expect(() => readFileSync(sortie)).toThrow();
  });
});
