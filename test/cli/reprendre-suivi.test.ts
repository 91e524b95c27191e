import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askColonnes } from '../../src/cli/questions.js';
import { readDossier } from '../../src/lecture/lire-dossier.js';
import { readClasseur } from '../../src/tableur/lire.js';
import { fabriquer, lire } from '../tableur/fabrique.js';
import { dossierVide, lancer } from './lancer.js';

const date = ['--date', '2026-11-24'];

function mairie() {
  return fabriquer((classeur) => {
    classeur
      .addWorksheet('Suivi mairie')
      .addRows([
        ['Plan d’actions (données fictives)'],
        ['Réf', 'Intitullé de l’action', 'Pilotte', 'Pourquoi ?', 'Etat', 'Couleur', 'Budget', 'Synthèse'],
        ['A1', 'Ouvrir un lieu d’accueil', 'Ville', 'Peu de lieux', 'En cours', 'bleu', 1000, 'Local trouvé'],
        [
          'A2',
          'Former les assistants maternels',
          'CCAS',
          'Manque de formation',
          'Réalisé',
          'vert',
          { formula: '1/0', result: { error: '#DIV/0!' } },
          'Vingt formées',
        ],
        ['TOTAL', null, null, null, null, null, 1000],
        ['* Les montants sont TTC.'],
      ]);
  });
}

async function deposer() {
  const dossier = dossierVide();
  const chemin = join(dossier, 'mairie.xlsx');
  writeFileSync(chemin, await mairie());
  return { dossier, chemin, sortie: join(dossier, 'suivi.xlsx'), carte: join(dossier, 'mairie.json') };
}

describe('bilan-ctg reprendre-suivi', () => {
  test('reporte le suivi dans le nôtre, dit ce qui est reconnu, deviné et gardé à part, sans jamais rien demander hors d’un terminal', async () => {
    const { chemin, sortie: fichier } = await deposer();
    const avant = readFileSync(chemin);
    const { code, sortie, erreurs } = lancer('reprendre-suivi', chemin, '--sortie', fichier, ...date);
    expect(code).toBe(1);
    expect(sortie).toMatch(/^2 actions, 5 colonnes reconnues, 2 à confirmer, 1 gardée à part, 0 cellule perdue\.\n\n/);
    expect(sortie).toMatch(/^Feuille « Suivi mairie », A2:H6, titres en ligne 2 : lue comme « Actions », 2 lignes$/m);
    expect(sortie).toMatch(/^ {2}A +Réf +→ N° +100 % {2}d’après son titre$/m);
    expect(sortie).toMatch(/^ {2}C +Pilotte +→ Pilote +\d\d % {2}d’après son titre$/m);
    expect(sortie).toMatch(/^ {2}D +Pourquoi \? +→ Enjeu +\d\d % {2}.*, à confirmer ; sinon Objectif \(\d\d %\)$/m);
    expect(sortie).toMatch(/^ {2}F +Couleur +→ \(gardée à part\) +non reconnue/m);
    expect(sortie).toContain(
      '  Lignes qui ne sont pas des lignes du plan :\n    1 total (ligne 5) : « TOTAL | 1000 »\n    1 note (ligne 6) : « * Les montants sont TTC. »\n',
    );
    expect(sortie).toMatch(/^À confirmer\n {2}« Pourquoi \? » \(Suivi mairie!D2\) : lue comme « Enjeu »/m);
    expect(sortie).toContain(
      'Une cellule n’a pas pu être reprise :\n  Suivi mairie!G4 : La cellule affiche l’erreur #DIV/0!',
    );
    expect(erreurs).toContain(`Tableau de suivi écrit : ${fichier}`);
    const { dossier } = await lire(new Uint8Array(readFileSync(fichier)));
    expect(
      dossier.actions.map(({ pilote, statut, autres }) => [pilote?.valeur, statut?.valeur, autres['Couleur']?.valeur]),
    ).toEqual([
      ['Ville', 'en-cours', 'bleu'],
      ['CCAS', 'realisee', 'vert'],
    ]);
    expect(readFileSync(chemin)).toEqual(avant);
  });

  test('la correspondance écrite se corrige, et sert à verifier et bilan comme à reprendre-suivi', async () => {
    const { chemin, carte, dossier } = await deposer();
    lancer('reprendre-suivi', chemin, '--ecrire-correspondance', carte, ...date);
    expect(existsSync(join(dossier, 'mairie-suivi.xlsx'))).toBe(true);
    const ecrite = readFileSync(carte, 'utf8');
    const corrigee = ecrite
      .replace(/("titre": "Pourquoi \?",\s*"devient": )"Enjeu"/, '$1"Objectif"')
      .replace(/("titre": "Couleur",\s*"devient": )null/, '$1"Priorité"');
    expect(corrigee).not.toBe(ecrite);
    writeFileSync(carte, corrigee);
    const { sortie } = lancer('verifier', chemin, '--correspondance', carte, '--format', 'json', ...date);
    const regles = (JSON.parse(sortie) as { constats: { regle: string }[] }).constats.map(({ regle }) => regle);
    expect(regles).not.toContain('colonne-devinee');
    expect(regles).not.toContain('colonne-inconnue');
    const docx = join(dossier, 'point.docx');
    const bilan = lancer(
      'bilan',
      chemin,
      '--type',
      'etape',
      '--correspondance',
      carte,
      '--sortie',
      docx,
      '--reference',
      chemin,
      ...date,
    );
    expect(bilan.erreurs).toContain('Point d’étape écrit');
  });

  test.each([
    [
      'une correspondance qui nomme une colonne absente',
      '{"version":1,"feuilles":[{"feuille":"Suivi mairie","devient":"Actions","colonnes":[{"titre":"Porteur","devient":"Pilote"}]}]}',
      /la colonne « Porteur », que la feuille « Suivi mairie » n’a pas/,
    ],
    [
      'deux colonnes pour la même',
      '{"version":1,"feuilles":[{"feuille":"Suivi mairie","devient":"Actions","colonnes":[{"titre":"Pilotte","devient":"Pilote"},{"titre":"Etat","devient":"Pilote"}]}]}',
      /deux colonnes .* à « Pilote »/,
    ],
    ['une correspondance qui ne se lit pas', 'version: 1', /ne se lit pas/],
  ])('%s : une phrase, code 2, rien d’écrit', async (_, contenu, message) => {
    const { chemin, carte, sortie: fichier } = await deposer();
    writeFileSync(carte, contenu);
    const { code, erreurs, sortie } = lancer(
      'reprendre-suivi',
      chemin,
      '--correspondance',
      carte,
      '--sortie',
      fichier,
      ...date,
    );
    expect({ code, sortie }).toEqual({ code: 2, sortie: '' });
    expect(erreurs).toMatch(message);
    expect(erreurs.trim().split('\n')).toHaveLength(1);
    expect(existsSync(fichier)).toBe(false);
  });

  test('ne remplace ni l’original, ni un fichier qui existe', async () => {
    const { chemin, sortie: fichier } = await deposer();
    writeFileSync(fichier, 'à moi');
    expect(lancer('reprendre-suivi', chemin, '--sortie', fichier, ...date).code).toBe(2);
    expect(readFileSync(fichier, 'utf8')).toBe('à moi');
    expect(lancer('reprendre-suivi', chemin, '--sortie', chemin, '--forcer', ...date).erreurs).toContain(
      'est un fichier que la commande lit',
    );
  });
});

describe('ce que reprendre-suivi laisse de côté', () => {
  test('un onglet masqué, une copie : la raison, les colonnes une fois, et la correspondance les inscrit', async () => {
    const dossier = dossierVide();
    const [chemin, carte] = [join(dossier, 'suivi.xlsx'), join(dossier, 'carte.json')];
    writeFileSync(
      chemin,
      await fabriquer((classeur) => {
        for (const [nom, state] of [
          ['Plan', 'visible'],
          ['Brouillon du plan', 'hidden'],
        ] as const)
          classeur.addWorksheet(nom, { state }).addRows([
            ['N°', 'Action', 'Pilote', 'Échéance'],
            ['1', 'Ouvrir un lieu d’accueil', 'Ville', '31/12/2027'],
            ['2', 'Former les assistants maternels', 'CCAS', '31/12/2028'],
          ]);
      }),
    );
    const { code, sortie } = lancer('reprendre-suivi', chemin, '--ecrire-correspondance', carte, ...date);
    expect(code).toBe(0);
    expect(sortie).toMatch(
      /^Feuille « Brouillon du plan », A1:D3, titres en ligne 1 : laissée de côté parce que la feuille est masquée \(2 lignes\)\n {2}Mêmes colonnes que dans « Plan » \(A1:D3\)\.$/m,
    );
    const { feuilles } = JSON.parse(readFileSync(carte, 'utf8')) as {
      feuilles: { feuille: string; devient: string | null; colonnes: unknown[] }[];
    };
    expect(feuilles.map(({ feuille, devient, colonnes }) => [feuille, devient, colonnes.length])).toEqual([
      ['Plan', 'Actions', 4],
      ['Brouillon du plan', null, 4],
    ]);
  });

  test('rien de lisible comme des actions : code 2, pas de tableau, mais une correspondance à corriger, et qui suffit', async () => {
    const dossier = dossierVide();
    const [chemin, carte] = [join(dossier, 'courses.xlsx'), join(dossier, 'carte.json')];
    writeFileSync(
      chemin,
      await fabriquer((classeur) =>
        classeur
          .addWorksheet('Courses')
          .addRows([['À acheter'], ['Rayon', 'Produit'], ['Frais', 'Lait'], ['Sec', 'Riz']]),
      ),
    );
    const { code, erreurs } = lancer('reprendre-suivi', chemin, '--ecrire-correspondance', carte, ...date);
    expect(code).toBe(2);
    expect(erreurs).toMatch(/^Correspondance écrite : .*\nAucune action n’a été trouvée/);
    expect(existsSync(join(dossier, 'courses-suivi.xlsx'))).toBe(false);
    const ecrite = readFileSync(carte, 'utf8');
    expect(ecrite).toMatch(/"entete": 2,/);
    const corrigee = ecrite
      .replace(/("feuille": "Courses",\s*"devient": )null/, '$1"Actions"')
      .replace(/("titre": "Produit",\s*"devient": )null/, '$1"Intitulé"');
    writeFileSync(carte, corrigee);
    const relue = lancer('verifier', chemin, '--correspondance', carte, '--format', 'json', ...date);
    const { actions } = JSON.parse(relue.sortie) as { actions: { intitule: string }[] };
    expect(actions.map(({ intitule }) => intitule)).toEqual(['Lait', 'Riz']);
  });
});

describe('les questions du terminal', () => {
  async function repondre(...reponses: readonly string[]) {
    const { rapprochements } = readDossier(await readClasseur(await mairie()));
    const questions: string[] = [];
    const restantes = [...reponses];
    const decidees = await askColonnes(rapprochements, async (question) => {
      questions.push(question);
      return restantes.shift() ?? '';
    });
    return {
      questions,
      colonnes: Object.fromEntries(decidees[0]?.colonnes.map(({ titre, cle }) => [titre, cle]) ?? []),
    };
  }

  test('une réponse vide garde ce qui était compris ; rien n’est demandé de ce qui est sûr', async () => {
    const { questions, colonnes } = await repondre();
    expect(questions).toHaveLength(2);
    expect(questions[0]).toMatch(
      /^\nQuestion 1\/2\. Feuille « Suivi mairie », colonne « Pourquoi \? » \(D2\), par exemple « Peu de lieux », « Manque de formation »\.\nC’est :\n {2}1\. Enjeu \(\d\d %\)\n {2}2\. Objectif \(\d\d %\)\n {2}0\. aucune/,
    );
    expect(colonnes).toMatchObject({ Pilotte: 'pilote', 'Pourquoi ?': 'enjeu', Synthèse: 'realisations' });
  });

  test('un numéro choisit, un nom aussi, « ? » les donne tous, le reste est redemandé', async () => {
    const { questions, colonnes } = await repondre('2', '9', '?', 'élu referent');
    expect(questions[2]).toMatch(/^« 9 » n’est ni un numéro de la liste ni une de nos colonnes/);
    expect(questions[3]).toMatch(/^N°, Axe, .*Pilote/);
    expect(colonnes).toMatchObject({ 'Pourquoi ?': 'objectif', Synthèse: 'eluReferent' });
  });

  test('une colonne choisie pour une autre prend sa place', async () => {
    const { colonnes } = await repondre('', 'pilote');
    expect(colonnes).toMatchObject({ Pilotte: null, Synthèse: 'pilote' });
  });

  test('un titre qui se répète d’un onglet à l’autre n’est demandé qu’une fois', async () => {
    const octets = await fabriquer((classeur) => {
      for (const axe of ['Axe 1 Petite enfance', 'Axe 2 Jeunesse'])
        classeur.addWorksheet(axe).addRows([
          ['N°', 'Action', 'Pilote', 'Statut', 'Pourquoi ?'],
          [axe[4], `Ouvrir un lieu pour l’${axe}`, 'Ville', 'En cours', 'Peu de lieux'],
        ]);
    });
    const questions: string[] = [];
    const decidees = await askColonnes(readDossier(await readClasseur(octets)).rapprochements, async (question) => {
      questions.push(question);
      return '2';
    });
    expect(questions).toHaveLength(1);
    expect(questions[0]).toContain('Colonne « Pourquoi ? » de 2 feuilles (Axe 1 Petite enfance!E1, Axe 2 Jeunesse!E1)');
    expect(decidees.map(({ colonnes }) => colonnes[4]?.cle)).toEqual(['objectif', 'objectif']);
  });
});
