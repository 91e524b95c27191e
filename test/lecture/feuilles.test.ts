import { describe, expect, test } from 'vitest';
import { ErreurUtilisateur } from '../../src/dossier/erreur.js';
import { requireActions } from '../../src/lecture/lire-dossier.js';
import { fabriquer, fabriquerActions, lire, lireActions } from '../tableur/fabrique.js';

const entete = ['N°', 'Intitulé', 'Statut', 'Début', 'Fin', 'Avancement (%)', 'Budget prévu (€)'];

describe('la ligne de titres', () => {
  test('peut être précédée d’un titre, de lignes vides et d’un sous-titre', async () => {
    const { dossier } = await lireActions(['CTG 2026-2030'], [], ['Tableau de suivi au 30 juin'], [], entete, [
      '1.1',
      'Ouvrir un RPE',
      'En cours',
    ]);
    expect(
      dossier.actions.map(({ numero, intitule, statut }) => [numero?.valeur, intitule?.valeur, statut?.valeur]),
    ).toEqual([['1.1', 'Ouvrir un RPE', 'en-cours']]);
    expect(dossier.actions[0]?.numero?.origine).toEqual({ feuille: 'Actions', cellule: 'A6' });
  });

  test('est reconnue malgré accents, casse, retours à la ligne, espaces et écriture inclusive', async () => {
    const { dossier } = await lireActions(
      ['n° ', 'TITRE DE LA\nFICHE ACTION', 'Etat d’avancement ', 'Élu·e référent·e ', 'Service pilote'],
      ['PE-03', 'A', 'terminé', 'Adjointe', 'Mairie'],
    );
    const [action] = dossier.actions;
    expect([
      action?.numero?.valeur,
      action?.intitule?.valeur,
      action?.statut?.valeur,
      action?.eluReferent?.valeur,
      action?.pilote?.valeur,
    ]).toEqual(['PE-03', 'A', 'realisee', 'Adjointe', 'Mairie']);
  });

  test('peut tenir sur deux lignes, les groupes fusionnés au-dessus', async () => {
    const octets = await fabriquerActions((feuille) => {
      feuille.addRow(['N°', 'Intitulé', 'Budget', null, 'Statut']);
      feuille.addRow([null, null, 'Prévu', 'Réalisé', null]);
      feuille.mergeCells('A1:A2');
      feuille.mergeCells('B1:B2');
      feuille.mergeCells('C1:D1');
      feuille.addRow(['1', 'A', 1200, 800, 'En cours']);
    });
    const [action] = (await lire(octets)).dossier.actions;
    expect([
      action?.budgetPrevu?.valeur,
      action?.budgetRealise?.valeur,
      action?.budgetRealise?.origine.cellule,
    ]).toEqual([1200, 800, 'D3']);
  });

  test('« Avancement » est un statut ; un pourcentage dit aussi où en est l’action, sauf si une colonne le dit déjà', async () => {
    const taux = await lireActions(
      ['N°', 'Action', 'Avancement'],
      ['1', 'Une action assez longue', '40 %'],
      ['2', 'Une autre action', '0 %'],
      ['3', 'Une troisième action', '100 %'],
    );
    expect(
      taux.dossier.actions.map(({ avancement, statut }) => [avancement?.valeur, statut?.valeur, statut?.origine]),
    ).toEqual([
      [0.4, 'en-cours', { feuille: 'Actions', cellule: 'C2' }],
      [0, 'non-demarree', { feuille: 'Actions', cellule: 'C3' }],
      [1, 'realisee', { feuille: 'Actions', cellule: 'C4' }],
    ]);
    const statut = await lireActions(['N°', 'Action', 'Avancement'], ['1', 'Une action assez longue', 'Terminé']);
    expect(statut.dossier.actions[0]?.statut?.valeur).toBe('realisee');
    expect(statut.dossier.actions[0]?.avancement).toBeUndefined();
    const deux = await lireActions(
      ['N°', 'Action', 'Statut', 'Avancement'],
      ['1', 'Une action assez longue', 'Suspendue', '40 %'],
      ['2', 'Une autre action', null, '100 %'],
    );
    expect(deux.dossier.actions.map(({ statut: dit, avancement }) => [dit?.valeur, avancement?.valeur])).toEqual([
      ['suspendue', 0.4],
      [undefined, 1],
    ]);
  });

  test('une colonne inconnue est gardée et signalée, une colonne en double aussi', async () => {
    const { dossier, constats } = await lireActions(
      [...entete, 'Couleur du dossier', 'Etat'],
      ['1', 'A', 'En cours', '', '', '', '', 'bleu', 'Terminé'],
    );
    expect(dossier.actions[0]?.autres['Couleur du dossier']).toEqual({
      valeur: 'bleu',
      origine: { feuille: 'Actions', cellule: 'H2' },
    });
    expect(dossier.actions[0]?.autres['Etat']?.valeur).toBe('Terminé');
    expect(dossier.actions[0]?.statut).toEqual({
      valeur: 'en-cours',
      origine: { feuille: 'Actions', cellule: 'C2' },
    });
    expect(constats.map(({ regle, cellule, gravite }) => [regle, cellule, gravite])).toEqual([
      ['colonne-inconnue', 'H1', 'info'],
      ['colonne-en-double', 'I1', 'a-verifier'],
    ]);
  });

  test('financeurs et montants répétés, colonnes par année, calendrier en une colonne', async () => {
    const { dossier } = await lireActions(
      ['N°', 'Intitulé', 'Calendrier', 'Financeur 1', 'Montant 1', 'Financeur 2', 'Montant 2', 2026, 2027],
      ['1', 'A', '2026-2028', 'Caf', 12000, 'Département', '5 k€', 'lancement du projet', 'ouverture au public'],
    );
    const [action] = dossier.actions;
    expect(action?.cofinancements?.valeur).toEqual([
      { financeur: 'Caf', montant: 12000 },
      { financeur: 'Département', montant: 5000 },
    ]);
    expect([action?.debut?.valeur, action?.fin?.valeur]).toEqual(['2026-01-01', '2028-12-31']);
    expect(action?.realisations?.valeur).toBe('2026 : lancement du projet\n2027 : ouverture au public');
  });

  test('des croix sous les années sont un calendrier, pas un compte rendu : elles donnent les dates', async () => {
    const { dossier } = await lireActions(
      ['N°', 'Intitulé', 'Statut', 2026, 2027, 2028],
      ['1', 'A', 'En cours', 'x', 'x', null],
      ['2', 'B', 'En cours', null, null, 'x'],
      ['3', 'C', 'En cours'],
    );
    expect(dossier.actions.map(({ debut, fin }) => [debut, fin])).toEqual([
      [
        { valeur: '2026-01-01', origine: { feuille: 'Actions', cellule: 'D2' } },
        { valeur: '2027-12-31', origine: { feuille: 'Actions', cellule: 'E2' } },
      ],
      [
        { valeur: '2028-01-01', origine: { feuille: 'Actions', cellule: 'F3' } },
        { valeur: '2028-12-31', origine: { feuille: 'Actions', cellule: 'F3' } },
      ],
      [undefined, undefined],
    ]);
    expect(dossier.actions.map(({ realisations, autres }) => [realisations, autres])).toEqual([
      [undefined, {}],
      [undefined, {}],
      [undefined, {}],
    ]);
  });
});

describe('les lignes', () => {
  test('une action numérotée dont l’intitulé commence par « Total » reste une action ; un vrai total n’en est pas une', async () => {
    const { dossier } = await lireActions(
      ['N°', 'Action', 'Pilote', 'Statut', 'Coût'],
      ['1.1', 'Ouvrir une crèche', 'Ville', 'En cours', 100],
      ['1.2', 'Total des places : refaire le compte', 'Ville', 'En cours', 50],
      ['1.3', 'Former les assistantes maternelles', 'CCAS', 'En cours', 70],
      ['1.4', 'Total général', null, null, 220],
      ['Total', null, null, null, 220],
    );
    expect(dossier.actions.map(({ numero, budgetPrevu }) => [numero?.valeur, budgetPrevu?.valeur])).toEqual([
      ['1.1', 100],
      ['1.2', 50],
      ['1.3', 70],
    ]);
  });

  test('un en-tête répété sous des actions peu remplies n’est pas une action', async () => {
    const titres = ['N°', 'Nom de l’action', 'Structure en charge', 'Où en est-on au 30 juin ?', 'Date butoir', 'Visa'];
    const { dossier } = await lireActions(
      titres,
      ['Axe 1 – Parentalité'],
      ['1.1', 'Créer un guichet unique des familles', null, null, null, 'Z-1.1'],
      ['1.2', 'Créer un réseau', null, null, null, 'Z-1.2'],
      titres,
      ['1.3', 'Créer un relais', null, null, null, 'Z-1.3'],
    );
    expect(dossier.actions.map(({ numero, axe }) => [numero?.valeur, axe?.valeur])).toEqual([
      ['1.1', 'Axe 1 – Parentalité'],
      ['1.2', 'Axe 1 – Parentalité'],
      ['1.3', 'Axe 1 – Parentalité'],
    ]);
  });

  test('dans un tableau que l’outil a écrit, chaque ligne et chaque mot restent tels quels', async () => {
    const { dossier } = await lireActions(
      ['N°', 'Axe', 'Intitulé', 'Pilote', 'Statut', 'Fin'],
      ['Aide : Le numéro de l’action.', 'L’axe.', 'L’intitulé.', 'La structure.', 'Le statut.', 'La date.'],
      ['1', 'Axe 1', '1.1 Étudier le besoin\n1.2 Ouvrir le lieu', 'Ville', 'En cours', '2026-2030'],
      ['2', null, 'Action 2 : former', 'idem', 'Fait à 80 %', null],
      ['3'],
      ['4', null, 'Total des heures', 'Ville', null, null],
    );
    expect(
      dossier.actions.map(({ numero, axe, intitule, pilote }) => [
        numero?.valeur,
        axe?.valeur,
        intitule?.valeur,
        pilote?.valeur,
      ]),
    ).toEqual([
      ['1', 'Axe 1', '1.1 Étudier le besoin\n1.2 Ouvrir le lieu', 'Ville'],
      ['2', undefined, 'Action 2 : former', 'idem'],
      ['3', undefined, undefined, undefined],
      ['4', undefined, 'Total des heures', 'Ville'],
    ]);
    expect(dossier.actions[0]?.debut).toBeUndefined();
    expect(dossier.actions[1]?.avancement).toBeUndefined();
  });

  test('un axe fusionné sur ses actions vaut pour chacune, avec la cellule d’où il vient', async () => {
    const octets = await fabriquerActions((feuille) => {
      feuille.addRows([
        ['Axe', ...entete],
        ['Axe 1', '1', 'A'],
        [null, '2', 'B'],
        ['Axe 2', '3', 'C'],
      ]);
      feuille.mergeCells('A2:A3');
    });
    const { dossier } = await lire(octets);
    expect(dossier.actions.map(({ axe }) => [axe?.valeur, axe?.origine.cellule])).toEqual([
      ['Axe 1', 'A2'],
      ['Axe 1', 'A2'],
      ['Axe 2', 'A4'],
    ]);
    expect(dossier.actions.map(({ origine }) => origine.cellule)).toEqual(['A2', 'B3', 'A4']);
  });

  test('une décision, une remarque ou un nom de réunion seuls sur leur ligne ne sont pas des titres', async () => {
    const { dossier } = await lire(
      await fabriquer((classeur) => {
        classeur.addWorksheet('Actions').addRows([
          ['N°', 'Intitulé', 'Statut', 'Description'],
          ['1', 'A', 'En cours', 'x'],
          [null, null, null, 'suite de la description'],
        ]);
        classeur.addWorksheet('Instances').addRows([
          ['Date', 'Instance', 'Type', 'Décisions'],
          [null, 'Copil de rentrée'],
          [null, null, null, 'Décidé ceci'],
        ]);
      }),
    );
    expect(dossier.actions.map(({ intitule, description }) => [intitule?.valeur, description?.valeur])).toEqual([
      ['A', 'x suite de la description'],
    ]);
    expect(dossier.instances.map(({ instance, decisions }) => instance?.valeur ?? decisions?.valeur)).toEqual([
      'Copil de rentrée',
      'Décidé ceci',
    ]);
  });

  test('un titre de section seul sur sa ligne est l’axe des actions qui suivent', async () => {
    const octets = await fabriquerActions((feuille) => {
      feuille.addRows([entete, ['Axe 1 – Petite enfance'], ['1', 'A', 'En cours'], ['2', 'B', 'Terminé']]);
      feuille.mergeCells('A2:G2');
    });
    expect((await lire(octets)).dossier.actions.map(({ numero, axe }) => [numero?.valeur, axe?.valeur])).toEqual([
      ['1', 'Axe 1 – Petite enfance'],
      ['2', 'Axe 1 – Petite enfance'],
    ]);
  });

  test('lignes vides, totaux et lignes masquées : seules les actions comptent, masquées comprises', async () => {
    const octets = await fabriquerActions((feuille) => {
      feuille.addRows([
        entete,
        ['1', 'A', 'En cours', null, null, null, 100],
        [],
        ['2', 'B', 'Terminé', null, null, null, 50],
        ['Total', null, null, null, null, null, 150],
      ]);
      feuille.getRow(4).hidden = true;
    });
    expect((await lire(octets)).dossier.actions.map(({ numero }) => numero?.valeur)).toEqual(['1', '2']);
  });

  test('vide, 0 et « sans objet » sont trois réponses différentes', async () => {
    const { dossier } = await lireActions(
      entete,
      ['1', 'A', 'En cours', null, null, null, 0],
      ['2', 'B', 'En cours', null, null, null, 'Sans objet'],
      ['3', 'C', 'En cours'],
    );
    expect(
      dossier.actions.map(({ budgetPrevu, sansObjet }) => [budgetPrevu?.valeur, sansObjet.budgetPrevu?.cellule]),
    ).toEqual([
      [0, undefined],
      [undefined, 'G3'],
      [undefined, undefined],
    ]);
  });

  test('une cellule isolée à la dernière adresse d’Excel ne coûte rien et n’invente pas d’action vide', async () => {
    const octets = await fabriquerActions((feuille) => {
      feuille.addRows([entete, ['1', 'A', 'En cours']]);
      feuille.getCell('XFD1048576').value = 'perdue';
    });
    const { dossier } = await lire(octets);
    expect(dossier.actions[0]?.intitule?.valeur).toBe('A');
    expect(dossier.actions).toHaveLength(1);
  });
});

describe('les cellules de toute sorte', () => {
  test('texte enrichi, lien, formule avec sa valeur, booléen', async () => {
    const octets = await fabriquerActions((feuille) => {
      feuille.addRow(['N°', 'Intitulé', 'Description', 'Budget prévu (€)', 'Début', 'Leviers']);
      feuille.addRow([
        '1',
        { richText: [{ text: 'Ouvrir ' }, { text: 'un RPE', font: { bold: true } }] },
        { text: 'le projet', hyperlink: 'https://exemple.fr' },
        { formula: '1000+250', result: 1250 },
        new Date(Date.UTC(2026, 8, 1)),
        true,
      ]);
    });
    const [action] = (await lire(octets)).dossier.actions;
    expect([
      action?.intitule?.valeur,
      action?.description?.valeur,
      action?.budgetPrevu?.valeur,
      action?.debut?.valeur,
      action?.leviers?.valeur,
    ]).toEqual(['Ouvrir un RPE', 'le projet', 1250, '2026-09-01', 'Oui']);
  });

  test('une formule sans valeur et une erreur sont des constats, avec leur cellule et ce qu’il faut faire', async () => {
    const octets = await fabriquerActions((feuille) => {
      feuille.addRow(entete);
      feuille.addRow(['1', 'A', 'En cours', null, null, null, { formula: 'B2*2' }]);
      feuille.addRow(['2', 'B', { error: '#REF!' }]);
    });
    const { constats } = await lire(octets);
    expect(constats.map(({ regle, cellule }) => [regle, cellule])).toEqual([
      ['formule-sans-valeur', 'G2'],
      ['cellule-en-erreur', 'C3'],
    ]);
    expect(constats[0]?.message).toMatch(/ouvrez le classeur dans Excel/);
    expect(constats[1]?.message).toContain('#REF!');
  });

  test('un numéro devenu date, un statut ambigu et une date illisible sont des constats, jamais devinés', async () => {
    const { dossier, constats } = await lireActions(entete, [new Date(Date.UTC(2026, 1, 1)), 'A', 'RAS', 'bientôt']);
    const [action] = dossier.actions;
    expect([action?.numero, action?.statut, action?.debut]).toEqual([undefined, undefined, undefined]);
    expect(constats.map(({ regle, cellule }) => `${cellule} ${regle}`).sort()).toEqual([
      'A2 numero-devenu-date',
      'C2 statut-ambigu',
      'D2 date-illisible',
    ]);
  });
});

describe('les feuilles', () => {
  test('chaque feuille du modèle est reconnue par son nom ou un nom voisin ; les autres sont listées', async () => {
    const octets = await fabriquer((classeur) => {
      classeur.addWorksheet('Plan d’actions').addRows([entete, ['1', 'A', 'En cours']]);
      classeur.addWorksheet('Signataires').addRows([
        ['Collectivité', 'Insee', 'Pop.'],
        ['Cournon-d’Auvergne', 63124, 20000],
      ]);
      classeur.addWorksheet('CTG').addRows([
        ['Caf de', 'Caf du Puy-de-Dôme'],
        ['Date d’effet', '1er janvier 2026'],
        ['Téléphone', 'néant'],
      ]);
      classeur.addWorksheet('Brouillon').addRow(['x']);
    });
    const { dossier, constats } = await lire(octets);
    expect(dossier.communes[0]?.codeInsee?.valeur).toBe('63124');
    expect([dossier.convention?.caf?.valeur, dossier.convention?.debut?.valeur]).toEqual([
      'Caf du Puy-de-Dôme',
      '2026-01-01',
    ]);
    expect(dossier.feuillesInconnues).toEqual(['Brouillon']);
    expect(constats.filter(({ regle }) => regle === 'feuille-non-lue').map(({ feuille }) => feuille)).toEqual([
      'Brouillon',
    ]);
  });

  test('une feuille d’actions au nom quelconque est trouvée par ses titres', async () => {
    const octets = await fabriquer((classeur) => {
      classeur.addWorksheet('Notes').addRow(['Réunion du 3 mars']);
      classeur.addWorksheet('Feuil2').addRows([entete, ['1', 'A', 'En cours']]);
    });
    expect((await lire(octets)).dossier.actions[0]?.origine).toEqual({ feuille: 'Feuil2', cellule: 'A2' });
  });

  test('un onglet par thème : les actions de tous sont lues, chacune avec le champ que son onglet nomme', async () => {
    const octets = await fabriquer((classeur) => {
      classeur.addWorksheet('Petite enfance').addRows([entete, ['1', 'A', 'En cours']]);
      classeur
        .addWorksheet('Parentalité')
        .addRows([['Titre'], ['Action', 'Porteur', 'Échéance'], ['Un café des parents', 'CCAS', '2028']]);
      classeur.addWorksheet('Budget').addRows([
        ['Ligne', 'Total'],
        ['a', 1],
      ]);
    });
    const { dossier, constats } = await lire(octets);
    expect(
      dossier.actions.map(({ intitule, champs, origine }) => [
        intitule?.valeur,
        champs?.valeur[0]?.code,
        origine.feuille,
      ]),
    ).toEqual([
      ['A', 'petite-enfance', 'Petite enfance'],
      ['Un café des parents', 'parentalite', 'Parentalité'],
    ]);
    expect(constats.filter(({ regle }) => regle === 'feuille-non-lue').map(({ feuille }) => feuille)).toEqual([
      'Budget',
    ]);
  });

  test('sans action, rien n’est inventé, et une phrase nomme les feuilles vues et ce qu’il faut', async () => {
    const octets = await fabriquer((classeur) => classeur.addWorksheet('Notes').addRow(['Bonjour']));
    const lecture = await lire(octets);
    expect(lecture.dossier.actions).toEqual([]);
    expect(lecture.dossier.feuillesInconnues).toEqual(['Notes']);
    expect(lecture.lecture.refus).toMatch(
      /^Aucune action n’a été trouvée \(feuilles vues : « Notes »\)\. Donnez un titre à la colonne qui nomme les actions \(« Intitulé »\), ou fixez les colonnes avec une correspondance/,
    );
    expect(() => requireActions(lecture)).toThrow(new ErreurUtilisateur(lecture.lecture.refus ?? ''));
  });

  test('quand un tableau s’approche d’un plan d’actions, la phrase dit où, ce qui est compris et ce qui ne l’est pas', async () => {
    const lecture = await lire(
      await fabriquer((classeur) => {
        classeur.addWorksheet('Notes').addRow(['Réunion du 3 mars']);
        classeur.addWorksheet('Tableau').addRows([
          ['Pilote', 'Partenaires', 'Statut', 'Couleur'],
          ['CCAS', 'Caf', 'En cours', 'bleu'],
          ['Ville', 'PMI', 'Réalisée', 'vert'],
        ]);
      }),
    );
    expect(lecture.dossier.actions).toEqual([]);
    expect(lecture.lecture.refus).toContain('(feuilles vues : « Notes », « Tableau »)');
    expect(lecture.lecture.refus).toContain('est dans « Tableau » (A1:D3)');
    expect(lecture.lecture.refus).toContain(
      'compris : « Pilote » (Pilote), « Partenaires » (Partenaires), « Statut » (Statut) ; pas compris : « Couleur ».',
    );
    expect(() => requireActions(lecture)).toThrow(ErreurUtilisateur);
  });

  test('avec des actions, rien n’est refusé', async () => {
    const lecture = await lireActions(entete, ['1', 'A', 'En cours']);
    expect(lecture.lecture.refus).toBeNull();
    expect(requireActions(lecture)).toBe(lecture);
  });
});
