import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));
const fichiers = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((nom) => /(?<!\.d)\.ts$/.test(nom));

/** What each folder may know: docs/architecture.md, as a table. A folder of the core that is missing here is an error. */
const connus: Readonly<Record<string, readonly string[]>> = {
  dossier: [],
  referentiel: [],
  territoire: ['dossier'],
  xml: [],
  paquet: ['xml', 'dossier'],
  tableur: ['paquet', 'xml', 'dossier'],
  lecture: ['tableur', 'dossier'],
  convention: ['lecture', 'tableur', 'territoire', 'paquet', 'xml', 'dossier'],
  word: ['paquet', 'xml', 'dossier'],
  controles: ['referentiel', 'dossier'],
  echeances: ['controles', 'referentiel', 'dossier'],
  comparaison: ['controles', 'dossier'],
  reprise: ['lecture', 'tableur', 'paquet', 'xml', 'dossier', 'word'],
  documents: ['controles', 'echeances', 'comparaison', 'referentiel', 'reprise', 'dossier', 'word', 'xml'],
  avenant: ['comparaison', 'controles', 'documents', 'referentiel', 'dossier'],
  cdsf: ['paquet', 'documents', 'echeances', 'controles', 'tableur', 'referentiel', 'reprise', 'word', 'dossier'],
  diaporama: ['documents', 'controles', 'referentiel', 'reprise', 'word', 'paquet', 'xml', 'dossier'],
  annexes: ['avenant', 'comparaison', 'documents', 'controles', 'referentiel', 'word', 'dossier'],
  fiches: ['documents', 'reprise', 'tableur', 'word', 'paquet', 'xml', 'dossier'],
  completer: ['convention', 'controles', 'territoire', 'tableur', 'referentiel', 'dossier'],
  lot: ['documents', 'controles', 'avenant', 'referentiel', 'tableur', 'reprise', 'word', 'paquet', 'dossier'],
  operations: [
    'annexes',
    'avenant',
    'cdsf',
    'comparaison',
    'completer',
    'controles',
    'convention',
    'diaporama',
    'documents',
    'dossier',
    'echeances',
    'fiches',
    'lecture',
    'lot',
    'paquet',
    'referentiel',
    'reprise',
    'tableur',
    'territoire',
    'word',
  ],
};
const coeur = fichiers.filter((nom) => Object.hasOwn(connus, dossierDe(nom)) || nom === 'index.ts');

/** What the screens of the page may load of the core: words and lists, which lead to nothing else. */
const legers = [
  'documents/typographie.ts',
  'documents/morceaux.ts',
  'documents/genres.ts',
  'documents/options-du-plan.ts',
  'dossier/jours.ts',
];

describe('les flèches de docs/architecture.md', () => {
  test('chaque dossier est le cœur, une face, ou l’API', () => {
    expect([...new Set(fichiers.map(dossierDe))].sort()).toEqual(
      [...Object.keys(connus), 'cli', 'page', 'index.ts'].sort(),
    );
  });

  test.each(Object.keys(connus))('%s n’importe que ce qu’il connaît', (dossier) => {
    const permis = new Set([dossier, ...(connus[dossier] ?? [])]);
    const fautes = coeur
      .filter((nom) => dossierDe(nom) === dossier)
      .flatMap((nom) => internes(nom).map((cible) => ({ nom, cible })))
      .filter(({ cible }) => !permis.has(dossierDe(cible)));
    expect(fautes).toEqual([]);
  });

  test('aucun cercle entre dossiers', () => {
    for (const [dossier, cibles] of Object.entries(connus))
      for (const cible of cibles) expect(connus[cible] ?? [], `${dossier} et ${cible}`).not.toContain(dossier);
  });

  test('un cercle entre fichiers non plus, d’un bout à l’autre de src', () => {
    expect(cercles(new Map(fichiers.map((nom) => [nom, internes(nom, codeAppele)])))).toEqual([]);
  });

  test('la grammaire des titres ne connaît pas la lecture qui s’en sert', () => {
    const fautes = fichiers
      .filter((nom) => nom.startsWith('lecture/titres/'))
      .flatMap((nom) => internes(nom).map((cible) => ({ nom, cible })))
      .filter(({ cible }) => !cible.startsWith('lecture/titres/') && dossierDe(cible) !== 'dossier');
    expect(fautes).toEqual([]);
  });

  test('ce qui s’affiche dans la page ne connaît du cœur que ses types, des listes et des mots : le reste passe par son worker', () => {
    expect(legers.flatMap((nom) => internes(nom, codeAppele)).filter((cible) => !legers.includes(cible))).toEqual([]);
    const fautes = fichiers
      .filter((nom) => dossierDe(nom) === 'page' && !nom.includes('travail'))
      .flatMap((nom) => internes(nom, codeAppele).map((cible) => ({ nom, cible })))
      .filter(({ cible }) => dossierDe(cible) !== 'page' && !legers.includes(cible));
    expect(fautes).toEqual([]);
  });

  test('ce que l’outil fait est dans operations : une face n’appelle pas d’elle-même ce qui rend un document ou contrôle un tableau', () => {
    const reserve =
      /\b(?:renderBilan|renderBilanHtml|renderEnvoi|renderEnvoiAvenant|renderAnnexes|readDossier|requireActions|preparerAvenant|comparerVersions|writeSuivi)\b/;
    const faces = fichiers.filter((nom) => ['cli', 'page'].includes(dossierDe(nom)));
    expect(faces.length).toBeGreaterThan(100);
    expect(faces.filter((nom) => reserve.test(sansTextes(lire(nom))))).toEqual([]);
  });

  test('la liste des communes, lourde, ne se charge que pour qui l’ouvre : aucun fichier ne la tient d’office', () => {
    const qui = fichiers.filter((nom) => lire(nom).includes('data/communes/communes.json'));
    expect(qui).toEqual(['territoire/repertoire.ts']);
    expect(qui.flatMap((nom) => lire(nom).match(/\bfrom '[^']*communes\.json'/g) ?? [])).toEqual([]);
  });

  test('la bibliothèque n’exporte que les opérations, leurs types, et l’erreur qui s’adresse à une personne', () => {
    const fautes = internes('index.ts', codeAppele).filter(
      (cible) => dossierDe(cible) !== 'operations' && cible !== 'dossier/erreur.ts',
    );
    expect(fautes).toEqual([]);
  });
});

describe('les cercles entre fichiers', () => {
  test.each<[string, Record<string, string[]>, string[][]]>([
    ['une chaîne n’en est pas un', { a: ['b'], b: ['c'], c: [] }, []],
    ['deux chemins vers le même non plus', { a: ['b', 'c'], b: ['c'], c: [] }, []],
    ['trois fichiers en rond', { a: ['b'], b: ['c'], c: ['a'], d: ['a'] }, [['a', 'b', 'c']]],
    [
      'deux ronds',
      { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] },
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('%s', (_, cibles, attendus) => expect(cercles(new Map(Object.entries(cibles)))).toEqual(attendus));

  test('un type importé n’appelle rien', () => {
    const code =
      "import type {\n  A,\n} from './a.js';\nimport { b, type C } from './b.js';\nexport type { D } from './d.js';";
    expect(imports(codeAppele(code))).toEqual(['./b.js']);
  });
});

describe('le cœur tourne dans un navigateur', () => {
  test('ni module de Node, ni variable de Node, sous les deux faces', () => {
    expect(coeur.length).toBeGreaterThan(200);
    expect(coeur.flatMap((nom) => deNode(lire(nom)).map((quoi) => `${nom} : ${quoi}`))).toEqual([]);
  });

  test('la page non plus', () => {
    const page = fichiers.filter((nom) => dossierDe(nom) === 'page');
    expect(page.flatMap((nom) => deNode(lire(nom)).map((quoi) => `${nom} : ${quoi}`))).toEqual([]);
  });

  test('l’horloge n’est lue que par les deux faces', () => {
    const horloge = /\bnew Date\(\)|\bDate\.now\(|\bperformance\.now\(/;
    expect(coeur.filter((nom) => horloge.test(sansTextes(lire(nom))))).toEqual([]);
  });

  test.each([
    ["import { readFile } from 'node:fs';", ['node:fs']],
    ["const { x } = await import('node:path');", ['node:path']],
    ["import fs from 'fs';", ['fs']],
    ["const a = Buffer.from('x');", ['Buffer']],
    ["const a = process.env['X'];", ['process']],
    ['// process.exit\nconst a = `Buffer`;', []],
  ])('%s', (code, attendus) => expect(deNode(code)).toEqual(attendus));
});

function dossierDe(nom: string): string {
  return nom.replaceAll('\\', '/').split('/')[0] ?? '';
}

function lire(nom: string): string {
  return readFileSync(join(src, nom), 'utf8');
}

function imports(code: string): readonly string[] {
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(([, cible]) => cible ?? '');
}

/** What is run: a type that is imported leads nowhere once compiled. */
function codeAppele(code: string): string {
  return code.replace(/^(?:import|export) type\b[^;]*;/gm, '');
}

/** Files that reach themselves again, all those of one circle together. */
function cercles(cibles: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const atteints = new Map<string, ReadonlySet<string>>();
  for (const depart of cibles.keys()) {
    const vus = new Set<string>();
    const suite = [...(cibles.get(depart) ?? [])];
    for (let nom = suite.pop(); nom !== undefined; nom = suite.pop()) {
      if (vus.has(nom)) continue;
      vus.add(nom);
      suite.push(...(cibles.get(nom) ?? []));
    }
    atteints.set(depart, vus);
  }
  const enRond = [...cibles.keys()].filter((nom) => atteints.get(nom)?.has(nom));
  const groupes = enRond.map((nom) =>
    enRond.filter((autre) => atteints.get(nom)?.has(autre) && atteints.get(autre)?.has(nom)),
  );
  return groupes.filter((groupe, rang) => groupe[0] === enRond[rang]);
}

/** The files of src that a file imports, as they are named there. */
function internes(nom: string, filtre = (code: string) => code): readonly string[] {
  return imports(filtre(lire(nom)))
    .filter((cible) => cible.startsWith('.') && cible.endsWith('.js'))
    .map((cible) => relative(src, join(src, dirname(nom), cible)).replace(/\.js$/, '.ts'));
}

const modulesDeNode = new Set([
  'fs',
  'path',
  'os',
  'crypto',
  'stream',
  'buffer',
  'url',
  'util',
  'zlib',
  'events',
  'http',
  'process',
]);

/** What a source takes from Node: its modules, its global variables. */
function deNode(code: string): readonly string[] {
  const modules = imports(code).filter(
    (cible) => cible.startsWith('node:') || modulesDeNode.has(cible.split('/')[0] ?? ''),
  );
  const variables = [
    ...sansTextes(code).matchAll(/(?<![.\w])(Buffer|process|__dirname|__filename|require|setImmediate)\b(?=\s*[.([])/g),
  ];
  return [...modules, ...variables.map(([, nom]) => nom ?? '')];
}

/** Without comments nor quoted texts, which may speak of anything. */
function sansTextes(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/'(?:[^'\\\n]|\\.)*'|`[^`$]*`/g, "''");
}
