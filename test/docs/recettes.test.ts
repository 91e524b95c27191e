import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/*
 * The recipes of CONTRIBUTING.md, followed to the letter in a copy of the project: first without their last steps, to see what
 * the tests ask for, then whole. The files to copy and to complete are those that the recipes name.
 */

const racine = fileURLToPath(new URL('../../', import.meta.url));
const contribuer = readFileSync(join(racine, 'CONTRIBUTING.md'), 'utf8');

/** The paths that a chapter names, a folder ending with « / ». */
function chemins(texte: string): readonly string[] {
  return [...texte.matchAll(/`((?:src|data|docs|test|templates|scripts)\/[\w./-]+)`/g)].map(
    ([, chemin = '']) => chemin,
  );
}

function recette(titre: string): string {
  const [, suite = ''] = contribuer.split(`\n## ${titre}\n`);
  return suite.split('\n## ')[0] ?? '';
}

let copie = '';
beforeAll(() => {
  copie = mkdtempSync(join(tmpdir(), 'bilan-ctg-recettes-'));
  for (const nom of ['src', 'data', 'docs', 'templates', 'scripts', 'test', 'package.json', 'tsconfig.json'])
    cpSync(join(racine, nom), join(copie, nom), { recursive: true });
  symlinkSync(join(racine, 'node_modules'), join(copie, 'node_modules'));
  writeFileSync(join(copie, 'vitest.config.js'), 'export default { test: { isolate: false } };\n');
});
afterAll(() => rmSync(copie, { recursive: true }));

function lire(chemin: string): string {
  return readFileSync(join(copie, chemin), 'utf8');
}

/** Replaces texts of a file, each of which must be there; written elsewhere when asked, as one copies a neighbour. */
function retoucher(chemin: string, remplacements: Readonly<Record<string, string>>, vers = chemin): void {
  let texte = lire(chemin);
  for (const [ancien, nouveau] of Object.entries(remplacements)) {
    expect(texte, `${chemin} : ${ancien}`).toContain(ancien);
    texte = texte.replaceAll(ancien, nouveau);
  }
  writeFileSync(join(copie, vers), texte);
}

function retoucherJson(chemin: string, change: (json: never) => void, vers = chemin): void {
  const json = JSON.parse(lire(chemin)) as never;
  change(json);
  writeFileSync(join(copie, vers), JSON.stringify(json, null, 2));
}

/** Adds a rule to a register, after another one. */
function inscrire(registre: string, voisine: string, fichier: string, nom: string): void {
  const ligne =
    lire(registre)
      .split('\n')
      .find((texte) => texte.includes(`import { ${voisine} }`)) ?? '';
  const importee = ligne.replace(voisine, nom).replace(/[\w-]+\.js/, `${fichier}.js`);
  retoucher(registre, { [ligne]: `${ligne}\n${importee}`, [`  ${voisine},\n`]: `  ${voisine},\n  ${nom},\n` });
}

/** The titles of the tests that fail in the copy, without the quotes that vitest puts around values. */
function fautes(...fichiers: readonly string[]): readonly string[] {
  const vitest = join(racine, 'node_modules', 'vitest', 'vitest.mjs');
  const { stdout } = spawnSync(process.execPath, [vitest, 'run', '--reporter=json', ...fichiers], {
    cwd: copie,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '' },
  });
  const { testResults } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
    readonly testResults: readonly {
      readonly message: string;
      readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
    }[];
  };
  return testResults.flatMap(({ message, assertionResults }) => [
    ...(assertionResults.length === 0 ? [message] : []),
    ...assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName.replaceAll("'", '')),
  ]);
}

/** What the compiler says of the copy. */
function typer(): string {
  return spawnSync('npx', ['tsc', '--noEmit'], { cwd: copie, encoding: 'utf8', shell: true }).stdout;
}

const genreInvente = `  invente: {
    nom: 'Bilan inventé',
    fichier: 'bilan-invente',
    bilan: { titre: 'Bilan inventé', gabarit: 'bilan-invente' },
    lot: true,
    transmis: null,
  },
`;

test('chaque chemin que nomme CONTRIBUTING.md existe', () => {
  const nommes = chemins(contribuer);
  expect(nommes.length).toBeGreaterThan(10);
  expect(nommes.filter((chemin) => !existsSync(join(racine, chemin)))).toEqual([]);
});

describe('les recettes, suivies à la lettre', () => {
  const [voisine = '', registre = '', couverture = '', registreCouverture = ''] = chemins(recette('Ajouter une règle'));
  const [forme = '', chargement = ''] = chemins(recette('Un nouveau décret est paru')).slice(1);

  test('sans page ni essai, les règles nouvelles sont refusées', () => {
    // « Ajouter une règle », 1 and 2.
    retoucher(
      voisine,
      { 'fin-avant-debut': 'regle-copiee', finAvantDebut: 'regleCopiee' },
      'src/controles/coherence/regle-copiee.ts',
    );
    inscrire(registre, 'finAvantDebut', 'regle-copiee', 'regleCopiee');
    // « Un nouveau décret est paru », 1 to 3.
    retoucherJson(
      forme,
      (json: { exigences: { id: string; parent: string | null }[] }) => {
        const copiee = json.exigences.find(({ id }) => id === 'D214-10-1-I-4-b');
        json.exigences = copiee ? [{ ...copiee, id: 'D999-1-I', parent: null }] : [];
      },
      'data/referentiels/decret-invente.json',
    );
    retoucher(chargement, {
      "import type { Exigence } from './forme.js';":
        "import invente from '../../data/referentiels/decret-invente.json' with { type: 'json' };\nimport type { Exigence } from './forme.js';",
      '...(decret.exigences as readonly Exigence[])':
        '...(decret.exigences as readonly Exigence[]), ...(invente.exigences as readonly Exigence[])',
    });
    retoucher(
      couverture,
      { "'emplois-competences'": "'point-invente'", emploisCompetences: 'pointInvente', 'D214-10-1-I-4-b': 'D999-1-I' },
      'src/controles/couverture/point-invente.ts',
    );
    inscrire(registreCouverture, 'emploisCompetences', 'point-invente', 'pointInvente');
    // « Ce qui engage… », 3.
    retoucher(
      'src/avenant/garde/ajustement-mineur.ts',
      { 'ajustement-mineur': 'garde-copiee', ajustementMineur: 'gardeCopiee' },
      'src/avenant/garde/garde-copiee.ts',
    );
    inscrire('src/avenant/garde/registre.ts', 'ajustementMineur', 'garde-copiee', 'gardeCopiee');

    const dites = fautes('test/controles/regles-eprouvees.test.ts', 'test/docs/regles.test.ts').join('\n');
    for (const famille of ['controles/coherence', 'controles/couverture', 'avenant/garde'])
      expect(dites).toContain(`les règles de src/${famille} ont toutes leur table de cas`);
    for (const famille of ['coherence', 'couverture', 'avenant'])
      expect(dites).toContain(`les pages de docs/regles/${famille} sont une par règle, ni plus ni moins`);
  }, 120_000);

  test('une colonne sans titres ni engagement est refusée', () => {
    // « Ajouter une colonne », 1.
    const derniere = "    priorite: colonne('Priorité', texte, 'Haute, moyenne ou basse.', { renvoi: 'priorites' }),\n";
    retoucher('src/dossier/feuilles/zones.ts', {
      [derniere]: `${derniere}    surface: colonne('Surface', texte, 'La surface de la zone.'),\n`,
    });
    const dites = fautes('test/lecture/titres.test.ts', 'test/avenant/classement.test.ts').join('\n');
    expect(dites).toContain('les titres de la feuille zones sont ceux de ses colonnes');
    expect(dites).toMatch(/engage/);
  }, 120_000);

  test('un genre de document sans vue ni promesse arrête le typage, qui les nomme', () => {
    retoucher('src/documents/genres.ts', {
      "  intermediaire: {\n    nom: 'Bilan intermédiaire',": `${genreInvente}  intermediaire: {\n    nom: 'Bilan intermédiaire',`,
    });
    const dites = typer();
    for (const fichier of ['src/documents/bilan.ts', 'test/epreuves/promesses.ts']) expect(dites).toContain(fichier);
  }, 120_000);

  test('suivies jusqu’au bout, tout passe', () => {
    // « Ajouter un type de document », 2 to 5.
    retoucher('src/documents/bilans/etape.ts', { viewPointEtape: 'viewInvente' }, 'src/documents/bilans/invente.ts');
    retoucher('src/documents/bilan.ts', {
      "import type { EntreeDocument } from './entree.js';":
        "import { viewInvente } from './bilans/invente.js';\nimport type { EntreeDocument } from './entree.js';",
      '  etape: viewPointEtape,\n': '  etape: viewPointEtape,\n  invente: viewInvente,\n',
    });
    retoucher('templates/point-etape.hbs', {}, 'templates/bilan-invente.hbs');
    retoucher(
      'src/page/ecrans/documents/etape.ts',
      { 'const etape': 'const invente', "type: 'etape'": "type: 'invente'" },
      'src/page/ecrans/documents/invente.ts',
    );
    retoucher('src/page/ecrans/documents/registre.ts', {
      "import { intermediaire } from './intermediaire.js';":
        "import { intermediaire } from './intermediaire.js';\nimport { invente } from './invente.js';",
      'documents: [intermediaire, ': 'documents: [intermediaire, invente, ',
    });
    retoucher('test/epreuves/promesses.ts', { '  cdsf: fiche,\n': '  invente: fiche,\n  cdsf: fiche,\n' });
    retoucher('src/operations/lisez-moi-gabarits.ts', {
      '  point-etape.hbs ': '  bilan-invente.hbs    un bilan inventé\n  point-etape.hbs ',
    });
    retoucher('src/documents/genres.ts', { " ou bilan final'": ", bilan final ou bilan inventé'" });
    retoucher(
      'docs/regles/coherence/fin-avant-debut.md',
      { 'fin-avant-debut': 'regle-copiee' },
      'docs/regles/coherence/regle-copiee.md',
    );
    retoucher(
      'docs/regles/couverture/emplois-competences.md',
      { '`emplois-competences` (D214-10-1-I-4-b)': '`point-invente` (D999-1-I)' },
      'docs/regles/couverture/point-invente.md',
    );
    retoucher(
      'docs/regles/avenant/ajustement-mineur.md',
      { '`ajustement-mineur`': '`garde-copiee`' },
      'docs/regles/avenant/garde-copiee.md',
    );
    writeFileSync(join(copie, 'test/controles/coherence/regle-copiee.test.ts'), essaiCoherence);
    writeFileSync(join(copie, 'test/controles/couverture/point-invente.test.ts'), essaiCouverture);
    retoucher('test/avenant/garde.test.ts', {
      "import { ajustementMineur } from '../../src/avenant/garde/ajustement-mineur.js';":
        "import { ajustementMineur } from '../../src/avenant/garde/ajustement-mineur.js';\nimport { gardeCopiee } from '../../src/avenant/garde/garde-copiee.js';",
      "constats: ['a-verifier ajustement-mineur Actions!N2'],":
        "constats: ['a-verifier ajustement-mineur Actions!N2', 'a-verifier garde-copiee Actions!N2'],",
      'describeControleDuPlan(avenantASigner, [':
        "describeControleDuPlan(gardeCopiee, [\n  { nom: 'rien', dossier: changer({}), constats: [] },\n  { nom: 'un report', dossier: changer({ fin: '2028-03-31' }), constats: ['a-verifier ajustement-mineur Actions!N2', 'a-verifier garde-copiee Actions!N2'] },\n]);\n\ndescribeControleDuPlan(avenantASigner, [",
    });
    retoucher('src/dossier/usages.ts', {
      "    priorite: 'C',\n  },\n": "    priorite: 'C',\n    surface: 'IF',\n  },\n",
    });
    retoucherJson('data/titres/zones.json', (json: Record<string, unknown>) => {
      json['surface'] = {
        tetes: ['Surface', 'Superficie'],
        exemples: ['Superficie (km²)'],
        contreExemples: ['Constat'],
      };
    });
    retoucherJson(
      'data/avenant/contractuel.json',
      (json: { feuilles: { zones: { colonnes: Record<string, unknown> } } }) => {
        json.feuilles.zones.colonnes['surface'] = {
          engage: false,
          raison: 'Un repère : elle ne crée pas d’engagement.',
        };
      },
    );

    expect(typer()).toBe('');
    expect(
      fautes(
        'test/controles/regles-eprouvees.test.ts',
        'test/controles/coherence/regle-copiee.test.ts',
        'test/controles/couverture/point-invente.test.ts',
        'test/docs/regles.test.ts',
        'test/referentiel',
        'test/lecture/titres.test.ts',
        'test/avenant/garde.test.ts',
        'test/avenant/classement.test.ts',
        'test/documents/genres.test.ts',
      ).filter((faute) => !faute.includes('chaque face trouve les siens')),
    ).toEqual([]);
  }, 240_000);
});

const essaiCoherence = `import { regleCopiee } from '../../../src/controles/coherence/regle-copiee.js';
import { avecActions, describeControle, ou } from './cas.js';

describeControle(regleCopiee, [
  {
    nom: 'la veille du début',
    dossier: avecActions({ debut: '2027-09-01', fin: '2027-08-31' }),
    constats: [{ ou: ou('actions', 'fin'), message: /est avant son début/ }],
  },
  { nom: 'le jour du début', dossier: avecActions({ debut: '2027-09-01', fin: '2027-09-01' }), constats: [] },
]);
`;

const essaiCouverture = `import { pointInvente } from '../../../src/controles/couverture/point-invente.js';
import { unDossier } from '../../dossiers.js';
import { describeControle } from './describe-controle.js';
import { cournon, emploi } from './exemples.js';

const communes = [cournon];

describeControle(pointInvente, [
  { nom: 'complet', dossier: unDossier({ communes, emplois: [emploi] }), etat: 'constatee', manques: [] },
  {
    nom: 'une ligne incomplète',
    dossier: unDossier({ communes, emplois: [emploi, { metier: 'Éducatrice' }] }),
    etat: 'partielle',
    manques: [/est incomplet/],
  },
  { nom: 'rien', dossier: unDossier({ communes }), etat: 'absente', manques: [/Aucun besoin/] },
]);
`;
