import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { runControles } from '../../src/controles/verification.js';
import { renderBilan } from '../../src/documents/bilan.js';
import { readDossier } from '../../src/lecture/lire-dossier.js';
import { readClasseur } from '../../src/tableur/lire.js';
import { fabriquerActions } from '../tableur/fabrique.js';
import { openParts, readParagraphes } from '../word/ouvrir.js';
import { dossierVide, exemple, lancer } from './lancer.js';

const date = ['--date', '2028-06-30'];

describe('bilan-ctg bilan', () => {
  test('écrit le document, dit où, et deux fois les mêmes octets', () => {
    const dossier = dossierVide();
    const [un, deux] = ['un.docx', 'deux.docx'].map((nom) => join(dossier, nom)) as [string, string];
    const resultat = lancer('bilan', exemple, ...date, '--sortie', un);
    expect(resultat).toMatchObject({
      code: 0,
      sortie: '',
      erreurs: `Bilan intermédiaire écrit : ${un}\n10 fiches sont jointes (actions en retard, à décider, ou achevées depuis un an). 36 autres fiches : demandez « toutes » les fiches (--fiches toutes).\n`,
    });
    lancer('bilan', exemple, ...date, '--sortie', deux);
    expect(readFileSync(un).equals(readFileSync(deux))).toBe(true);
    expect(readdirSync(dossier).sort()).toEqual(['deux.docx', 'un.docx']);
  });

  test('dit qu’aucune fiche n’est jointe, et comment les avoir', () => {
    const dossier = dossierVide();
    const classeur = join(dossier, 'suivi.csv');
    writeFileSync(classeur, 'N°;Intitulé;Statut\n1;Ouvrir un relais;En cours\n');
    expect(lancer('bilan', classeur, ...date, '--sortie', join(dossier, 'bilan.docx')).erreurs).toContain(
      'Aucune fiche n’est jointe : aucune action n’est en retard, à décider, ni achevée depuis un an. Pour les joindre, demandez « toutes » les fiches (--fiches toutes).\n',
    );
  });

  test('n’écrase jamais un fichier sans --forcer, et le remplace avec', () => {
    const sortie = join(dossierVide(), 'bilan.docx');
    writeFileSync(sortie, 'mon document');
    const refus = lancer('bilan', exemple, ...date, '--sortie', sortie);
    expect(refus.code).toBe(2);
    expect(refus.erreurs).toMatch(/existe déjà et n’a pas été touché/);
    expect(readFileSync(sortie, 'utf8')).toBe('mon document');
    expect(lancer('bilan', exemple, ...date, '--sortie', sortie, '--forcer').code).toBe(0);
    expect(openParts(readFileSync(sortie))['word/document.xml']).toContain('Synthèse');
  });

  test('un point bloquant : le projet est écrit avec le code 1, le définitif refusé sans rien écrire', async () => {
    const dossier = dossierVide();
    const classeur = join(dossier, 'suivi.xlsx');
    writeFileSync(
      classeur,
      await fabriquerActions((feuille) =>
        feuille.addRows([
          ['N°', 'Intitulé', 'Statut', 'Budget prévu'],
          ['1', 'A', 'En cours', 'de 5 000 à 8 000 €'],
          ['2', 'B', 'En cours', 12_000],
        ]),
      ),
    );
    const projet = lancer('bilan', classeur, ...date, '--sortie', join(dossier, 'projet.docx'));
    expect(projet.code).toBe(1);
    expect(projet.sortie).toMatch(/^Actions!D2 : « de 5 000 à 8 000 € » n’est pas un montant arrêté/m);
    expect(projet.erreurs).toMatch(/C’est un projet/);
    const definitif = lancer('bilan', classeur, ...date, '--definitif', '--sortie', join(dossier, 'definitif.docx'));
    expect(definitif.code).toBe(1);
    expect(definitif.erreurs).toMatch(/n’a pas été écrit/);
    expect(readdirSync(dossier).sort()).toEqual(['projet.docx', 'suivi.xlsx']);
  });

  test('les parties et la période arrêtent le définitif seul ; une fois écrites, il s’écrit, quoi que le schéma attende', async () => {
    const dossier = dossierVide();
    const classeur = join(dossier, 'huit.xlsx');
    copyFileSync('test/fixtures/gravites/huit-actions.xlsx', classeur);
    const projet = lancer('bilan', classeur, ...date, '--sortie', join(dossier, 'projet.docx'));
    expect(projet.code).toBe(0);
    expect(projet.erreurs).toContain('C’est un projet : un point reste à écrire avant le document définitif.');
    const definitif = (...options: readonly string[]) =>
      lancer('bilan', classeur, ...date, '--definitif', '--sortie', join(dossier, 'definitif.docx'), ...options);
    const refus = definitif();
    expect(refus.code).toBe(1);
    expect(refus.erreurs).toContain(
      'inscrivez dans la feuille Convention la Caf, les signataires, la date de début et la date de fin',
    );

    const complet = new exceljs.Workbook();
    await complet.xlsx.readFile(classeur);
    complet.addWorksheet('Convention').addRows([
      ['Caf', 'Caf du Puy-de-Dôme'],
      ['Signataires', 'Ville de Cournon-d’Auvergne ; Caf du Puy-de-Dôme'],
      ['Date de début', '01/01/2026'],
      ['Date de fin', '31/12/2030'],
    ]);
    await complet.xlsx.writeFile(classeur);
    const exige = definitif('--exiger-schema');
    expect([exige.code, existsSync(join(dossier, 'definitif.docx'))]).toEqual([1, false]);
    expect(exige.erreurs).toContain('« L’offre existante »');
    expect(definitif().code).toBe(0);
    expect(existsSync(join(dossier, 'definitif.docx'))).toBe(true);
  });

  test('le définitif de l’exemple n’a rien de surligné, et son sommaire donne des pages', () => {
    const sortie = join(dossierVide(), 'definitif.docx');
    expect(lancer('bilan', exemple, ...date, '--definitif', '--sortie', sortie).code).toBe(0);
    const xml = openParts(readFileSync(sortie))['word/document.xml'] ?? '';
    expect(xml).not.toContain('ACompleter');
    expect(readParagraphes(xml).some((texte) => /^Annexe 2 – D’où viennent ces données\t\d+$/.test(texte))).toBe(true);
  });

  test('chaque page de l’exemple dit « données fictives »', () => {
    const sortie = join(dossierVide(), 'projet.docx');
    lancer('bilan', exemple, ...date, '--sortie', sortie);
    const parts = openParts(readFileSync(sortie));
    const sections = parts['word/document.xml']?.match(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/g) ?? [];
    const cibles = new Map(
      [...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/<Relationship [^>]*>/g)].map(([lien]) => [
        /Id="([^"]+)"/.exec(lien)?.[1],
        /Target="([^"]+)"/.exec(lien)?.[1],
      ]),
    );
    expect(sections).toHaveLength(1);
    for (const section of sections) {
      const [, id] = /<w:headerReference w:type="default" r:id="([^"]+)"/.exec(section) ?? [];
      expect(parts[`word/${cibles.get(id)}`]).toContain('données fictives');
    }
  });
});

describe('une entrée inutilisable : une phrase, code 2, rien d’écrit', () => {
  test.each<[string, (dossier: string) => readonly string[], RegExp]>([
    ['fichier absent', (dossier) => [join(dossier, 'absent.xlsx')], /n’existe pas/],
    ['dossier au lieu d’un fichier', (dossier) => [dossier], /est un dossier/],
    ['texte nommé .xlsx', (dossier) => [ecrire(dossier, 'Compte rendu')], /n’a qu’une colonne/],
    ['fichier vide', (dossier) => [ecrire(dossier, '')], /est vide/],
    ['date impossible', () => [exemple, '--date', '2028-02-31'], /n’est pas une date/],
    ['option inconnue', () => [exemple, '--sorti', 'x.docx'], /sorti/],
    ['type inconnu', () => [exemple, '--type', 'trimestriel'], /trimestriel/],
    [
      'dossier de sortie absent',
      (dossier) => [exemple, '--sortie', join(dossier, 'absent', 'x.docx')],
      /Le dossier .* n’existe pas/,
    ],
  ])('%s', (_nom, arguments_, message) => {
    const dossier = dossierVide();
    const avant = () => readdirSync(dossier).filter((nom) => nom !== 'entree.xlsx');
    const args = arguments_(dossier);
    const { code, sortie, erreurs } = lancer(
      'bilan',
      ...args,
      ...(args.includes('--sortie') ? [] : ['--sortie', join(dossier, 'bilan.docx')]),
    );
    expect({ code, sortie }).toEqual({ code: 2, sortie: '' });
    expect(erreurs).toMatch(message);
    expect(erreurs).not.toMatch(/\n\s+at |node:|Error:/);
    expect(avant()).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)('dossier en lecture seule', () => {
    const dossier = join(dossierVide(), 'fermé');
    mkdirSync(dossier);
    chmodSync(dossier, 0o500);
    const { code, erreurs } = lancer('bilan', exemple, ...date, '--sortie', join(dossier, 'x.docx'));
    expect(code).toBe(2);
    expect(erreurs).toMatch(/ne peut pas être écrit/);
  });

  test('une commande inconnue et l’absence de commande sont dites en français', () => {
    expect(lancer('verifer', exemple)).toMatchObject({ code: 2 });
    expect(lancer('verifer', exemple).erreurs).toMatch(/verifier|n’existe pas/);
    expect(lancer().erreurs).toMatch(/Indiquez une commande/);
  });
});

function ecrire(dossier: string, contenu: string): string {
  const chemin = join(dossier, 'entree.xlsx');
  writeFileSync(chemin, contenu);
  return chemin;
}

test('les gabarits compilés à l’avance et les gabarits relus donnent le même document', async () => {
  const { gabaritsCompiles } = (await import(new URL('../../dist/gabarits.js', import.meta.url).href)) as {
    gabaritsCompiles: Record<string, { source: string }>;
  };
  for (const [nom, { source }] of Object.entries(gabaritsCompiles)) {
    expect(source).toBe(readFileSync(new URL(`../../templates/${nom}.hbs`, import.meta.url), 'utf8'));
  }
  const dossier = dossierVide();
  const attendu = join(dossier, 'a.docx');
  lancer('bilan', exemple, ...date, '--sortie', attendu);
  const octets = new Uint8Array(readFileSync(exemple));
  const { dossier: lu, constats } = readDossier(await readClasseur(octets));
  const bilan = await renderBilan({
    type: 'intermediaire',
    dossier: lu,
    verification: runControles(lu, { date: '2028-06-30', constatsDeLecture: constats }),
    date: '2028-06-30',
    etat: 'projet',
    source: { nom: 'suivi-exemple.xlsx', sha256: createHash('sha256').update(octets).digest('hex') },
    gabarits: Object.fromEntries(Object.entries(gabaritsCompiles).map(([nom, { source }]) => [nom, source])),
  });
  expect(Buffer.from(bilan).equals(readFileSync(attendu))).toBe(true);
});

describe('bilan-ctg bilan, avec un classeur de référence et un aperçu', () => {
  test.each([
    ['absent', 'absent.xlsx', /n’existe pas/],
    ['d’une autre convention', 'autre.xlsx', /Aucune action de « autre\.xlsx » ne se retrouve/],
  ])('un classeur de référence %s : une phrase, code 2, rien d’écrit', async (_nom, nom, message) => {
    const dossier = dossierVide();
    writeFileSync(
      join(dossier, 'autre.xlsx'),
      await fabriquerActions((feuille) =>
        feuille.addRows([
          ['N°', 'Intitulé'],
          ['Z-1', 'Ailleurs'],
        ]),
      ),
    );
    const sortie = join(dossier, 'bilan.docx');
    const resultat = lancer(
      'bilan',
      exemple,
      '--type',
      'etape',
      ...date,
      '--reference',
      join(dossier, nom),
      '--sortie',
      sortie,
    );
    expect(resultat.code).toBe(2);
    expect(resultat.erreurs).toMatch(message);
    expect(readdirSync(dossier)).toEqual(['autre.xlsx']);
  });

  test('--apercu écrit aussi la page à lire dans un navigateur, jamais par-dessus le document', () => {
    const dossier = dossierVide();
    const [docx, page] = [join(dossier, 'b.docx'), join(dossier, 'b.html')];
    expect(lancer('bilan', exemple, ...date, '--sortie', docx, '--apercu', page).code).toBe(0);
    expect(readFileSync(page, 'utf8')).toMatch(/<svg role="img"[\s\S]*<\/html>\s*$/);
    expect(lancer('bilan', exemple, ...date, '--sortie', docx, '--apercu', docx, '--forcer')).toMatchObject({
      code: 2,
      erreurs: expect.stringMatching(/le même fichier/),
    });
  });
});
