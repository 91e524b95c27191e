import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { dialoguer } from '../../src/cli/completer/dialogue.js';
import { createCouleurs } from '../../src/cli/texte/couleurs.js';
import { listComplements } from '../../src/completer/etat.js';
import { leCendre, poseeDe, preparer, unSuivi } from '../completer/preparer.js';
import { lire } from '../tableur/fabrique.js';
import { dossierVide, lancer } from './lancer.js';

const jour = ['--date', '2026-11-29'];
let octets: Uint8Array;
beforeAll(async () => {
  octets = await unSuivi([...leCendre]);
});

function deposer() {
  const dossier = dossierVide();
  const suivi = join(dossier, 'suivi.xlsx');
  writeFileSync(suivi, octets);
  return { dossier, suivi, copie: join(dossier, 'copie.xlsx'), reponses: join(dossier, 'reponses.json') };
}

describe('bilan-ctg completer, hors d’un terminal', () => {
  test('ne demande rien : la copie porte ce qui est proposé, à confirmer ; l’original est intact', () => {
    const { suivi, copie } = deposer();
    const { code, sortie, erreurs } = lancer('completer', suivi, '-o', copie, ...jour);
    expect(code).toBe(0);
    expect(sortie).toMatch(
      /^Complété\n {2}Les parties et la période de la convention \(feuille Convention\) : Caf, .* ; 4 valeurs à confirmer$/m,
    );
    expect(sortie).toMatch(
      /^ {2}Les communes signataires \(feuille Communes, 2 lignes\) : .* ; 8 valeurs à confirmer$/m,
    );
    expect(sortie).toMatch(/^Reste à répondre\n[\s\S]*Les zones où .*\. Y répondre rend constaté le point 3°\.$/m);
    expect(sortie).toMatch(/^Le schéma : \d+ points absents/m);
    expect(erreurs).toContain(`Copie complétée écrite : ${copie}`);
    expect(readFileSync(suivi)).toEqual(Buffer.from(octets));
  });

  test('les questions écrites, corrigées, redonnées : la copie est complète, et le rapport dit ce que cela change', async () => {
    const { suivi, copie, reponses } = deposer();
    const premiere = lancer('completer', suivi, '--ecrire-reponses', reponses, ...jour);
    expect([premiere.code, existsSync(copie)]).toEqual([0, false]);
    const fichier = JSON.parse(readFileSync(reponses, 'utf8'));
    for (const entree of fichier.reponses) {
      if (entree.question === 'zones')
        Object.assign(entree, { reponse: 'sans objet', pourquoi: 'Aucune zone en tension.' });
      if (entree.question === 'parties-et-periode') entree.lignes[0].cellules['Date de signature'] = '17/12/2025';
    }
    writeFileSync(reponses, JSON.stringify(fichier));
    const { code, sortie } = lancer('completer', suivi, '--reponses', reponses, '-o', copie, ...jour);
    expect(code).toBe(0);
    expect(sortie).not.toContain('à confirmer');
    expect(sortie).toMatch(/^Ce que cela change\n[\s\S]*Le point 3° : déclaré sans objet$/m);
    const { dossier } = await lire(new Uint8Array(readFileSync(copie)));
    expect(dossier.convention?.signature?.valeur).toBe('2025-12-17');
    expect(dossier.schema.map(({ point }) => point?.valeur)).toContain('D214-10-1-I-3');
  });

  describe('le même fichier de réponses, donné une seconde fois', () => {
    const completerDeuxFois = (changer: (reponses: string) => string) => {
      const { suivi, copie, reponses, dossier } = deposer();
      lancer('completer', suivi, '--ecrire-reponses', reponses, ...jour);
      const fichier = JSON.parse(readFileSync(reponses, 'utf8'));
      for (const entree of fichier.reponses) {
        if (entree.question === 'zones')
          Object.assign(entree, { reponse: 'sans objet', pourquoi: 'Aucune zone en tension.' });
        if (entree.question === 'parties-et-periode') entree.lignes[0].cellules['Date de signature'] = '17/12/2025';
      }
      writeFileSync(reponses, JSON.stringify(fichier));
      const premiere = lancer('completer', suivi, '--reponses', reponses, '-o', copie, ...jour);
      writeFileSync(reponses, changer(readFileSync(reponses, 'utf8')));
      const autre = join(dossier, 'autre.xlsx');
      const seconde = lancer('completer', copie, '--reponses', reponses, '-o', autre, ...jour);
      return { premiere, seconde, isEcrite: existsSync(autre) };
    };

    test('tout y est déjà : une phrase le dit, code 0, rien n’est écrit', () => {
      const { premiere, seconde, isEcrite } = completerDeuxFois((texte) => texte);
      expect([premiere.code, seconde.code, isEcrite]).toEqual([0, 0, false]);
      expect(premiere.sortie).not.toContain('déjà');
      expect(seconde.sortie.replace(/[\u00a0\u202f]/g, ' ')).toContain(
        'Tout ce que vous répondez est déjà dans votre tableau : il n’y a rien à y écrire.',
      );
      expect(seconde.sortie).not.toContain('Laissé de côté');
    });

    test('ce qui contredit la copie est seul refusé, à sa place, code 1', () => {
      const { seconde, isEcrite } = completerDeuxFois((texte) => texte.replace('17/12/2025', '18/12/2025'));
      expect([seconde.code, isEcrite]).toEqual([1, false]);
      expect(seconde.sortie.replace(/[\u00a0\u202f]/g, ' ')).toMatch(
        /Laissé de côté\n {2}Les parties et la période de la convention, Date de signature : votre classeur dit déjà « 17\/12\/2025 » : rien n’y est remplacé\.[^\n]*\n\n/,
      );
    });
  });

  test('une réponse qui ne convient pas est dite à sa place, code 1, et le reste est écrit', () => {
    const { suivi, copie, reponses } = deposer();
    const lignes = [{ ligne: '', cellules: { 'Date de signature': 'bientôt' } }];
    writeFileSync(
      reponses,
      JSON.stringify({ version: 1, reponses: [{ question: 'parties-et-periode', reponse: 'lignes', lignes }] }),
    );
    const { code, sortie } = lancer('completer', suivi, '--reponses', reponses, '-o', copie, ...jour);
    expect(code).toBe(1);
    expect(sortie).toMatch(
      /^Laissé de côté\n {2}Les parties et la période de la convention, Date de signature : « bientôt »/m,
    );
    expect(existsSync(copie)).toBe(true);
  });

  test.each([
    ['sans --sortie', (suivi: string) => [suivi], /avec --sortie/],
    ['une copie d’un autre format', (suivi: string) => [suivi, '-o', `${suivi}.ods`], /finit par \.xlsx/],
    [
      'la copie à la place du classeur',
      (suivi: string) => [suivi, '-o', suivi, '--forcer'],
      /est un fichier que la commande lit/,
    ],
    [
      'un fichier de réponses qui n’existe pas',
      (suivi: string) => [suivi, '-o', `${suivi}.c.xlsx`, '--reponses', `${suivi}.json`],
      /n’existe pas/,
    ],
  ])('%s : refusé, rien n’est écrit', (_, args, message) => {
    const { suivi } = deposer();
    const { code, erreurs } = lancer('completer', ...args(suivi), ...jour);
    expect(code).toBe(2);
    expect(erreurs).toMatch(message);
    expect(readFileSync(suivi)).toEqual(Buffer.from(octets));
  });

  test('une copie qui existe n’est remplacée qu’avec --forcer', () => {
    const { suivi, copie } = deposer();
    writeFileSync(copie, 'à moi');
    expect(lancer('completer', suivi, '-o', copie, ...jour).code).toBe(2);
    expect(readFileSync(copie, 'utf8')).toBe('à moi');
    expect(lancer('completer', suivi, '-o', copie, '--forcer', ...jour).code).toBe(0);
  });

  test('deux fois les mêmes fichiers, les mêmes octets', () => {
    const { suivi, copie, dossier } = deposer();
    const autre = join(dossier, 'autre.xlsx');
    lancer('completer', suivi, '-o', copie, ...jour);
    lancer('completer', suivi, '-o', autre, ...jour);
    expect(readFileSync(copie)).toEqual(readFileSync(autre));
  });
});

/** A person who answers these, one after the other; the end of the list is « finir ». */
async function mener(titres: readonly string[], ...dites: readonly string[]) {
  const { etat } = await preparer(await unSuivi(titres));
  const vu: string[] = [];
  const suite = [...dites];
  const apres = await dialoguer(
    etat,
    async (question) => {
      const dite = suite.shift() ?? 'finir';
      vu.push(`${question}${dite}`);
      return dite;
    },
    { couleurs: createCouleurs(false), largeur: null, montrer: (texte) => vu.push(texte) },
  );
  return { apres, vu: vu.join('\n').replace(/[\u00a0\u202f]/g, ' ') };
}

describe('dans un terminal', () => {
  test('chaque question dit où elle en est, ce qu’elle change, ce qui est proposé et d’où', async () => {
    const { vu } = await mener(leCendre);
    expect(vu).toContain('Question 1 sur 11. Les parties et la période de la convention');
    expect(vu).toMatch(
      /Proposé :\n {4}Caf : Caf du Puy-de-Dôme ; Date de début : 01\/01\/2026 ; Date de fin : 31\/12\/2030 ← feuille « Suivi », A1 : « CTG 2026-2030 – Caf du Puy-de-Dôme »/,
    );
    expect(vu).toContain('Entrée : accepter, et répondre au reste · corriger · passer · finir · ? pour l’aide');
  });

  test('Entrée accepte ce qui est montré, et ne demande que ce qui manque', async () => {
    const { apres, vu } = await mener(leCendre, '', 'bientôt', '17/12/2025', '', '');
    expect(vu).toMatch(/« bientôt » .*\n {2}Date de signature \(une date, comme 01\/09\/2026\) : 17\/12\/2025/);
    expect(vu.match(/Date de (?:début|fin) \(/)).toBeNull();
    const [convention] = listComplements(apres);
    expect(convention).toMatchObject({ cellules: { signature: '17/12/2025', debut: '01/01/2026' }, aConfirmer: {} });
    expect(poseeDe(apres, 'communes').etat).toBe('repondue');
  });

  test('« corriger » revoit chaque valeur proposée ; « - » en écarte une', async () => {
    const { apres } = await mener(leCendre, 'corriger', '', '02/01/2026', '', '-', '17/12/2025');
    expect(listComplements(apres)[0]?.cellules).toEqual({
      caf: 'Caf du Puy-de-Dôme',
      debut: '02/01/2026',
      fin: '31/12/2030',
      signature: '17/12/2025',
    });
  });

  test('« passer » n’écrit rien de la question, « finir » laisse le reste à confirmer', async () => {
    const { apres } = await mener(leCendre, 'passer', 'finir');
    expect(listComplements(apres).map(({ feuille, aConfirmer }) => [feuille, Object.keys(aConfirmer).length])).toEqual([
      ['communes', 4],
      ['communes', 4],
    ]);
  });

  test('une commune ajoutée est cherchée dans la liste officielle ; un mot tapé de travers n’en est pas une', async () => {
    const { apres, vu } = await mener(leCendre, 'passer', '', 'oui partout', 'Lempdes', 'Zorglub', '', 'non', 'oui');
    expect(vu).toContain('« oui partout » n’est pas un nom');
    expect(vu).toContain(
      '« Zorglub » ne se retrouve pas, ou pas seule, dans la liste officielle des communes. La garder quand même ? [non] non',
    );
    const communes = listComplements(apres).map(({ cellules }) => [cellules['nom'], cellules['codeInsee']]);
    expect(communes).toEqual([
      ['Le Cendre', '63069'],
      ['Cournon-d’Auvergne', '63124'],
      ['Lempdes', '63193'],
    ]);
    expect(listComplements(apres).every(({ aConfirmer }) => Object.keys(aConfirmer).length === 0)).toBe(true);
  });

  test('une commune dont le nom commence comme une réponse est une commune', async () => {
    const { apres } = await mener(['Plan'], 'passer', '', 'Ouistreham', '', 'oui');
    expect(listComplements(apres).map(({ cellules }) => cellules['codeInsee'])).toEqual(['14488']);
  });

  test('« … partout » répond pour les lignes suivantes', async () => {
    const { apres, vu } = await mener(leCendre, 'passer', '', '', '', 'oui partout');
    expect(vu.match(/Exerce la compétence d’AO \(Oui ou Non\)/g)).toHaveLength(1);
    expect(listComplements(apres).map(({ cellules }) => cellules['competenceAo'])).toEqual(['oui', 'oui']);
  });

  test('« sans objet » demande pourquoi, là où la loi l’admet seulement', async () => {
    const { apres, vu } = await mener(
      leCendre,
      'passer',
      'passer',
      'passer',
      'sans objet',
      'passer',
      'passer',
      'sans objet',
      '',
      'Aucune zone.',
    );
    expect(vu).toContain('Cette réponse n’est pas possible ici');
    expect(poseeDe(apres, 'zones').reponse).toEqual({ genre: 'sans-objet', pourquoi: 'Aucune zone.' });
  });

  test('« ? » explique la question, puis la case', async () => {
    const { vu } = await mener(
      leCendre,
      'passer',
      'passer',
      'passer',
      '?',
      '',
      'Crèche des Lutins',
      '?',
      'EAJE PSU',
      'Le Cendre',
      '30',
      '',
    );
    expect(vu).toContain('voir un document : la réponse est ailleurs ; on vous demande où.');
    expect(vu).toMatch(/Réponses possibles : EAJE PSU ; Micro-crèche PSU/);
  });
});

describe('bilan-ctg completer, les fiches remplies', () => {
  const trois = 'test/fixtures/fiches/trois-onglets.xlsx';

  test('une réponse revient dans la copie, une autre qui ne convient pas est dite ; l’original est intact', async () => {
    const { dossier } = deposer();
    const fiche = join(dossier, 'tous.csv');
    const copie = join(dossier, 'copie.xlsx');
    const avant = readFileSync(trois);
    lancer('verifier', trois, ...jour, '--regrouper', 'feuille', '--format', 'csv', '-o', fiche);
    const lignes = readFileSync(fiche, 'utf8').split('\r\n');
    const remplie = lignes.map((ligne) =>
      ligne.startsWith('Feuille Jeunesse;Jeunesse;F7;') || ligne.includes(';Jeunesse;F7;')
        ? ligne.replace(';;date-illisible;', ';31/12/2028;date-illisible;')
        : ligne.replace(/(;Parentalité;F7;.*);;date-illisible;/, '$1;un jour;date-illisible;'),
    );
    writeFileSync(fiche, remplie.join('\r\n'));
    const { code, sortie, erreurs } = lancer('completer', trois, '--reponses', fiche, '-o', copie, ...jour);
    expect(code).toBe(1);
    expect(sortie).toContain('Jeunesse!F7 : « 31/12/2028 »');
    expect(sortie).toMatch(/À reporter à la main\n {2}Parentalité!F7/);
    expect(sortie).toContain('1 cellule écrite, 0 constat répondu dans la feuille Réponses, 1 à reporter à la main.');
    expect(erreurs).toBe(`Copie écrite : ${copie}\n`);
    const { dossier: relu } = await lire(readFileSync(copie));
    expect(relu.actions.map(({ fin }) => fin)).toContainEqual({
      valeur: '2028-12-31',
      origine: { feuille: 'Jeunesse', cellule: 'F7' },
    });
    expect(readFileSync(trois)).toEqual(avant);
  });

  test.each([
    [['f.docx', 'r.json'], [], '« r.json » n’est pas une fiche : donnez ou des fiches (.docx, .csv), ou un fichier'],
    [['f.csv'], ['--convention', 'ctg.docx'], 'Les fiches se reportent seules, sans --convention'],
    [['f.csv'], ['--ecrire-reponses', 'r.json'], 'Les fiches se reportent seules, sans --ecrire-reponses'],
    [['a.json', 'b.json'], [], 'Un seul fichier de réponses (.json) à la fois'],
  ])('%j %j : refusé par une phrase, avant de lire', (reponses, options, phrase) => {
    const { suivi, copie } = deposer();
    const { code, erreurs } = lancer('completer', suivi, '--reponses', ...reponses, ...options, '-o', copie, ...jour);
    expect([code, existsSync(copie)]).toEqual([2, false]);
    expect(erreurs).toContain(phrase);
  });
});

test('d’un tableau et du PDF de sa convention au bilan définitif et au dossier du CDSF, par un fichier de réponses', () => {
  const { dossier, copie, reponses } = deposer();
  const suivi = 'test/fixtures/suivis-vus/w01-annees-croix.xlsx';
  const convention = 'test/fixtures/convention/pays-de-valbrune/convention.pdf';
  const date = ['--date', '2028-06-30'];
  const avant = readFileSync(suivi);
  const refus = lancer(
    'bilan',
    suivi,
    '--type',
    'intermediaire',
    '--definitif',
    '-o',
    join(dossier, 'b.docx'),
    ...date,
  );
  expect(refus.code).toBe(1);

  expect(lancer('completer', suivi, '--convention', convention, '--ecrire-reponses', reponses, ...date).code).toBe(0);
  const { code, sortie } = lancer('completer', suivi, '--reponses', reponses, '-o', copie, ...date);
  expect([code, readFileSync(suivi).equals(avant)]).toEqual([0, true]);
  expect(sortie).toContain('Maintenant : « Rien n’empêche l’envoi. »');

  const bilan = join(dossier, 'bilan.docx');
  expect(lancer('bilan', copie, '--type', 'intermediaire', '--definitif', '-o', bilan, ...date).code).toBe(0);
  expect(lancer('cdsf', copie, '--definitif', '-o', join(dossier, 'cdsf'), ...date).code).toBe(0);
  expect([existsSync(bilan), existsSync(join(dossier, 'cdsf', '3-bordereau.docx'))]).toEqual([true, true]);
}, 60_000);
