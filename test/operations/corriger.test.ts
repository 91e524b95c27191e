import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { compareConstats } from '../../src/operations/constats/changements.js';
import { ajouterFeuille, corriger, type SuiviCorrige } from '../../src/operations/corriger.js';
import { ouvrirTelQuel, type SuiviVerifie, verifier } from '../../src/operations/suivi.js';
import { findContenu } from '../../src/tableur/chercher.js';
import { fabriquer } from '../tableur/fabrique.js';

const date = '2027-09-15';
const lire = (nom: string) => ({ nom, octets: new Uint8Array(readFileSync(`test/fixtures/${nom}`)) });
const ouvrir = async (fichier: { nom: string; octets: Uint8Array }) =>
  verifier(await ouvrirTelQuel({ ...fichier, nom: fichier.nom.replace(/^.*\//, '') }, {}), date);

const entetes = ['N°', 'Intitulé', 'Pilote', 'Statut', 'Début', 'Fin', 'Budget prévu (€)', 'Remarque libre'];
const petit = () =>
  fabriquer((classeur) => {
    const feuille = classeur.addWorksheet('Actions');
    feuille.addRows([
      entetes,
      ['1', 'Ouvrir la crèche', 'Mairie', 'En cours', new Date('2026-01-01'), 'bientôt', 1000, 12],
      ['2', 'Soutenir le relais', 'CCAS', 'En cours', new Date('2026-01-01'), new Date('2027-12-31'), 2000, 'x'],
      ['3', 'Ouvrir un accueil', 'CCAS', 'En cours', new Date('2026-01-01'), new Date('2027-12-31'), null, 'x'],
    ]);
    feuille.getCell('G4').value = { formula: 'G2+G3', result: 3000 };
    feuille.mergeCells('C3:C4');
    classeur.addWorksheet('Mes notes').addRow(['À garder']);
  });
const ouvrirPetit = async () => ouvrir({ nom: 'suivi.xlsx', octets: await petit() });
const contenuDe = (suivi: SuiviVerifie, feuille: string, cellule: string) =>
  findContenu(suivi.classeur, { feuille, cellule });
const fichierDe = ({ fichier }: SuiviCorrige) => {
  if (!fichier) throw new Error('rien d’écrit');
  return fichier;
};
const une = (cellule: string, valeur: string, feuille = 'Actions') => [{ feuille, cellule, valeur }];

describe('corriger', () => {
  test('ce qui se lit au-dessus du tableau, ou à côté, n’a pas le genre de ses colonnes', async () => {
    const octets = await fabriquer((classeur) => {
      const feuille = classeur.addWorksheet('Actions');
      feuille.addRows([
        ['Suivi tenu par Jeanne', null, null, null, null, 'Jeanne'],
        [],
        ['N°', 'Intitulé', 'Pilote', 'Statut', 'Début', 'Fin'],
        ['1', 'Ouvrir la crèche', 'Mairie', 'En cours', new Date('2026-01-01'), new Date('2028-12-31')],
        ['2', 'Soutenir le relais', 'CCAS', 'En cours', new Date('2026-01-01'), new Date('2028-12-31')],
      ]);
    });
    const suivi = await ouvrir({ nom: 'suivi.xlsx', octets });
    const dessus = await corriger(suivi, une('F1', 'Le service enfance'), date);
    expect([dessus.refus, dessus.ecrites]).toEqual([[], [{ feuille: 'Actions', cellule: 'F1' }]]);
    expect((await corriger(suivi, une('F4', 'Le service enfance'), date)).refus).toHaveLength(1);
  });

  test('une date tapée devient une date, le point est réglé, et rien d’autre ne change dans le classeur', async () => {
    const suivi = await ouvrirPetit();
    const { octets } = suivi.fichier;
    const corrige = await corriger(suivi, une('F2', '31/12/2028'), date);
    expect(corrige).toMatchObject({ ecrites: [{ feuille: 'Actions', cellule: 'F2' }], refus: [], remarques: [] });
    const fichier = fichierDe(corrige);
    expect(fichier.nom).toBe('suivi-corrige.xlsx');
    const apres = await ouvrir(fichier);
    expect(contenuDe(apres, 'Actions', 'F2')).toEqual({ genre: 'date', date: '2028-12-31' });
    const { gueris } = compareConstats(suivi.verification.constats, apres.verification.constats);
    expect(gueris.map(({ regle, cellule }) => `${regle} ${cellule}`)).toContain('date-illisible F2');
    const [avant, copie] = [unzipSync(octets), unzipSync(fichier.octets)];
    expect(Object.keys(copie).sort()).toEqual(Object.keys(avant).sort());
    for (const [chemin, partie] of Object.entries(avant))
      if (!/styles\.xml$|sheet1\.xml$/.test(chemin)) expect(copie[chemin], chemin).toEqual(partie);
  });

  test.each<[string, string, string, unknown]>([
    ['un montant', 'G2', '12 500 €', { genre: 'nombre', nombre: 12500 }],
    ['une valeur de liste', 'D2', 'Réalisée', { genre: 'texte', texte: 'Réalisée' }],
    ['un texte', 'B2', 'Ouvrir & tenir\n« la crèche »', { genre: 'texte', texte: 'Ouvrir & tenir\n« la crèche »' }],
    ['un texte qui commence par =', 'B2', '=1+1', { genre: 'texte', texte: '=1+1' }],
    [
      'dans une colonne qui n’est pas des nôtres, un chiffre reste un chiffre',
      'H2',
      '13,5',
      { genre: 'nombre', nombre: 13.5 },
    ],
    ['et un texte un texte', 'H3', '13,5', { genre: 'texte', texte: '13,5' }],
    ['une cellule vide', 'H2', '', null],
    ['une ligne qui n’existe pas encore', 'B9', 'Une action de plus', { genre: 'texte', texte: 'Une action de plus' }],
  ])('%s', async (_, cellule, valeur, attendu) => {
    const suivi = await ouvrirPetit();
    const apres = await ouvrir(fichierDe(await corriger(suivi, une(cellule, valeur), date)));
    const lu = contenuDe(apres, 'Actions', cellule);
    if (attendu === null) expect(lu).toBeNull();
    else expect(lu).toMatchObject(attendu as object);
  });

  test.each<[string, string, string, RegExp]>([
    [
      'une date qui n’en est pas une',
      'F2',
      'plus tard',
      /^Actions!F2 : « plus tard ».*La cellule n’a pas été changée\.$/,
    ],
    ['un montant qui n’en est pas un', 'G2', 'beaucoup', /^Actions!G2 : .*beaucoup.*La cellule n’a pas été changée\.$/],
    ['une valeur hors de la liste', 'D2', 'On verra bien', /^Actions!D2 : .*On verra bien/],
    ['une formule', 'G4', '3500', /^Actions!G4 : la cellule contient une formule/],
    [
      'sous une fusion',
      'C4',
      'Mairie',
      /^Actions!C4 : cette cellule est cachée sous des cellules fusionnées : corrigez C3\.$/,
    ],
    ['un texte trop long', 'B2', 'x'.repeat(40_000), /^Actions!B2 : ce texte dépasse/],
    ['la même valeur', 'B2', 'Ouvrir la crèche', /^Actions!B2 : la cellule contient déjà cette valeur/],
    ['une adresse qui n’en est pas une', 'ZZZ1', 'x', /^Actions!ZZZ1 : ce n’est pas l’adresse d’une cellule/],
  ])('%s : une phrase, et rien n’est écrit', async (_, cellule, valeur, phrase) => {
    const corrige = await corriger(await ouvrirPetit(), une(cellule, valeur), date);
    expect(corrige.fichier).toBeNull();
    expect(corrige.ecrites).toEqual([]);
    expect(corrige.refus).toHaveLength(1);
    expect(corrige.refus[0]?.replace(/[\u00a0\u202f]/g, ' ')).toMatch(phrase);
  });

  test('une feuille absente : une phrase', async () => {
    const { fichier, refus } = await corriger(await ouvrirPetit(), une('A1', 'x', 'Nulle part'), date);
    expect([fichier, refus]).toEqual([null, ['Nulle part!A1 : cette feuille n’a pas été retrouvée dans le classeur.']]);
  });

  test('ce qui peut l’être est écrit, le reste est dit ; d’une même cellule, la dernière valeur', async () => {
    const corrections = [...une('F2', '30/06/2028'), ...une('G4', '1'), ...une('F2', '31/12/2028')];
    const corrige = await corriger(await ouvrirPetit(), corrections, date);
    expect(corrige.ecrites).toEqual([{ feuille: 'Actions', cellule: 'F2' }]);
    expect(corrige.refus).toHaveLength(1);
    expect(contenuDe(await ouvrir(fichierDe(corrige)), 'Actions', 'F2')).toMatchObject({ date: '2028-12-31' });
  });

  test('les corrections suivantes gardent le nom, et corriger en retour rend la même lecture', async () => {
    const suivi = await ouvrirPetit();
    const premier = fichierDe(await corriger(suivi, une('B2', 'Autre titre'), date));
    const second = fichierDe(await corriger(await ouvrir(premier), une('B2', 'Ouvrir la crèche'), date));
    expect(second.nom).toBe('suivi-corrige.xlsx');
    const apres = await ouvrir(second);
    expect(apres.dossier.actions).toEqual(suivi.dossier.actions);
    expect(apres.verification.constats).toEqual(suivi.verification.constats);
  });

  test('le classeur reçu n’est pas touché : l’annuler rend les mêmes octets', async () => {
    const suivi = await ouvrirPetit();
    const avant = suivi.fichier.octets.slice();
    await corriger(suivi, une('F2', '31/12/2028'), date);
    expect(suivi.fichier.octets).toEqual(avant);
  });

  test('un .xlsm : ses macros et tout ce qui n’est pas la feuille restent, octet pour octet', async () => {
    const suivi = await ouvrir(lire('annotation/complet.xlsm'));
    const [feuille] = suivi.rapprochements;
    if (!feuille) throw new Error('aucune feuille');
    const place = suivi.dossier.actions.find(({ intitule }) => intitule)?.intitule?.origine;
    if (!place) throw new Error('aucun intitulé');
    const fichier = fichierDe(await corriger(suivi, [{ ...place, valeur: 'Corrigé ici' }], date));
    expect(fichier.nom).toBe('complet-corrige.xlsm');
    const [avant, copie] = [unzipSync(suivi.fichier.octets), unzipSync(fichier.octets)];
    const changees = Object.keys(avant).filter(
      (chemin) => Buffer.compare(avant[chemin] ?? Buffer.of(), copie[chemin] ?? Buffer.of()) !== 0,
    );
    expect(avant['xl/vbaProject.bin']).toBeDefined();
    expect(changees.filter((chemin) => !/worksheets\/sheet\d+\.xml$|styles\.xml$/.test(chemin))).toEqual([]);
    expect(contenuDe(await ouvrir(fichier), place.feuille, place.cellule)).toMatchObject({ texte: 'Corrigé ici' });
  });

  test('un .ods reste un .ods, dont seul le contenu change ; une cellule vidée ne tient plus rien', async () => {
    const suivi = await ouvrir(lire('fiches/trois-onglets.ods'));
    const corrections = [...une('F7', '31/12/2028', 'Petite enfance'), ...une('C7', '', 'Petite enfance')];
    const fichier = fichierDe(await corriger(suivi, corrections, date));
    expect(fichier.nom).toBe('trois-onglets-corrige.ods');
    const [avant, copie] = [unzipSync(suivi.fichier.octets), unzipSync(fichier.octets)];
    for (const [chemin, partie] of Object.entries(avant))
      if (chemin !== 'content.xml') expect(copie[chemin], chemin).toEqual(partie);
    const apres = await ouvrir(fichier);
    expect(contenuDe(apres, 'Petite enfance', 'F7')).toEqual({ genre: 'date', date: '2028-12-31' });
    expect(contenuDe(apres, 'Petite enfance', 'C7')).toBeNull();
    const regles = apres.verification.constats.filter(
      ({ cellule, feuille }) => feuille === 'Petite enfance' && cellule === 'C7',
    );
    expect(regles.map(({ regle }) => regle)).not.toContain('nom-de-personne');
  });

  test('un .csv devient un .xlsx, et c’est dit', async () => {
    const texte = 'N°;Intitulé;Statut;Début;Fin\n1;Ouvrir la crèche;En cours;01/01/2026;bientôt\n';
    const suivi = await ouvrir({ nom: 'suivi.csv', octets: new TextEncoder().encode(texte) });
    const corrige = await corriger(suivi, une('E2', '31/12/2030', suivi.classeur.feuilles[0]?.nom), date);
    expect(fichierDe(corrige).nom).toBe('suivi-corrige.xlsx');
    expect(corrige.remarques.join(' ')).toMatch(/la copie complétée est un classeur Excel/);
    const apres = await ouvrir(fichierDe(corrige));
    expect(apres.dossier.actions[0]?.fin?.valeur).toBe('2030-12-31');
  });

  test('une donnée personnelle se remplace, et n’est dans aucune phrase', async () => {
    const suivi = await ouvrir(lire('fiches/trois-onglets.xlsx'));
    const corrige = await corriger(suivi, une('C7', 'Service petite enfance', 'Petite enfance'), date);
    const apres = await ouvrir(fichierDe(corrige));
    const { gueris } = compareConstats(suivi.verification.constats, apres.verification.constats);
    expect(gueris.map(({ regle }) => regle)).toEqual(expect.arrayContaining(['nom-de-personne', 'telephone']));
    const tenue = contenuDe(suivi, 'Petite enfance', 'C7');
    const { refus } = await corriger(
      suivi,
      une('C7', tenue?.genre === 'texte' ? tenue.texte : '', 'Petite enfance'),
      date,
    );
    expect(refus).toEqual(['Petite enfance!C7 : la cellule contient déjà cette valeur : rien n’a été changé.']);
  });

  test.each(['xlsx', 'ods'])('une feuille de chez nous s’ajoute, vide : .%s', async (extension) => {
    const suivi = await ouvrir(lire(`fiches/trois-onglets.${extension}`));
    const { fichier, remarques } = await ajouterFeuille(suivi, 'communes', date);
    expect(fichier.nom).toBe(`trois-onglets-corrige.${extension}`);
    expect(remarques).toEqual(['Une feuille « Communes » a été ajoutée à la fin du classeur.']);
    const apres = await ouvrir(fichier);
    expect(apres.classeur.feuilles.map(({ nom }) => nom)).toContain('Communes');
    expect(
      apres.verification.constats.filter(({ regle, feuille }) => regle === 'feuille-absente' && feuille === 'Communes'),
    ).toEqual([]);
    expect(apres.dossier.actions).toEqual(suivi.dossier.actions);
  });
});

describe('ce qu’une correction a réglé', () => {
  const constat = (cellule: string, message = 'La cellule est vide.') => ({
    regle: 'r',
    gravite: 'a-corriger' as const,
    message,
    feuille: 'Actions',
    cellule,
    exigence: null,
  });
  test('de deux constats aux mêmes mots, celui de la cellule corrigée', () => {
    const { gueris, nouveaux } = compareConstats([constat('A2'), constat('A3')], [constat('A3')]);
    expect([gueris.map(({ cellule }) => cellule), nouveaux.size]).toEqual([['A2'], 0]);
  });
  test('une ligne insérée au-dessus ne règle et n’apporte rien', () => {
    const { gueris, nouveaux } = compareConstats([constat('A2'), constat('A3')], [constat('A3'), constat('A4')]);
    expect([gueris, nouveaux.size]).toEqual([[], 0]);
  });
  test('une action numérotée ou renommée garde ses constats : seul celui qui demandait son nom est réglé', () => {
    const dit = (nom: string) => [
      constat(
        'E5',
        `La fin de l’action ${nom} (01/01/2026) est avant son début (01/01/2027) : corrigez l’une des deux.`,
      ),
      constat(nom === '4' ? 'A5' : 'B5', `L’action ${nom} n’a pas d’objectif : complétez la ligne.`),
    ];
    const sansNumero = constat('A5', 'L’action « Ludothèque » n’a pas de numéro : donnez-lui un numéro.');
    const { gueris, nouveaux } = compareConstats([sansNumero, ...dit('« Ludothèque »')], dit('4'));
    expect([gueris, nouveaux.size]).toEqual([[sansNumero], 0]);
    expect(compareConstats(dit('4'), dit('« La « Ludo » du Lac »'))).toEqual({ gueris: [], nouveaux: new Set() });
  });
  test('le même constat d’une autre action n’est pas le sien', () => {
    const { gueris, nouveaux } = compareConstats(
      [constat('A2', 'L’action 1 n’a pas d’objectif.')],
      [constat('A3', 'L’action 2 n’a pas d’objectif.')],
    );
    expect([gueris.length, nouveaux.size]).toEqual([1, 1]);
  });
  test('un de plus est nouveau', () => {
    const { nouveaux } = compareConstats([constat('A2')], [constat('A2'), constat('A3')]);
    expect([...nouveaux].map(({ cellule }) => cellule)).toEqual(['A3']);
  });
});
