import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { schemaRapportEcarts } from '../../src/cli/texte/ecarts-json.js';
import { fabriquer } from '../tableur/fabrique.js';
import { checkDocx } from '../word/conformite.js';
import { openDocument, readParagraphes } from '../word/ouvrir.js';
import { reviser } from '../word/reviser.js';
import { readStructure, structureOf } from '../word/structure.js';
import { dossierVide, lancer, exemple as suivi2028 } from './lancer.js';

const donnees = fileURLToPath(new URL('../../data/exemple', import.meta.url));
const exemple = (nom: string) => join(donnees, nom);
const suivi2026 = exemple('suivi-exemple-2026.xlsx');
const suivi2027 = exemple('suivi-exemple-2027.xlsx');
const plan = exemple('plan-signe.json');
const planAvecAvenant = exemple('plan-signe-avenant-1.json');
const avenant1 = ['--numero', '1', '--date', '2027-02-16'];

const pieces = [
  ...[1, 2, 3, 4, 5, 6].flatMap((numero) =>
    numero === 6 ? ['annexe-6.docx'] : [`annexe-${numero}-modifications.docx`, `annexe-${numero}.docx`],
  ),
  'avenant-1.docx',
  'plan-signe-avenant-1.json',
];

function texteDe(chemin: string): string {
  return readParagraphes(openDocument(new Uint8Array(readFileSync(chemin))))
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ');
}

describe('bilan-ctg signer', () => {
  test('fige le plan, dit ce qu’il contient et quoi en faire ; deux fois, les mêmes octets', () => {
    const dossier = dossierVide();
    const [un, deux] = ['un.json', 'deux.json'].map((nom) => join(dossier, nom)) as [string, string];
    const resultat = lancer('signer', suivi2026, '--sortie', un);
    expect(resultat).toMatchObject({ code: 0, erreurs: `Plan signé écrit : ${un}\n` });
    expect(resultat.sortie).toMatch(
      /^Plan signé le 17 décembre 2025 :\n {2}Convention\n {2}Communes : 2 lignes\n {2}Actions : 44 lignes\n/,
    );
    lancer('signer', suivi2026, '--sortie', deux);
    expect(readFileSync(deux)).toEqual(readFileSync(un));
    expect(readFileSync(un)).toEqual(readFileSync(plan));
  });

  test('ne remplace ni un fichier, ni le classeur lu', () => {
    const dossier = dossierVide();
    const sortie = join(dossier, 'plan.json');
    writeFileSync(sortie, 'à moi');
    expect(lancer('signer', suivi2026, '--sortie', sortie)).toMatchObject({
      code: 2,
      erreurs: expect.stringContaining('existe déjà et n’a pas été touché'),
    });
    expect(readFileSync(sortie, 'utf8')).toBe('à moi');
  });
});

describe('bilan-ctg comparer', () => {
  test('dit ce qui demande un avenant, ce qui est mineur, et l’effet sur le schéma', () => {
    const { code, sortie } = lancer('comparer', plan, suivi2027);
    expect(code).toBe(1);
    expect(sortie).toContain(
      'De « plan-signe.json » à « suivi-exemple-2027.xlsx » : 20 modifications, 16 à porter par avenant.',
    );
    expect(sortie).toContain(
      'le budget prévu passe de 1 210 000 € à 1 450 000 € (+ 240 000 €, soit + 19,8 %) Actions!T4 [financement]',
    );
    expect(sortie).toContain(
      'Action 4.5 « Créer un point d’information jeunesse mobile » : ajoutée Actions!B41 [action-du-plan]',
    );
    expect(sortie).toContain('+ Les besoins des enfants et de leurs familles : constatée, 4 réponses au lieu de 2');
  });

  test('deux classeurs se comparent aussi, et donnent les mêmes écarts que le plan signé', () => {
    const ecarts = (avant: string) => JSON.parse(lancer('comparer', avant, suivi2027, '--format', 'json').sortie);
    const lu = schemaRapportEcarts.parse(ecarts(plan));
    expect(lu.ecarts).toHaveLength(20);
    expect(schemaRapportEcarts.parse(ecarts(suivi2026))).toEqual(lu);
    expect(lu.ecarts).toContainEqual({
      nature: 'modification',
      feuille: 'Actions',
      numero: '1.1',
      colonne: 'Fin',
      avant: '31/12/2027',
      apres: '31/12/2028',
      cellule: 'N4',
      classe: 'avenant',
      regle: 'calendrier-deplace',
    });
  });

  test('une donnée retirée qui laisse un point du schéma sans réponse est dite, avec ce qu’elle bloque', async () => {
    const dossier = dossierVide();
    const suivi = async (nom: string, besoins: readonly (readonly (string | number)[])[]) => {
      const chemin = join(dossier, nom);
      const octets = await fabriquer((excel) => {
        excel.addWorksheet('Actions').addRows([
          ['N°', 'Intitulé', 'Pilote'],
          ['1', 'Ouvrir la crèche', 'Mairie'],
        ]);
        excel.addWorksheet('Communes').addRows([['Commune'], ['Exemple']]);
        excel
          .addWorksheet('Besoins')
          .addRows([
            ['Commune ou zone', 'Année', 'Enfants de moins de 3 ans', 'Demandes', 'Places', 'Source'],
            ...besoins.map((ligne) => [...ligne]),
          ]);
      });
      writeFileSync(chemin, octets);
      return chemin;
    };
    const avant = await suivi('avant.xlsx', [['Exemple', 2025, 120, 60, 40, 'Guichet unique']]);
    const { code, sortie } = lancer('comparer', avant, await suivi('apres.xlsx', []));
    expect(sortie).toContain('1 modification, 1 à porter par avenant');
    expect(sortie).toMatch(/Les besoins des enfants et de leurs familles : de \S+ à absente : plus rien n’y répond/);
    expect(code).toBe(1);
  });

  test('aucune différence : une phrase, code 0', () => {
    expect(lancer('comparer', planAvecAvenant, suivi2027)).toMatchObject({
      code: 0,
      sortie: 'De « plan-signe-avenant-1.json » à « suivi-exemple-2027.xlsx » : rien de ce qui engage n’a changé.\n',
    });
  });

  test('une convention étrangère, un plan abîmé, un fichier absent : une phrase, code 2', () => {
    const dossier = dossierVide();
    const autre = join(dossier, 'autre.csv');
    writeFileSync(autre, 'N°;Intitulé;Pilote\n1;Xyloquartz;Mairie\n2;Wombatique;CCAS\n');
    expect(lancer('comparer', plan, autre)).toMatchObject({
      code: 2,
      erreurs: expect.stringContaining('ne sont pas de la même convention : aucune action de l’un'),
    });
    const abime = join(dossier, 'plan.json');
    writeFileSync(abime, readFileSync(plan, 'utf8').replace('20 places', '40 places'));
    expect(lancer('comparer', abime, suivi2027)).toMatchObject({
      code: 2,
      sortie: '',
      erreurs: expect.stringContaining('Le plan signé « plan.json » a été modifié à la main'),
    });
    expect(lancer('comparer', join(dossier, 'plam.json'), suivi2027).erreurs).toContain('Vouliez-vous dire');
  });
});

describe('bilan-ctg avenant', () => {
  const racine = dossierVide();
  const sortie = join(racine, 'avenant-1');
  const resultat = lancer('avenant', plan, suivi2027, ...avenant1, '--sortie', sortie);
  /** The annexes of a signed plan, written once. */
  const annexesDe = (nom: string, ...args: readonly string[]) => {
    const dossier = join(racine, nom);
    if (!existsSync(dossier)) lancer('annexes', ...args, '--sortie', dossier);
    return (piece: string) => openDocument(new Uint8Array(readFileSync(join(dossier, piece))));
  };

  test('écrit l’avenant, chaque annexe, celles qui changent avec leurs modifications, et le plan signé', () => {
    expect(resultat.code).toBe(0);
    expect(readdirSync(sortie).sort()).toEqual([...pieces].sort());
    expect(readFileSync(join(sortie, 'plan-signe-avenant-1.json'))).toEqual(readFileSync(planAvecAvenant));
    expect(resultat.sortie).toMatch(
      /^20 modifications ; 2 points du schéma sont renforcés\.\nUne fois l’avenant signé : rangez/,
    );
  });

  test('énonce chaque modification dans l’article de son annexe, entre les mêmes parties', () => {
    const texte = texteDe(join(sortie, 'avenant-1.docx'));
    expect(texte).toContain(
      'Vu la convention territoriale globale Le Cendre – Cournon-d’Auvergne, signée le 17 décembre 2025',
    );
    const article = texte.slice(texte.indexOf('Article 2 –'), texte.indexOf('Article 3 –'));
    expect(article).toContain('Les articles de la convention ne sont pas modifiés.');
    expect(article).toContain('le budget prévu passe de 1 210 000 € à 1 450 000 € (+ 240 000 €, soit + 19,8 %) ;');
    expect(article).toContain(
      'Action 4.5 « Créer un point d’information jeunesse mobile » (annexes 2, 3, 4 et 5) : ajoutée ;',
    );
    expect(texte).toContain('L’annexe 6 n’est pas modifiée.');
    expect(texte).toContain('Le présent avenant prend effet le 1er mars 2027.');
    for (const partie of ['Caf du Puy-de-Dôme', 'Commune du Cendre', 'Commune de Cournon-d’Auvergne'])
      expect(texte.split(partie).length, partie).toBeGreaterThan(2);
  });

  test.each([1, 2, 3, 4, 5])('annexe %i : tout accepter donne la nouvelle, tout refuser donne l’ancienne', (numero) => {
    const ancienne = annexesDe('anciennes', plan, '--date', '2025-12-17');
    const lire = (nom: string) => openDocument(new Uint8Array(readFileSync(join(sortie, nom))));
    const suivie = lire(`annexe-${numero}-modifications.docx`);
    expect(suivie).toMatch(/<w:ins [^>]*w:author="Avenant n° 1" w:date="2027-02-16T00:00:00Z"/);
    expect(structureOf(reviser(suivie, 'accepter'))).toEqual(readStructure(lire(`annexe-${numero}.docx`)));
    expect(structureOf(reviser(suivie, 'refuser'))).toEqual(readStructure(ancienne(`annexe-${numero}.docx`)));
  });

  test.each(pieces.filter((nom) => nom.endsWith('.docx')))('%s : le paquet est conforme', (nom) => {
    expect(checkDocx(new Uint8Array(readFileSync(join(sortie, nom))))).toEqual([]);
  });

  test('un tableau avant / après termine chaque annexe', () => {
    const texte = texteDe(join(sortie, 'annexe-3.docx'));
    const fin = texte.slice(texte.indexOf('Ce qui change'));
    expect(fin).toContain('Action 1.1 – Fin\n31 décembre 2027\n31 décembre 2028');
    expect(texteDe(join(sortie, 'annexe-6.docx'))).toContain('L’avenant ne modifie pas cette annexe.');
  });

  test('le même avenant a les mêmes octets', () => {
    const encore = join(racine, 'encore');
    lancer('avenant', plan, suivi2027, ...avenant1, '--sortie', encore);
    for (const nom of pieces) expect(readFileSync(join(encore, nom)), nom).toEqual(readFileSync(join(sortie, nom)));
  });

  test.each([
    [
      'un numéro déjà pris',
      [planAvecAvenant, suivi2028, '--numero', '1', '--date', '2028-06-30'],
      2,
      'L’avenant n° 1 existe déjà',
    ],
    ['un numéro sauté', [plan, suivi2027, '--numero', '3', '--date', '2027-02-16'], 2, 'attend d’abord le n° 1'],
    [
      'un numéro qui n’en est pas un',
      [plan, suivi2027, '--numero', '1.5', '--date', '2027-02-16'],
      2,
      'est un nombre entier',
    ],
    [
      'une date hors de la convention',
      [planAvecAvenant, suivi2028, '--date', '2031-02-01'],
      2,
      'la convention prend fin le 31/12/2030',
    ],
    [
      'aucune différence',
      [planAvecAvenant, suivi2027, '--numero', '2', '--date', '2027-06-30'],
      1,
      'il n’y a rien à porter par avenant',
    ],
    ['un classement illisible', [plan, suivi2027, ...avenant1, '--classement', suivi2026], 2, 'ne se lit pas'],
    ['des annexes mal décrites', [plan, suivi2027, ...avenant1, '--annexes', plan], 2, 'ne décrit pas des annexes'],
  ])('%s : une phrase, et rien n’est écrit', (_, args, code, message) => {
    const dossier = join(dossierVide(), 'sortie');
    const refus = lancer('avenant', ...args, '--sortie', dossier);
    expect(refus).toMatchObject({ code, sortie: '' });
    expect(refus.erreurs).toContain(message);
    expect(() => readdirSync(dossier)).toThrow();
  });

  test('refait dans son dossier, l’avenant nomme les pièces de l’essai précédent qui ne vont plus avec lui', () => {
    const dossier = join(dossierVide(), 'avenant-1');
    mkdirSync(dossier);
    for (const nom of ['annexe-6-modifications.docx', 'mes notes.docx', 'annexe-6.docx'])
      writeFileSync(join(dossier, nom), 'à moi');
    const { erreurs } = lancer('avenant', plan, suivi2027, ...avenant1, '--sortie', dossier, '--forcer');
    expect(erreurs).toContain(
      'Restent d’un essai précédent, et ne vont pas avec cet avenant : annexe-6-modifications.docx.',
    );
    expect(readFileSync(join(dossier, 'annexe-6-modifications.docx'), 'utf8')).toBe('à moi');
  });

  test('le second avenant part du premier : ses visas et ses annexes le disent', () => {
    const dossier = join(dossierVide(), 'avenant-2');
    const suite = lancer(
      'avenant',
      planAvecAvenant,
      suivi2028,
      '--date',
      '2028-06-30',
      '--objet',
      'Abandon de deux actions',
      '--sortie',
      dossier,
    );
    expect(suite.code).toBe(0);
    const texte = texteDe(join(dossier, 'avenant-2.docx'));
    expect(texte).toContain('Vu son avenant n° 1 du 16 février 2027 ;');
    expect(texte).toContain('Abandon de deux actions');
    expect(texteDe(join(dossier, 'annexe-2.docx'))).toContain('Version issue de l’avenant n° 2 du 30 juin 2028');
    const suivie = openDocument(new Uint8Array(readFileSync(join(dossier, 'annexe-2-modifications.docx'))));
    const avant = annexesDe('apres-avenant-1', planAvecAvenant, '--date', '2027-02-16');
    expect(structureOf(reviser(suivie, 'refuser'))).toEqual(readStructure(avant('annexe-2.docx')));
  });

  test('les annexes se numérotent comme les parties le veulent', () => {
    const dossier = join(dossierVide(), 'usuel');
    lancer('annexes', suivi2027, '--annexes', 'usuel', '--date', '2027-06-30', '--sortie', dossier);
    expect(texteDe(join(dossier, 'annexe-3.docx'))).toContain('Annexe 3 – Plan d’actions, moyens et calendrier');
  });
});

describe('la garde', () => {
  function copier(...noms: readonly string[]): string {
    const dossier = dossierVide();
    for (const nom of noms) cpSync(exemple(nom), join(dossier, nom));
    return dossier;
  }
  const constatsDe = (...args: readonly string[]) =>
    JSON.parse(lancer('verifier', ...args, '--format', 'json').sortie).constats as { regle: string; cellule: string }[];

  test('l’exemple de la deuxième année nomme son plan signé, et rien n’y a changé sans avenant', () => {
    const { code, sortie } = lancer('verifier', suivi2027, '--date', '2027-06-30');
    expect(code).toBe(0);
    expect(sortie).not.toMatch(/modification-sans-avenant|ajustement-mineur|avenant-/);
  });

  test('avec le plan d’avant l’avenant, chaque terme changé bloque le définitif', () => {
    const dossier = dossierVide();
    const args = ['--plan-signe', plan, '--date', '2027-06-30'];
    const constats = constatsDe(suivi2027, ...args);
    expect(constats.filter(({ regle }) => regle === 'modification-sans-avenant')).toHaveLength(16);
    expect(constats).toContainEqual(expect.objectContaining({ regle: 'modification-sans-avenant', cellule: 'N4' }));
    const bilan = lancer('bilan', suivi2027, ...args, '--definitif', '--sortie', join(dossier, 'bilan.docx'));
    expect(bilan.code).toBe(1);
    expect(bilan.sortie).toContain('Actions!N4 : Action 1.1');
    expect(readdirSync(dossier)).toEqual([]);
    expect(lancer('bilan', suivi2027, ...args, '--sortie', join(dossier, 'projet.docx')).code).toBe(1);
    const projet = texteDe(join(dossier, 'projet.docx'));
    expect(projet).toContain('Un avenant est à prévoir : 16 termes signés ont changé sans lui');
    expect(projet).toContain('16 termes ont changé depuis le plan signé, et aucun avenant ne le dit.');
    rmSync(join(dossier, 'projet.docx'));
    const annexes = lancer('annexes', suivi2027, ...args, '--definitif', '--sortie', join(dossier, 'annexes'));
    expect(annexes.code).toBe(1);
    expect(readdirSync(dossier)).toEqual([]);
  });

  test('le plan que nomme la feuille est cherché à côté ; absent, il est réclamé', () => {
    const dossier = copier('suivi-exemple-2027.xlsx');
    const absent = constatsDe(join(dossier, 'suivi-exemple-2027.xlsx'), '--date', '2027-06-30');
    expect(absent).toContainEqual(expect.objectContaining({ regle: 'plan-signe-introuvable', cellule: 'G2' }));
    const complet = copier('suivi-exemple-2027.xlsx', 'plan-signe-avenant-1.json');
    const present = constatsDe(join(complet, 'suivi-exemple-2027.xlsx'), '--date', '2027-06-30');
    expect(present.map(({ regle }) => regle)).not.toContain('plan-signe-introuvable');
  });

  test('un nom du classeur n’est jamais un chemin', async () => {
    const dossier = dossierVide();
    mkdirSync(join(dossier, 'suivi'));
    cpSync(plan, join(dossier, 'plan-signe.json'));
    const classeur = join(dossier, 'suivi', 'suivi.xlsx');
    writeFileSync(
      classeur,
      await fabriquer((excel) => {
        excel.addWorksheet('Convention').addRows([['Plan signé', '../plan-signe.json']]);
        excel.addWorksheet('Actions').addRows([
          ['N°', 'Intitulé', 'Pilote'],
          ['1', 'Crèche', 'Mairie'],
        ]);
      }),
    );
    expect(constatsDe(classeur, '--date', '2027-06-30')).toContainEqual(
      expect.objectContaining({ regle: 'plan-signe-introuvable', cellule: 'B1' }),
    );
  });

  test('un plan signé d’une autre convention arrête le contrôle', () => {
    const dossier = dossierVide();
    const classeur = join(dossier, 'suivi.csv');
    writeFileSync(classeur, 'N°;Intitulé;Pilote\n1;Xyloquartz;Mairie\n2;Wombatique;CCAS\n');
    expect(lancer('verifier', classeur, '--plan-signe', plan)).toMatchObject({
      code: 2,
      sortie: '',
      erreurs: expect.stringContaining('ne sont pas de la même convention'),
    });
  });
});
