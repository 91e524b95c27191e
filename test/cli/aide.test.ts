import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { referentiel } from '../../src/referentiel/referentiel.js';
import { exemple, lancer } from './lancer.js';

const commandes = [
  'modele',
  'reprendre-suivi',
  'verifier',
  'completer',
  'annoter',
  'bilan',
  'diaporama',
  'echeances',
  'cdsf',
  'reprendre',
  'signer',
  'comparer',
  'avenant',
  'annexes',
  'lot',
  'gabarits',
  'page',
  'expliquer',
  'referentiel',
];

describe('l’aide', () => {
  test('dit par où commencer, et présente toutes les commandes dans l’ordre du travail', () => {
    const { code, sortie } = lancer('--help');
    expect(code).toBe(0);
    expect(sortie).toContain('Par où commencer :');
    const vues = [...sortie.matchAll(/^ {2}bilan-ctg ([\w-]+)/gm)].map(([, nom]) => nom);
    expect(vues).toEqual([...commandes, 'completion']);
  });

  test.each(commandes)('%s --help : un exemple, en français, sans un mot d’anglais', (commande) => {
    const { code, sortie } = lancer(commande, '--help');
    expect(code).toBe(0);
    expect(sortie).toMatch(new RegExp(`^Exemples :\\n {2}bilan-ctg ${commande}`, 'm'));
    expect(sortie).not.toMatch(
      /\b(?:Options:|Commands|Positionals|boolean|string|required|default|choices|array|Show help)\b/,
    );
  });

  test.each(commandes.filter((commande) => !['gabarits', 'expliquer', 'referentiel'].includes(commande)))(
    'les options que citent les exemples de %s existent',
    (commande) => {
      const { sortie } = lancer(commande, '--help');
      const [avant = '', exemples = ''] = sortie.split('Exemples :');
      for (const [option] of exemples.matchAll(/--[a-z-]+/g)) expect(avant, option).toContain(option);
    },
  );

  test('la complétion propose les commandes', () => {
    const { sortie } = lancer('--get-yargs-completions', 'bilan-ctg', 'ver');
    expect(sortie).toMatch(/^verifier/m);
    expect(lancer('completion').sortie).toContain('bilan-ctg --get-yargs-completions');
  });
});

describe('vouliez-vous dire', () => {
  test.each([
    [['verifer', 'x.xlsx'], 'La commande « verifer » n’existe pas. Vouliez-vous dire « verifier » ?'],
    [['bilan', 'x.xlsx', '--tipe', 'final'], 'L’option « --tipe » n’existe pas. Vouliez-vous dire « --type » ?'],
    [['bilan', 'x.xlsx', '--type', 'finale'], 'Vouliez-vous dire « final » ?'],
    [
      ['verifier', 'mon', 'suivi.xlsx'],
      '« suivi.xlsx » est de trop. Mettez entre guillemets les noms de fichiers qui contiennent des espaces.',
    ],
    [['verifier', exemple.replace('exemple.xlsx', 'exmple.xlsx')], `Vouliez-vous dire « ${exemple} »`],
    [['expliquer', 'date-ilisible'], 'Vouliez-vous dire « date-illisible »'],
  ])('%j', (args, phrase) => {
    const { code, erreurs, sortie } = lancer(...args);
    expect({ code, sortie }).toEqual({ code: 2, sortie: '' });
    expect(erreurs).toContain(phrase);
    expect(erreurs).not.toMatch(/\n\s+at /);
  });
});

describe('bilan-ctg expliquer', () => {
  test.each(['4° a', '4a', 'D. 214-10-1 I 4° a', 'd214-10-1-i-4-A'])(
    '« %s » : le texte exact, ce qui fait preuve, un exemple',
    (nom) => {
      const { code, sortie } = lancer('expliquer', nom);
      expect(code).toBe(0);
      expect(sortie).toMatch(/^Les objectifs de maintien, de développement et de redéploiement \(D214-10-1-I-4-a\)/);
      expect(sortie).toContain(
        "« Les objectifs de maintien, de développement et de redéploiement de l'offre d'accueil",
      );
      expect(sortie).toMatch(/Certitude : exact\. Lu dans : /);
      expect(sortie).toMatch(/^Ce qui fait preuve\n {2}/m);
      expect(sortie).toMatch(/^Exemple\n {2}/m);
    },
  );

  test('une règle : sa page, sans marques', () => {
    const { sortie } = lancer('expliquer', 'Fin avant début');
    expect(sortie).toMatch(
      /^La convention, les actions et les opérations finissent après avoir commencé \(fin-avant-debut\)\n/,
    );
    expect(sortie).not.toMatch(/[#`]/);
  });

  test.each(referentiel.exigences.map(({ id, texte }) => [id, texte] as const))(
    '%s : le texte n’est cité que s’il a été lu',
    (id, texte) => {
      const { code, sortie } = lancer('expliquer', id);
      expect(code).toBe(0);
      if (texte === null) expect(sortie).toContain('Texte non lu');
      else expect(sortie.replace(/\s+/g, ' ')).toContain(texte.replace(/\s+/g, ' '));
    },
  );

  test('--titre : les colonnes qu’un titre peut désigner, les mots qui n’y changent rien, celui qui l’écarte', () => {
    const { code, sortie } = lancer('expliquer', '--titre', 'Coût prévisionnel TTC');
    expect(code).toBe(0);
    expect(sortie).toMatch(/^« Coût prévisionnel TTC »\nMots lus.* : cout, previsionnel, ttc\.\n/);
    expect(sortie).toMatch(
      /^Dans une feuille Actions\n {2}Budget prévu \(€\) +99 % {2}on y lit « Coût prévisionnel » ; « ttc » n’y change rien$/m,
    );
    expect(lancer('expliquer', '--titre', 'Avis du pilote').sortie).toMatch(
      /^ {2}Pilote +écarté {2}« Pilote » y est, mais « avis » en fait autre chose$/m,
    );
    expect(lancer('expliquer', '--titre', 'Météo').sortie).toContain('la colonne serait gardée à part');
    expect(lancer('expliquer', '--titre', '2027').sortie).toContain('C’est une année');
  });

  test.each([
    [['expliquer', 'date-illisible', '--titre', 'Fin'], 'demandez l’un, puis l’autre'],
    [['expliquer', '--titre', ' '], 'Donnez à --titre le titre d’une colonne'],
  ])('%j : une phrase, code 2', (args, phrase) => {
    const { code, erreurs, sortie } = lancer(...args);
    expect({ code, sortie }).toEqual({ code: 2, sortie: '' });
    expect(erreurs).toContain(phrase);
  });

  test('sans nom : toutes les règles et tous les points', () => {
    const { sortie } = lancer('expliquer');
    for (const famille of ['couverture', 'coherence', 'rgpd', 'lecture'])
      for (const page of readdirSync(join('docs/regles', famille)))
        expect(sortie).toContain(`  ${page.replace('.md', '')} `);
    for (const { id } of referentiel.exigences) expect(sortie).toContain(id);
  });
});

describe('les pages de docs/regles/lecture', () => {
  /** Every rule that a reader names in the code. */
  const regles = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((nom) => /^(?:dossier|classeur|lecture)[\\/].*\.ts$/.test(nom))
    .map((nom) => readFileSync(join('src', nom), 'utf8'))
    .flatMap((source) => [...source.matchAll(/(?:refuse|constat)\(\s*'([a-z]+-[a-z-]+)'|regle: '([a-z]+-[a-z-]+)'/g)])
    .map(([, ...noms]) => noms.find((nom) => nom !== undefined) ?? '');

  test('sont une par règle, ni plus ni moins', () => {
    const pages = readdirSync('docs/regles/lecture').map((nom) => nom.replace('.md', ''));
    expect(pages.sort()).toEqual([...new Set(regles)].sort());
  });

  test.each([...new Set(regles)])('%s', (regle) => {
    const page = readFileSync(`docs/regles/lecture/${regle}.md`, 'utf8');
    expect(page.split('\n')[0]).toMatch(
      new RegExp(`^# \`${regle}\` \\((?:empeche-envoi|a-corriger|a-verifier|info)\\) : \\S`),
    );
    expect(page.match(/^## .*$/gm)).toEqual(['## Pourquoi', '## Ce qui est contrôlé', '## Exemple', '## Que faire']);
  });
});
