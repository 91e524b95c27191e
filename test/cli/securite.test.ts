import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, realpathSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fabriquer } from '../tableur/fabrique.js';
import { openParts } from '../word/ouvrir.js';
import { dossierVide, exemple } from './lancer.js';

const racine = fileURLToPath(new URL('../../', import.meta.url));
const cli = join(racine, 'dist', 'cli.js');
const sansReseau = pathToFileURL(fileURLToPath(new URL('./sans-reseau.js', import.meta.url))).href;
const date = ['--date', '2028-06-30'];

function lancer(options: readonly string[], args: readonly string[], dossier: string) {
  const { status, stderr } = spawnSync(process.execPath, [...options, cli, ...args], {
    cwd: dossier,
    encoding: 'utf8',
  });
  return { code: status, erreurs: stderr };
}

/** The commands that write, each into the folder where it is run. */
const commandes: readonly (readonly string[])[] = [
  [
    'bilan',
    exemple,
    '--sortie',
    'bilan.docx',
    '--apercu',
    'bilan.html',
    '--modele',
    join(racine, 'data/exemple/charte-exemple.docx'),
  ],
  ['cdsf', exemple, '--sortie', 'cdsf'],
  ['annexes', exemple, '--sortie', 'annexes'],
  ['annoter', exemple, '--sortie', 'annote.xlsx'],
  ['echeances', exemple, '--ics', 'agenda.ics'],
  ['modele', 'suivi.xlsx'],
  ['reprendre-suivi', exemple, '--sortie', 'repris.xlsx'],
  ['signer', exemple, '--sortie', 'plan-signe.json'],
  [
    'avenant',
    join(racine, 'data/exemple/plan-signe.json'),
    join(racine, 'data/exemple/suivi-exemple-2027.xlsx'),
    '--numero',
    '1',
    '--sortie',
    'avenant',
  ],
  ['lot', exemple, join(racine, 'data/exemple/suivi-exemple-2027.xlsx'), '--sortie', 'lot'],
  ['page', '--sortie', 'page.html'],
  ['gabarits', 'gabarits'],
];
/** The commands that are not told a date. */
const sansDate = new Set(['page', 'gabarits']);
const complete = ([nom = '', ...suite]: readonly string[]) => [
  nom,
  ...suite,
  ...(sansDate.has(nom) ? [] : nom === 'avenant' ? ['--date', '2027-02-16'] : date),
];
/** Only this one starts threads. */
const isLot = ([nom]: readonly string[]) => nom === 'lot';

/** Every file of a folder, by its path. */
function contenuDe(dossier: string): Readonly<Record<string, string>> {
  const noms = readdirSync(dossier, { recursive: true, withFileTypes: true }).filter((entree) => entree.isFile());
  return Object.fromEntries(
    noms.map(({ parentPath, name }) => {
      const chemin = join(parentPath, name);
      return [chemin.slice(dossier.length), readFileSync(chemin).toString('base64')];
    }),
  );
}

describe('rien ne sort de l’ordinateur', () => {
  test.each(commandes)(
    '%s : sans réseau ni programme extérieur, les mêmes octets',
    (...args) => {
      const [libre, enferme] = [dossierVide(), dossierVide()];
      const avec = lancer([], complete(args), libre);
      const sans = lancer(['--import', isLot(args) ? `${sansReseau}?fils` : sansReseau], complete(args), enferme);
      expect(sans.erreurs).not.toContain('INTERDIT');
      expect(sans.code).toBe(avec.code);
      expect(Object.keys(contenuDe(enferme)).length).toBeGreaterThan(0);
      expect(contenuDe(enferme)).toEqual(contenuDe(libre));
    },
    60_000,
  );

  test.each([
    'fetch("http://127.0.0.1:9")',
    'process.getBuiltinModule?.("net").connect(9) ?? fetch("x:")',
    'import("node:child_process").then((m) => m.exec("true"))',
  ])('l’épreuve elle-même voit %s', (code) => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', sansReseau, '-e', code], { encoding: 'utf8' });
    expect(stderr).toContain('INTERDIT');
    expect(status).toBe(99);
  });
});

describe('rien n’est écrit ailleurs que dans la sortie', () => {
  const [majeure = 20] = process.versions.node.split('.').map(Number);
  const permission = majeure >= 23 ? '--permission' : '--experimental-permission';

  test.each(commandes)(
    '%s, quand Node interdit d’écrire ailleurs',
    (...args) => {
      const dossier = realpathSync(dossierVide());
      const options = ['--no-warnings', permission, '--allow-fs-read=*', `--allow-fs-write=${dossier}/*`];
      const { code, erreurs } = lancer(
        [...options, ...(isLot(args) ? ['--allow-worker'] : [])],
        complete(args),
        dossier,
      );
      expect(erreurs).not.toMatch(/ne peut pas être écrit|imprévue/);
      expect(code).toBeLessThan(2);
      expect(Object.keys(contenuDe(dossier)).length).toBeGreaterThan(0);
    },
    60_000,
  );

  test('un nom du tableau n’est jamais pris pour un chemin', async () => {
    const dossier = dossierVide();
    mkdirSync(join(dossier, 'suivi'));
    writeFileSync(join(dossier, 'secret.png'), readFileSync(join(racine, 'test/fixtures/logos/commune.png')));
    writeFileSync(
      join(dossier, 'suivi', 'suivi.xlsx'),
      await fabriquer((classeur) => {
        classeur.addWorksheet('Convention').addRows([
          ['Logos', '../secret.png'],
          ['Plan signé', '../../etc/passwd'],
        ]);
        classeur.addWorksheet('Actions').addRows([
          ['N°', 'Intitulé', 'Statut'],
          ['1', 'A', 'En cours'],
        ]);
      }),
    );
    const { code, erreurs } = lancer([], ['bilan', 'suivi.xlsx', '-o', 'b.docx', ...date], join(dossier, 'suivi'));
    expect(erreurs).toContain('n’est pas dans le dossier du tableau de suivi');
    expect(code).toBeLessThan(2);
    expect(
      Object.keys(unzipSync(readFileSync(join(dossier, 'suivi', 'b.docx')))).filter((nom) => /media/.test(nom)),
    ).toEqual([]);
  });
});

describe('ce qu’un classeur voudrait exécuter ou aller chercher n’est ni suivi, ni repris', () => {
  test('macros, liens externes, DDE, requêtes, liens hypertextes, formules', async () => {
    const dossier = dossierVide();
    const classeur = join(dossier, 'piege.xlsm');
    writeFileSync(classeur, await createPiege());
    const options = ['--import', sansReseau];
    for (const args of [
      ['bilan', classeur, '-o', 'bilan.docx', '--apercu', 'bilan.html'],
      ['bilan', classeur, '--type', 'final', '-o', 'final.docx'],
      ['annexes', classeur, '-o', 'annexes'],
      ['cdsf', classeur, '-o', 'cdsf'],
      ['reprendre-suivi', classeur, '-o', 'repris.xlsx'],
    ]) {
      const { code, erreurs } = lancer(options, [...args, ...date], dossier);
      expect([args[0], erreurs.includes('INTERDIT'), code]).toEqual([args[0], false, expect.toSatisfy((n) => n < 2)]);
    }
    const ecrits = readdirSync(dossier, { recursive: true, encoding: 'utf8' }).filter((nom) =>
      /\.(?:docx|xlsx|html|json)$/.test(nom),
    );
    expect(ecrits.length).toBeGreaterThan(10);
    for (const nom of ecrits) {
      const octets = readFileSync(join(dossier, nom));
      const parts = /\.(?:docx|xlsx)$/.test(nom) ? openParts(octets) : { tout: octets.toString() };
      for (const [part, texte] of Object.entries(parts)) {
        expect([nom, part, /piege\.invalid|ddeService|calc\.exe|WEBSERVICE/.exec(texte)?.[0]]).toEqual([
          nom,
          part,
          undefined,
        ]);
        expect([nom, part, /vba|externalLink|connections|macro/i.exec(part)?.[0]]).toEqual([nom, part, undefined]);
        if (part.endsWith('.rels'))
          // A link within the workbook says so by its « # ».
          expect([nom, part, /Target="[^"#][^"]*" TargetMode="External"/.exec(texte)]).toEqual([nom, part, null]);
        if (basename(part) === 'document.xml')
          expect([nom, /\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK)\b\s+"/.exec(texte)]).toEqual([
            nom,
            null,
          ]);
      }
    }
    expect(openParts(readFileSync(join(dossier, 'bilan.docx')))['word/document.xml']).toContain('Intitulé par un lien');
  }, 120_000);
});

/** A workbook with all that could reach out: each names « piege.invalid » or « calc.exe ». */
async function createPiege(): Promise<Uint8Array> {
  const sain = await fabriquer((classeur) => {
    const feuille = classeur.addWorksheet('Actions');
    feuille.addRows([
      ['N°', 'Intitulé', 'Statut', 'Champ d’intervention', 'Description', 'Réalisations'],
      ['1', 'A', 'En cours', 'Petite enfance', 'texte', 'texte'],
      ['2', 'B', 'En cours', 'Petite enfance', 'texte', 'texte'],
    ]);
    feuille.getCell('B2').value = { text: 'Intitulé par un lien', hyperlink: 'http://piege.invalid/x' };
    feuille.getCell('B3').value = { text: 'Autre', hyperlink: 'javascript:fetch("http://piege.invalid")' };
    feuille.getCell('E2').value = { formula: 'WEBSERVICE("http://piege.invalid/y")', result: 'valeur enregistrée' };
    feuille.getCell('F2').value = { formula: "cmd|'/c calc.exe'!A1", result: 'autre valeur' };
  });
  const types = /<Types[^>]*>/;
  const parts = unzipSync(sain);
  const edit = (nom: string, change: (xml: string) => string) => {
    parts[nom] = strToU8(change(new TextDecoder().decode(parts[nom])));
  };
  edit('[Content_Types].xml', (xml) =>
    xml
      .replace(
        types,
        (debut) => `${debut}<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>`,
      )
      .replace('spreadsheetml.sheet.main+xml', 'ms-excel.sheet.macroEnabled.main+xml'),
  );
  const relation = (id: string, type: string, cible: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${cible}"/>`;
  edit('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `${relation('rId90', 'externalLink', 'externalLinks/externalLink1.xml')}${relation('rId91', 'connections', 'connections.xml')}</Relationships>`,
    ),
  );
  edit('xl/workbook.xml', (xml) =>
    xml.replace('</sheets>', '</sheets><externalReferences><externalReference r:id="rId90"/></externalReferences>'),
  );
  return zipSync({
    ...parts,
    'xl/vbaProject.bin': strToU8('Sub AutoOpen() Shell "calc.exe" End Sub'),
    'xl/externalLinks/externalLink1.xml': strToU8(
      '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><ddeLink ddeService="cmd" ddeTopic="/c calc.exe"/></externalLink>',
    ),
    'xl/connections.xml': strToU8(
      '<connections><connection id="1" name="x" url="http://piege.invalid/q"/></connections>',
    ),
  });
}

test('un fichier démesuré est refusé à sa taille, sans être lu', () => {
  const dossier = dossierVide();
  const chemin = join(dossier, 'immense.xlsx');
  writeFileSync(chemin, '');
  truncateSync(chemin, 700 * 1024 * 1024);
  const { code, erreurs } = lancer([], ['verifier', 'immense.xlsx'], dossier);
  expect(code).toBe(2);
  expect(erreurs).toMatch(/^Le fichier « immense\.xlsx » pèse 700 Mo, et un fichier de plus de 300 Mo n’est pas lu :/);
});
