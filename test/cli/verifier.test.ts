import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { schemaRapport } from '../../src/cli/texte/json.js';
import { fabriquer, fabriquerActions } from '../tableur/fabrique.js';
import { dossierVide, exemple, lancer } from './lancer.js';

/** Two actions of one number, one without a pilot, a phone number; then as many more without a pilot. */
async function deposer(autres = 0): Promise<string> {
  const classeur = join(dossierVide(), 'suivi.xlsx');
  writeFileSync(classeur, await fabriquerActions((feuille) => feuille.addRows(lignesDe('1', autres))));
  return classeur;
}

function lignesDe(numero: string, autres = 0) {
  return [
    ['N°', 'Intitulé', 'Pilote', 'Statut', 'Réalisations'],
    [numero, 'A', null, 'En cours'],
    ['1', 'B', 'Ville', 'Terminé', 'Appeler le 06 12 34 56 78'],
    ...Array.from({ length: autres }, (_, rang) => [`2.${rang + 1}`, 'C', null, 'En cours']),
  ];
}

describe('bilan-ctg verifier --suivre', () => {
  test('contrôle de nouveau à chaque enregistrement, même par renommage, dit ce qui est corrigé, et s’arrête avec le dernier code', async () => {
    const classeur = await deposer();
    const processus = spawn(process.execPath, [
      'dist/cli.js',
      'verifier',
      classeur,
      '--suivre',
      '--date',
      '2027-06-30',
    ]);
    let recu = '';
    processus.stdout.on('data', (morceau: Buffer) => {
      recu += morceau.toString().replace(/[\u00a0\u202f]/g, ' ');
    });
    const fin = new Promise<number | null>((resoudre) => processus.on('exit', resoudre));
    const attendre = async (motif: RegExp, fois = 1) => {
      const limite = Date.now() + 15_000;
      while ((recu.match(new RegExp(motif.source, 'g'))?.length ?? 0) < fois) {
        if (Date.now() > limite) throw new Error(`jamais lu ${motif} dans :\n${recu}`);
        await new Promise((suite) => setTimeout(suite, 50));
      }
    };
    await attendre(/fichier surveillé, Ctrl\+C pour arrêter[\s\S]*?Le schéma :/);
    expect(recu).toContain('Le numéro 1 est aussi celui');

    const enregistrer = async (numero: string) => {
      const temporaire = `${classeur}.tmp`;
      writeFileSync(temporaire, await fabriquerActions((feuille) => feuille.addRows(lignesDe(numero))));
      renameSync(temporaire, classeur);
    };
    recu = '';
    await enregistrer('3');
    await attendre(/points corrigés[\s\S]*?Le schéma :/);
    expect(recu).not.toContain('Le numéro 1 est aussi celui');

    recu = '';
    await enregistrer('1');
    await attendre(/nouveaux[\s\S]*?Le schéma :/);
    expect(recu).toMatch(/corriger nouveau A2, A3/);

    processus.kill('SIGINT');
    expect(await fin).toBe(1);
  });

  test('--format json et --suivre ne vont pas ensemble', () => {
    const { code, erreurs } = lancer('verifier', exemple, '--suivre', '--format', 'json');
    expect(code).toBe(2);
    expect(erreurs).toContain('--suivre écrit pour une personne');
  });
});

describe('bilan-ctg verifier', () => {
  describe('un suivi qui n’a que ses actions', () => {
    const huit = 'test/fixtures/gravites/huit-actions.xlsx';
    const jour = ['--date', '2027-09-15'] as const;

    test('tient en 25 lignes, chaque point du décret y est nommé, et rien n’empêche l’envoi', () => {
      const { code, sortie } = lancer('verifier', huit, ...jour);
      expect(code).toBe(0);
      const lignes = sortie.trimEnd().split('\n');
      expect(lignes.length).toBeLessThanOrEqual(25);
      for (const point of ['1°', '2°', '3°', '4°', ...[...'abcdefgh'].map((lettre) => `4° ${lettre}`)])
        expect(sortie).toContain(`(${point})`);
      expect(sortie).toContain(
        'n’a pas les feuilles Communes, Offre, Zones, Opérations, Emplois, Indicateurs et Instances',
      );
      expect(lignes.slice(-2)).toEqual([
        'Rien n’empêche l’envoi. Le document définitif attend encore un point : les parties ou la période de la convention.',
        'Le schéma : 16 points absents.',
      ]);
      expect(lancer('verifier', huit, ...jour, '--tout').sortie.split('\n').length).toBeGreaterThan(55);
    });

    test('--exiger-schema : code 1, et les points dus qui manquent sont nommés', () => {
      const { code, sortie } = lancer('verifier', huit, ...jour, '--exiger-schema');
      expect(code).toBe(1);
      expect(sortie).toContain('Le schéma est exigé, et 16 points dus y sont absents : « Le diagnostic des besoins »');
    });
  });

  test('ce qui se répète sans porter sur une cellule se dit une fois, sans liste de cellules vide', () => {
    const { sortie } = lancer('verifier', 'test/fixtures/droit/transfert-partiel.xlsx', '--date', '2027-09-15');
    expect(sortie).toContain('De même 5 autres fois (--tout les détaille).');
    expect(sortie).not.toContain(', ,');
  });

  test('besoins-vides : le 2° est absent, dit au plus grave de ses deux constats, et n’empêche pas l’envoi', () => {
    const { code, sortie } = lancer(
      ...([
        'verifier',
        'test/fixtures/gravites/besoins-vides.xlsx',
        '--date',
        '2027-09-15',
        '--format',
        'json',
      ] as const),
    );
    const { version, couverture, constats } = schemaRapport.parse(JSON.parse(sortie));
    expect([code, version]).toEqual([0, 2]);
    expect(couverture.find(({ exigence }) => exigence === 'D214-10-1-I-2')?.etat).toBe('absente');
    const siens = constats.filter(({ message }) => message.startsWith('Le Cendre : aucun besoin complet'));
    expect(siens.map(({ gravite, exigence, arrete }) => [gravite, exigence, arrete])).toEqual([
      ['a-corriger', 'CTG-3-1', null],
    ]);
  });

  test('une réponse dans la feuille Réponses : le téléphone d’un service n’est plus demandé, et une ligne le compte', async () => {
    const classeur = await deposer();
    const complet = new exceljs.Workbook();
    await complet.xlsx.readFile(classeur);
    complet.addWorksheet('Réponses').addRows([
      ['Règle', 'Feuille', 'Cellule', 'Texte concerné', 'Réponse', 'Répondu le', 'Par qui et pourquoi'],
      [
        'telephone',
        'Actions',
        'E9',
        'Appeler le 06 12 34 56 78',
        'Ce n’est pas une personne',
        '01/06/2027',
        'Standard',
      ],
    ]);
    await complet.xlsx.writeFile(classeur);
    const { code, sortie } = lancer('verifier', classeur, '--date', '2027-06-30');
    expect(code).toBe(0);
    expect(sortie).toContain('Un constat répondu dans la feuille Réponses.');
    expect(sortie).not.toContain('[telephone]');
    expect(sortie).not.toContain('06 12');
  });

  test('--format json respecte le contrat publié', () => {
    const { code, sortie, erreurs } = lancer('verifier', exemple, '--date', '2028-06-30', '--format', 'json');
    const rapport = schemaRapport.parse(JSON.parse(sortie));
    expect({ code, erreurs }).toEqual({ code: 0, erreurs: '' });
    expect(rapport.classeur).toEqual({
      nom: 'suivi-exemple.xlsx',
      sha256: createHash('sha256').update(readFileSync(exemple)).digest('hex'),
    });
    expect(rapport.actions.find(({ numero }) => numero === '1.10')).toEqual({
      numero: '1.10',
      champ: 'Petite enfance',
      intitule: 'Réserver des places aux familles aux faibles ressources',
      statut: 'en-cours',
      avancement: 0.55,
      debut: '2026-06-01',
      fin: '2029-06-30',
      budgetPrevu: 40000,
    });
    expect(rapport.couverture.find(({ exigence }) => exigence === 'D214-10-1-I-4-a')).toMatchObject({
      etat: 'partielle',
    });
    const { lecture } = rapport;
    expect(lecture.refus).toBeNull();
    expect(lecture.cellules['hors-tableau'] + lecture.cellules['non-comprise']).toBe(0);
    const actions = lecture.tableaux.find(({ devient }) => devient === 'Actions');
    expect(actions).toMatchObject({ feuille: 'Actions', entete: 3, lu: true, raison: null, lignes: 46 });
    expect(actions?.colonnes[1]).toMatchObject({ cellule: 'B3', titre: 'N°', devient: 'N°', certitude: 'sure' });
  });

  test('en texte : la feuille, la cellule, quoi faire, la couverture, et une dernière ligne qui conclut', () => {
    const { sortie } = lancer('verifier', exemple, '--date', '2028-06-30');
    expect(sortie).toMatch(
      /^46 actions, \d+ colonnes reconnues, 0 à confirmer, 1 gardée à part, 0 cellule perdue\.\n\n8 constats : 4 à corriger, 3 à vérifier, 1 pour information\n/,
    );
    expect(sortie).toMatch(
      /^Zones\n {2}vérifier A5, Zone : « Secteur des Coteaux »\n {11}La zone « Secteur des Coteaux » n’est visée par aucun objectif : .* \[objectifs-offre\]$/m,
    );
    expect(sortie).toMatch(/^ {2}■{9}□ partielle {2}Les objectifs de maintien.*, 1 manque \(D214-10-1-I-4-a\)$/m);
    expect(sortie).toMatch(/^ {2}■{10} constatée {2}Le plan d’actions \(CTG-3-3\)$/m);
    expect(sortie.trimEnd().split('\n').slice(-2)).toEqual([
      'Rien n’empêche l’envoi.',
      'Le schéma : 2 points partiels.',
    ]);
    expect(sortie).not.toContain('\u001b[');
  });

  test('la feuille du constat le plus grave vient d’abord, le plus grave d’abord dans chacune, avec la valeur de la cellule', async () => {
    const { code, sortie } = lancer('verifier', await deposer(), '--date', '2027-06-30');
    expect(code).toBe(1);
    const feuille = sortie.slice(sortie.indexOf('\nActions\n'));
    const mots = [...feuille.slice(0, feuille.indexOf('\n\n')).matchAll(/^ {2}(BLOQUE|corriger|vérifier|info)/gm)].map(
      ([, mot]) => mot ?? '',
    );
    const ordre = ['BLOQUE', 'corriger', 'vérifier', 'info'];
    expect(mots).toEqual([...mots].sort((a, b) => ordre.indexOf(a) - ordre.indexOf(b)));
    expect(sortie).toMatch(/^ {2}corriger A2, A3 \(2 cellules\)\. Le numéro 1 /m);
    expect(sortie).toMatch(/^ {2}vérifier C2, Pilote : \(vide\)\. /m);
    expect(sortie.trimEnd().split('\n').slice(-2)).toEqual([
      'Un point empêche l’envoi.',
      expect.stringMatching(/^Le schéma : \d+ points absents\.$/),
    ]);
  });

  test('une donnée personnelle n’est pas écrite une seconde fois', async () => {
    const { sortie } = lancer('verifier', await deposer(), '--date', '2027-06-30');
    expect(sortie).toMatch(/^ {2}BLOQUE {3}E3, Réalisations\. /m);
    expect(sortie).not.toContain('06 12 34 56 78');
  });

  test('un constat qui se répète est dit une fois, avec ses cellules ; --tout les détaille', async () => {
    const classeur = await deposer(12);
    const court = lancer('verifier', classeur, '--date', '2027-06-30').sortie;
    expect(court).toMatch(/^ {2}vérifier C2, C4, C5, .*C15 \(13 cellules\)\. /m);
    expect(court.match(/\[pilote-absent\]/g)).toHaveLength(1);
    expect(court).toContain('De même pour les autres (--tout les détaille).');
    expect(
      lancer('verifier', classeur, '--date', '2027-06-30', '--tout').sortie.match(/\[pilote-absent\]/g),
    ).toHaveLength(13);
  });

  test('un statut absent est « inconnu », une valeur absente est nulle, ce que le schéma attend ne change pas le code', async () => {
    const classeur = join(dossierVide(), 'suivi.xlsx');
    writeFileSync(
      classeur,
      await fabriquerActions((feuille) =>
        feuille.addRows([
          ['N°', 'Intitulé', 'Statut'],
          ['1', 'A'],
          ['1', 'B', 'Terminé'],
        ]),
      ),
    );
    const { code, sortie } = lancer('verifier', classeur, '--format', 'json');
    const { actions } = schemaRapport.parse(JSON.parse(sortie));
    expect(code).toBe(0);
    expect(actions[0]).toEqual({
      numero: '1',
      champ: null,
      intitule: 'A',
      statut: 'inconnu',
      avancement: null,
      debut: null,
      fin: null,
      budgetPrevu: null,
    });
  });
});

describe('bilan-ctg verifier dit d’abord ce qui a été lu', () => {
  /** A year of notes on each tab, under a title that may be two of our columns. */
  async function deposerDouteux(): Promise<string> {
    const classeur = join(dossierVide(), 'suivi.xlsx');
    writeFileSync(
      classeur,
      await fabriquer((cible) => {
        for (const [onglet, lignes] of [
          ['Axe 1 Petite enfance', ['Peu de places', 'Des horaires décalés', 'Un seul relais']],
          ['Axe 2 Jeunesse', ['Rien le mercredi']],
        ] as const)
          cible
            .addWorksheet(onglet)
            .addRows([
              ['N°', 'Action', 'Pilote', 'Statut', 'Pourquoi ?', ...(lignes.length === 1 ? ['Synthèse'] : [])],
              ...lignes.map((pourquoi, rang) => [
                `${onglet[4]}.${rang + 1}`,
                `Ouvrir le lieu numéro ${rang + 1} de l’${onglet}`,
                'Ville',
                'En cours',
                pourquoi,
                ...(lignes.length === 1 ? ['Local trouvé'] : []),
              ]),
            ]);
      }),
    );
    return classeur;
  }

  test('une phrase, puis les colonnes douteuses : celle qui touche le plus de lignes d’abord, avec ses valeurs et les autres choix', async () => {
    const classeur = await deposerDouteux();
    const { sortie } = lancer('verifier', classeur, '--date', '2027-06-30');
    const [phrase, vide, titre, premier, second, ...suite] = sortie.split('\n');
    expect(phrase).toMatch(
      /^4 actions dans 2 onglets, \d+ colonnes reconnues, 3 à confirmer, 0 gardée à part, 0 cellule perdue\.$/,
    );
    expect([vide, titre]).toEqual(['', 'À confirmer']);
    expect(premier).toBe(
      '  « Pourquoi ? » (Axe 1 Petite enfance!E1, Axe 2 Jeunesse!E1) : lue comme « Enjeu » (« Peu de places », « Des horaires décalés », « Un seul relais »). Sinon : « Objectif ».',
    );
    expect(second).toMatch(/^ {2}« Synthèse » \(Axe 2 Jeunesse!F1\) : lue comme « Réalisations »/);
    expect(suite.slice(0, 4)).toEqual([
      '  Pour répondre, faites écrire ce qui a été compris :',
      `    bilan-ctg reprendre-suivi "${classeur}" --ecrire-correspondance correspondance.json`,
      '  Corrigez-y ce qui suit « devient », puis ajoutez --correspondance correspondance.json à vos commandes.',
      '',
    ]);
  });

  test('rien à confirmer : la phrase seule', () => {
    expect(lancer('verifier', exemple, '--date', '2028-06-30').sortie).not.toContain('À confirmer');
  });

  test('sans action, code 2 : une phrase dit ce qui s’en approche ; le JSON donne quand même la lecture', async () => {
    const classeur = join(dossierVide(), 'suivi.xlsx');
    writeFileSync(
      classeur,
      await fabriquer((cible) =>
        cible.addWorksheet('Courses').addRows([
          ['Rayon', 'Produit'],
          ['Frais', 'Lait'],
        ]),
      ),
    );
    const texte = lancer('verifier', classeur);
    expect([texte.code, texte.sortie]).toEqual([2, '']);
    expect(texte.erreurs).toMatch(/^Aucune action n’a été trouvée.*« Courses »/);
    expect(texte.erreurs).not.toMatch(/\n\s+at /);

    const json = lancer('verifier', classeur, '--format', 'json');
    const rapport = schemaRapport.parse(JSON.parse(json.sortie));
    expect(json.code).toBe(2);
    expect(rapport.actions).toEqual([]);
    expect(rapport.lecture.refus).toBe(rapport.lecture.refus && json.erreurs.trimEnd());
    expect(Object.values(rapport.lecture.cellules).reduce((somme, nombre) => somme + nombre, 0)).toBe(4);
  });
});

test('bilan-ctg referentiel donne le texte de chaque exigence, et dit ce qui n’a pas été lu', () => {
  const { code, sortie } = lancer('referentiel');
  expect(code).toBe(0);
  expect(sortie).toContain('D214-10-1-I-4-a');
  expect(sortie).toMatch(/D214-10-1-II .*\n {2}Texte non lu\./);
  expect(JSON.parse(lancer('referentiel', '--format', 'json').sortie).exigences.length).toBeGreaterThan(30);
});

test('l’aide est en français', () => {
  const { code, sortie } = lancer('bilan', '--help');
  expect(code).toBe(0);
  expect(sortie).toMatch(/Options :/);
  expect(sortie).not.toMatch(/\b(Options:|required|default|Show)\b/);
});

describe('bilan-ctg verifier, le travail partagé', () => {
  const trois = 'test/fixtures/fiches/trois-onglets.xlsx';
  const jour = ['--date', '2027-09-15'] as const;

  test('--regrouper pilote : chaque personne, ses points, leur cellule et ce qui est demandé ; la conclusion à la fin', () => {
    const { code, sortie } = lancer('verifier', trois, ...jour, '--regrouper', 'pilote');
    expect(code).toBe(1);
    expect(sortie).toMatch(/Pour la Caf\s: 4 points\n {2}Petite enfance!I10, Budget, l’action PE-6/);
    expect(sortie).toMatch(/Sans pilote\s: /);
    expect(sortie).toContain('11 points empêchent l’envoi.');
  });

  test('--format docx et csv : un fichier par personne dans un dossier, ou un seul', () => {
    const dossier = dossierVide();
    const enDossier = lancer('verifier', trois, ...jour, '--format', 'docx', '--sortie', join(dossier, 'fiches'));
    expect(enDossier.code).toBe(1);
    expect(readdirSync(join(dossier, 'fiches')).sort()).toEqual([
      'fiche-caf.docx',
      'fiche-cc.docx',
      'fiche-la-personne-qui-tient-le-tableau.docx',
      'fiche-mairie-de-sarnac.docx',
      'fiche-sans-pilote.docx',
    ]);
    expect(enDossier.erreurs).toContain('Pour la Caf : ');
    const seul = join(dossier, 'tous.csv');
    lancer('verifier', trois, ...jour, '--regrouper', 'feuille', '--format', 'csv', '-o', seul);
    expect(readFileSync(seul, 'utf8')).toMatch(/^\ufeffPour;Feuille;Cellule;/);
  });

  test.each([
    [['--format', 'docx'], 'dites où avec --sortie'],
    [['--sortie', 'x.csv'], 'ajoutez --format csv ou --format docx'],
    [['--format', 'csv', '--sortie', 'x.docx'], 'un dossier ou un fichier .csv'],
    [['--regrouper', 'pilote', '--format', 'json'], 'retirez --format json'],
    [['--suivre', '--format', 'docx', '--sortie', 'x'], 'retirez --format docx'],
  ])('%j : ce qui ne va pas ensemble est dit, code 2', (options, message) => {
    const { code, erreurs } = lancer('verifier', trois, ...jour, ...options);
    expect([code, erreurs]).toEqual([2, expect.stringContaining(message)]);
  });
});
