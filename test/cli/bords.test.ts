import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { withoutCommandes } from '../../src/cli/flux.js';
import { createCouleurs } from '../../src/cli/texte/couleurs.js';
import { dossierVide, exemple, lancer } from './lancer.js';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const date = ['--date', '2028-06-30'];

describe('ce qu’un terminal exécuterait n’y arrive pas', () => {
  test.each<[string, string]>([
    ['\u001b[2Jeffacé', '[2Jeffacé'],
    ['\u009b2J\u0007son', '2Json'],
    ['\u202exslx', 'xslx'],
    ['\u001b[31mrouge\u001b[0m', '[31mrouge[0m'],
    ['deux\nlignes\tet\tune', 'deux\nlignes\tet\tune'],
  ])('%j', (texte, attendu) => {
    expect(withoutCommandes(texte)).toBe(attendu);
  });
});

test.skipIf(!existsSync('/dev/full')).each([['verifier', exemple, ...date], ['--help']])(
  '%s : une sortie pleine est dite par une phrase',
  (...args) => {
    const { status, stderr } = spawnSync(process.execPath, [cli, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    expect(stderr).toBe('Ce que la commande affiche n’a pas pu être écrit : le disque est plein.\n');
    expect(status).toBe(2);
  },
);

describe('une sortie qui n’est pas un fichier n’est jamais remplacée', () => {
  test('un lien qui ne mène nulle part', () => {
    const sortie = join(dossierVide(), 'bilan.docx');
    symlinkSync('nulle-part', sortie);
    const { code, erreurs } = lancer('bilan', exemple, ...date, '--sortie', sortie, '--forcer');
    expect([code, erreurs]).toEqual([
      2,
      `« ${sortie} » est un lien qui ne mène nulle part : supprimez-le, ou choisissez un autre nom.\n`,
    ]);
    expect(lstatSync(sortie).isSymbolicLink()).toBe(true);
  });

  test.skipIf(process.platform === 'win32')('un tube', () => {
    const sortie = join(dossierVide(), 'tube');
    spawnSync('mkfifo', [sortie]);
    const { code, erreurs } = lancer('bilan', exemple, ...date, '--sortie', sortie, '--forcer');
    expect(code).toBe(2);
    expect(erreurs).toContain('n’est pas un fichier ordinaire');
    expect(lstatSync(sortie).isFIFO()).toBe(true);
  });

  test('le classeur lu, par un lien', () => {
    const dossier = dossierVide();
    const suivi = join(dossier, 'suivi.xlsx');
    copyFileSync(exemple, suivi);
    symlinkSync('suivi.xlsx', join(dossier, 'lien.xlsx'));
    const { code } = lancer('annoter', suivi, ...date, '--sortie', join(dossier, 'lien.xlsx'), '--forcer');
    expect(code).toBe(2);
    expect(readFileSync(suivi).equals(readFileSync(exemple))).toBe(true);
  });
});

describe('un fichier lu n’est jamais remplacé, même avec --forcer', () => {
  const logo = fileURLToPath(new URL('../fixtures/logos/commune.png', import.meta.url));
  const charte = fileURLToPath(new URL('../../data/exemple/charte-exemple.docx', import.meta.url));

  /** A folder that holds the workbook and a file, which no run may change. */
  function preparer(source: string, nom: string) {
    const dossier = dossierVide();
    copyFileSync(exemple, join(dossier, 's.xlsx'));
    mkdirSync(dirname(join(dossier, nom)), { recursive: true });
    copyFileSync(source, join(dossier, nom));
    const intact = () => readFileSync(join(dossier, nom)).equals(readFileSync(source));
    return { dossier, suivi: join(dossier, 's.xlsx'), lu: join(dossier, nom), intact };
  }

  test.each(['--sortie', '--apercu'])('un logo, par %s : rien n’est écrit', (option) => {
    const { dossier, suivi, lu, intact } = preparer(logo, 'logo.png');
    const sorties = option === '--apercu' ? ['--sortie', join(dossier, 'b.docx')] : [];
    const { code, erreurs } = lancer('bilan', suivi, ...date, '--logos', lu, ...sorties, option, lu, '--forcer');
    expect([code, erreurs]).toEqual([
      2,
      `« ${lu} » est un fichier que la commande lit : choisissez un autre nom avec ${option}.\n`,
    ]);
    expect([intact(), readdirSync(dossier).sort()]).toEqual([true, ['logo.png', 's.xlsx']]);
  });

  test('un logo, par un lien dur', () => {
    const { dossier, suivi, lu, intact } = preparer(logo, 'logo.png');
    const autre = join(dossier, 'autre.docx');
    linkSync(lu, autre);
    const { code } = lancer('bilan', suivi, ...date, '--logos', lu, '--sortie', autre, '--forcer');
    expect([code, intact(), lstatSync(autre).ino === lstatSync(lu).ino]).toEqual([2, true, true]);
  });

  test('le classeur, par un lien nommé comme un agenda', () => {
    const { dossier, suivi, lu, intact } = preparer(exemple, 's.xlsx');
    symlinkSync(lu, join(dossier, 'ctg.ics'));
    const { code } = lancer('echeances', suivi, ...date, '--ics', join(dossier, 'ctg.ics'), '--forcer');
    expect([code, intact()]).toEqual([2, true]);
  });

  test('un gabarit', () => {
    const gabarit = fileURLToPath(new URL('../../templates/annexe.hbs', import.meta.url));
    const { dossier, suivi, lu, intact } = preparer(gabarit, 'g/annexe.hbs');
    const { code } = lancer(...['bilan', suivi, ...date, '--gabarits', join(dossier, 'g'), '--sortie', lu, '--forcer']);
    expect([code, intact()]).toEqual([2, true]);
  });

  test('lot : un classeur qui a le nom du rapport', () => {
    const { dossier, lu, intact } = preparer(exemple, 'consolidation.xlsx');
    const { code, erreurs } = lancer('lot', lu, ...date, '--sortie', dossier, '--forcer');
    expect([code, intact()]).toEqual([2, true]);
    expect(erreurs).toContain('est un fichier que la commande lit');
  });

  test('lot : la charte, à la place d’un document', () => {
    const { dossier, suivi, lu, intact } = preparer(charte, 's/bilan-intermediaire.docx');
    const { code, erreurs } = lancer('lot', suivi, ...date, '--modele', lu, '--sortie', dossier, '--forcer');
    // The tracker is read, and its document alone is refused: the report is written.
    expect([code, intact()]).toEqual([1, true]);
    expect(erreurs).toContain(`s.xlsx : « ${lu} » est un fichier que la commande lit`);
  });
});

test.each([
  ['bilan', '--sortie', 'x.docx', '--apercu', 'X.docx'],
  ['reprendre-suivi', '--sortie', 'x.xlsx', '--ecrire-correspondance', 'X.xlsx'],
])('%s : deux sorties d’un même nom sont refusées avant d’écrire', (commande, ...sorties) => {
  const dossier = dossierVide();
  const options = sorties.map((mot) => (mot.startsWith('--') ? mot : join(dossier, mot)));
  const { code, erreurs } = lancer(commande, exemple, ...date, ...options, '--forcer');
  expect(code).toBe(2);
  expect(erreurs).toContain('désignent le même fichier');
  expect(readdirSync(dossier)).toEqual([]);
});

test('une pièce qui est un lien rompu arrête tout le dossier', () => {
  const dossier = dossierVide();
  symlinkSync('nulle-part', join(dossier, '4-donnees.xlsx'));
  const { code, erreurs } = lancer('cdsf', exemple, ...date, '--sortie', dossier, '--forcer');
  expect(code).toBe(2);
  expect(erreurs).toContain('un lien qui ne mène nulle part');
  expect(readdirSync(dossier)).toEqual(['4-donnees.xlsx']);
});

test.skipIf(process.platform === 'win32')('un tube donné à lire est une phrase, sans attendre ; lot continue', () => {
  const dossier = dossierVide();
  const tube = join(dossier, 'tube.xlsx');
  spawnSync('mkfifo', [tube]);
  copyFileSync(exemple, join(dossier, 'a.xlsx'));
  mkdirSync(join(dossier, 'autres'));
  const phrase = `« ${tube} » n’est pas un fichier ordinaire : indiquez un fichier enregistré sur le disque.\n`;
  expect(lancer('verifier', tube)).toEqual({ code: 2, sortie: '', erreurs: phrase });
  const { code, sortie, erreurs } = lancer('lot', dossier, ...date, '--sortie', join(dossierVide(), 'lot'));
  expect([code, sortie.split('\n')[0]]).toEqual([1, '1 classeur traité, 1 non lu.']);
  expect(erreurs).toContain(`tube.xlsx : ${phrase}`);
  expect(erreurs).toContain(`Sous-dossier laissé de côté : ${join(dossier, 'autres')}.`);
  expect(erreurs).not.toContain('Warning');
});

test('nos couleurs passent, celles d’une cellule non', () => {
  expect(withoutCommandes(createCouleurs(true).rouge('a'))).toBe('\u001b[31ma\u001b[0m');
  expect(withoutCommandes('\u001b[8mcaché')).toBe('[8mcaché');
});

describe('la version de Node', () => {
  /** The built command, told that it runs on another Node. */
  function lancerSur(version: string) {
    const faux = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
    return spawnSync(process.execPath, ['--import', faux, cli, '--version'], { encoding: 'utf8' });
  }

  test.each(['18.20.4', '20.18.3'])('%s est refusée par une phrase', (version) => {
    const { status, stdout, stderr } = lancerSur(version);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`demande Node.js 20.19 ou plus récent, et cet ordinateur a la version ${version}`);
  });

  test.each(['20.19.0', '24.1.0'])('%s est admise', (version) => {
    const { status, stderr } = lancerSur(version);
    expect([status, stderr]).toEqual([0, '']);
  });
});
