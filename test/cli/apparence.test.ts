import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fabriquer } from '../tableur/fabrique.js';
import { logo } from '../word/chartes.js';
import { openParts } from '../word/ouvrir.js';
import { dossierVide, exemple, lancer } from './lancer.js';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const charte = join(fixtures, 'chartes', 'word-francais.docx');
const charteExemple = fileURLToPath(new URL('../../data/exemple/charte-exemple.docx', import.meta.url));
const date = ['--date', '2028-06-30'];
const textesDe = (docx: string) =>
  [...(openParts(readFileSync(docx))['word/document.xml'] ?? '').matchAll(/<wp:docPr [^>]*descr="(Logo[^"]*)"/g)].map(
    ([, texte]) => texte,
  );

describe('bilan-ctg bilan --modele', () => {
  test('le bilan porte l’en-tête et les styles de la charte, deux fois les mêmes octets', () => {
    const dossier = dossierVide();
    const [un, deux] = ['un.docx', 'deux.docx'].map((nom) => join(dossier, nom)) as [string, string];
    for (const sortie of [un, deux])
      expect(lancer('bilan', exemple, ...date, '--modele', charteExemple, '--sortie', sortie)).toMatchObject({
        code: 0,
      });
    expect(readFileSync(un).equals(readFileSync(deux))).toBe(true);
    const parts = openParts(readFileSync(un));
    expect(parts['word/header_portrait_default.xml']).toContain('Mairie d’Exemple');
    // Ses chapitres ont le « Titre 1 » de la charte.
    expect(parts['word/document.xml']).toContain('<w:pStyle w:val="Heading1"/><w:pageBreakBefore/>');
    expect(parts['word/styles.xml']).toMatch(/w:styleId="Heading1"><w:name w:val="heading 1"\/>.*?7A1F3D/);
  });

  test.each<[string, (dossier: string) => readonly string[], RegExp]>([
    ['charte absente', (dossier) => ['--modele', join(dossier, 'absente.docx')], /n’existe pas/],
    ['un classeur pour charte', () => ['--modele', exemple], /est un classeur Excel/],
    ['un dossier pour charte', (dossier) => ['--modele', dossier], /est un dossier/],
    ['une image pour charte', () => ['--modele', join(fixtures, 'logos', 'caf.jpg')], /n’est pas un document Word/],
    ['logo absent', (dossier) => ['--logos', join(dossier, 'absent.png')], /n’existe pas/],
    ['un document pour logo', () => ['--logos', charte], /ni un PNG, ni un JPEG, ni un GIF/],
  ])('%s : une phrase, code 2, rien d’écrit', (_nom, options, message) => {
    const dossier = dossierVide();
    const { code, sortie, erreurs } = lancer(
      'bilan',
      exemple,
      ...date,
      '--sortie',
      join(dossier, 'x.docx'),
      ...options(dossier),
    );
    expect({ code, sortie }).toEqual({ code: 2, sortie: '' });
    expect(erreurs).toMatch(message);
    expect(erreurs).not.toMatch(/\n\s+at |node:|Error:/);
    expect(readdirSync(dossier)).toEqual([]);
  });
});

describe('bilan-ctg bilan --logos', () => {
  test('autant de logos que de signataires : chacun a le nom de sa partie', () => {
    const sortie = join(dossierVide(), 'x.docx');
    const logos = ['caf.jpg', 'commune.png', 'association.gif'].map((nom) => join(fixtures, 'logos', nom));
    lancer('bilan', exemple, ...date, '--sortie', sortie, '--logos', ...logos);
    expect(textesDe(sortie)).toEqual([
      'Logo : Caf du Puy-de-Dôme',
      'Logo : Commune du Cendre',
      'Logo : Commune de Cournon-d’Auvergne',
    ]);
  });

  test('un autre nombre de logos : chacun a le nom de son fichier', () => {
    const sortie = join(dossierVide(), 'x.docx');
    lancer('bilan', exemple, ...date, '--sortie', sortie, '--logos', join(fixtures, 'logos', 'caf.jpg'));
    expect(textesDe(sortie)).toEqual(['Logo : caf']);
  });

  test('sans l’option : les images de la feuille Convention, puis les fichiers qu’elle nomme ; un nom n’est jamais un chemin', async () => {
    const dossier = dossierVide();
    copyFileSync(join(fixtures, 'logos', 'caf.jpg'), join(dossier, 'Logo Caf.jpg'));
    writeFileSync(join(dossierVide(), 'secret.png'), logo('commune.png'));
    const octets = await fabriquer((classeur) => {
      const convention = classeur.addWorksheet('Convention');
      convention.addRows([
        ['Territoire', 'Exemple'],
        ['Logos', 'Logo Caf.jpg ; absent.png ; ../secret.png'],
      ]);
      const image = classeur.addImage({
        base64: Buffer.from(logo('commune.png')).toString('base64'),
        extension: 'png',
      });
      convention.addImage(image, { tl: { col: 3, row: 0 }, ext: { width: 60, height: 60 } });
      const ailleurs = classeur.addWorksheet('Actions');
      ailleurs.addRows([
        ['N°', 'Intitulé', 'Statut'],
        ['1', 'A', 'En cours'],
      ]);
      ailleurs.addImage(image, { tl: { col: 5, row: 0 }, ext: { width: 60, height: 60 } });
    });
    writeFileSync(join(dossier, 'suivi.xlsx'), octets);
    const sortie = join(dossier, 'x.docx');
    const { erreurs } = lancer('bilan', join(dossier, 'suivi.xlsx'), ...date, '--sortie', sortie);
    expect(erreurs).toMatch(/« absent\.png » que nomme la feuille Convention n’est pas dans le dossier/);
    expect(erreurs).toMatch(/« \.\.\/secret\.png »/);
    expect(textesDe(sortie)).toEqual(['Logo 1', 'Logo : Logo Caf']);
  });
});
