import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDocument, readParagraphes } from '../word/ouvrir.js';
import { dossierVide, exemple, lancer } from './lancer.js';

const bilan = (gabarits: string, sortie: string) =>
  lancer('bilan', exemple, '--date', '2028-06-30', '--sortie', sortie, '--forcer', '--gabarits', gabarits);

describe('bilan-ctg gabarits', () => {
  const travail = dossierVide();
  const dossier = join(travail, 'mes gabarits');
  const sortie = join(travail, 'bilan.docx');

  test('copie les gabarits et un mode d’emploi ; sans modification, le document est le même', () => {
    expect(lancer('gabarits', dossier)).toMatchObject({
      code: 0,
      erreurs: expect.stringMatching(/^\d+ gabarits copiés/),
    });
    expect(readdirSync(dossier)).toContain('LISEZ-MOI.txt');
    lancer('bilan', exemple, '--date', '2028-06-30', '--sortie', join(travail, 'origine.docx'));
    expect(bilan(dossier, sortie).code).toBe(0);
    expect(readFileSync(sortie).equals(readFileSync(join(travail, 'origine.docx')))).toBe(true);
  });

  test('un titre changé et deux parties échangées se retrouvent dans le document', () => {
    const fichier = join(dossier, 'bilan-intermediaire.hbs');
    const source = readFileSync(fichier, 'utf8');
    writeFileSync(
      fichier,
      source
        .replace('titreSynthese="Synthèse"', 'titreSynthese="En une page"')
        .replace(
          /( *\{\{#if cadre\.methode.*\n.*\n)((?: *\{\{> .*\n)*)( *\{\{#if cadre\.diagnostic.*\n.*\n)/,
          '$3$2$1',
        ),
    );
    expect(bilan(dossier, sortie).code).toBe(0);
    const paragraphes = readParagraphes(openDocument(readFileSync(sortie)));
    expect(paragraphes).toContain('En une page');
    expect(paragraphes).not.toContain('Synthèse');
    expect(paragraphes.lastIndexOf('Diagnostic actualisé')).toBeLessThan(paragraphes.lastIndexOf('Méthode du bilan'));
  });

  test('une copie qui a été coupée s’achève en relançant la commande', () => {
    const dossier = join(dossierVide(), 'gabarits');
    lancer('gabarits', dossier);
    const tous = readdirSync(dossier, { recursive: true }).sort();
    rmSync(join(dossier, 'bilan-final.hbs'));
    rmSync(join(dossier, 'partiels'), { recursive: true });
    expect(lancer('gabarits', dossier).code).toBe(0);
    expect(readdirSync(dossier, { recursive: true }).sort()).toEqual(tous);
  });

  test('ne remplace pas des gabarits modifiés sans --forcer', () => {
    const fichier = join(dossier, 'bilan-intermediaire.hbs');
    expect(lancer('gabarits', dossier)).toMatchObject({
      code: 2,
      erreurs: expect.stringMatching(/n’a pas été touché/),
    });
    expect(readFileSync(fichier, 'utf8')).toContain('En une page');
    expect(lancer('gabarits', dossier, '--forcer').code).toBe(0);
    expect(readFileSync(fichier, 'utf8')).not.toContain('En une page');
  });

  test('un fichier de nom inconnu est signalé, avec le nom le plus proche', () => {
    writeFileSync(join(dossier, 'bilan-final2.hbs'), '<p>x</p>');
    expect(bilan(dossier, sortie)).toMatchObject({
      code: 0,
      erreurs: expect.stringMatching(/Vouliez-vous dire « bilan-final\.hbs »/),
    });
  });

  test.each<[string, (chemin: string) => void, RegExp]>([
    ['dossier absent', () => {}, /n’existe pas : créez-le/],
    ['dossier vide', (chemin) => mkdirSync(chemin), /ne contient aucun gabarit/],
    [
      'autre encodage',
      (chemin) => {
        mkdirSync(chemin);
        writeFileSync(join(chemin, 'bilan-final.hbs'), Buffer.from([0xe9, 0x74, 0xe9]));
      },
      /n’est pas en UTF-8/,
    ],
    [
      'fichier énorme',
      (chemin) => {
        mkdirSync(chemin);
        writeFileSync(join(chemin, 'bilan-final.hbs'), 'x'.repeat(1_100_000));
      },
      /dépasse 1 Mo/,
    ],
  ])('%s : une phrase, code 2, rien d’écrit', (nom, preparer, message) => {
    const chemin = join(travail, nom);
    preparer(chemin);
    const cible = join(travail, `${nom}.docx`);
    const resultat = bilan(chemin, cible);
    expect(resultat.code).toBe(2);
    expect(resultat.erreurs).toMatch(message);
    expect(existsSync(cible)).toBe(false);
  });
});
