import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { retype } from '../reprise/documents.js';
import { dossierVide, exemple, lancer } from './lancer.js';

describe('bilan-ctg reprendre', () => {
  const dossier = dossierVide();
  const suivi = join(dossier, 'suivi.xlsx');
  copyFileSync(exemple, suivi);
  lancer('bilan', suivi, '--date', '2028-06-30', '--sortie', join(dossier, 'bilan.docx'));
  const bilan = readFileSync(join(dossier, 'bilan.docx'));
  writeFileSync(
    join(dossier, 'corrigé.docx'),
    retype(bilan, 'Aucune place n’a été gelée depuis janvier 2027.', 'Aucune place n’est gelée.'),
  );

  test('écrit une copie à côté, dit ce qui a été reporté, et ne touche pas à l’original', () => {
    const avant = readFileSync(suivi);
    const resultat = lancer('reprendre', join(dossier, 'corrigé.docx'), suivi);
    expect(resultat.code).toBe(0);
    expect(resultat.sortie).toContain('Actions!Y5 – Réalisations, action 1.2');
    expect(resultat.sortie).toContain('maintenant : « Aucune place n’est gelée.');
    expect(resultat.sortie).toContain('1 texte reporté, 0 à reporter à la main');
    expect(resultat.erreurs).toBe(`Copie écrite : ${join(dossier, 'suivi-repris.xlsx')}\n`);
    expect(readFileSync(suivi).equals(avant)).toBe(true);
    expect(lancer('reprendre', join(dossier, 'corrigé.docx'), suivi)).toMatchObject({
      code: 2,
      erreurs: expect.stringMatching(/existe déjà et n’a pas été touché/),
    });
  });

  test('dit ce qu’une cellule ne peut pas tenir, avec sa place, et rend 1', () => {
    writeFileSync(
      join(dossier, 'note.docx'),
      retype(
        bilan,
        'Aucune place n’a été gelée depuis janvier 2027.</w:t></w:r>',
        'Aucune place n’est gelée.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>',
      ),
    );
    const resultat = lancer('reprendre', join(dossier, 'note.docx'), suivi, '--sortie', join(dossier, 'note.xlsx'));
    expect(resultat.code).toBe(1);
    expect(resultat.sortie).toContain(
      'À reporter à la main\n  Actions!Y5 – Réalisations, action 1.2\n    dans le document seul : une note de bas de page\n',
    );
    expect(resultat.sortie).toContain('1 texte reporté, 1 à reporter à la main');
  });

  test('n’écrit jamais sur l’original, même avec --forcer', () => {
    const avant = readFileSync(suivi);
    const resultat = lancer('reprendre', join(dossier, 'corrigé.docx'), suivi, '--sortie', suivi, '--forcer');
    expect(resultat).toMatchObject({ code: 2, erreurs: expect.stringMatching(/l’original n’est jamais modifié/) });
    expect(readFileSync(suivi).equals(avant)).toBe(true);
  });

  test('rien à reporter : le dit, n’écrit rien', () => {
    const contenu = readdirSync(dossier);
    const resultat = lancer('reprendre', join(dossier, 'bilan.docx'), suivi, '--sortie', join(dossier, 'rien.xlsx'));
    expect(resultat).toMatchObject({ code: 0, erreurs: 'Rien n’a été écrit : aucune correction à reporter.\n' });
    expect(readdirSync(dossier)).toEqual(contenu);
  });

  test.each([
    ['un classeur à la place du bilan', 'suivi.xlsx', /Le document est un classeur Excel/],
    ['un fichier qui n’existe pas', 'absent.docx', /n’existe pas/],
  ])('%s : une phrase, code 2', (_nom, document, message) => {
    const resultat = lancer('reprendre', join(dossier, document), suivi, '--sortie', join(dossier, 'x.xlsx'));
    expect(resultat.code).toBe(2);
    expect(resultat.erreurs).toMatch(message);
    expect(readdirSync(dossier)).not.toContain('x.xlsx');
  });
});
