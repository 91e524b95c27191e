import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { lireFicheRemplie } from '../../src/fiches/lire.js';
import { fiches } from '../../src/operations/fiches.js';
import { regrouper } from '../../src/operations/regrouper.js';
import { reporterReponses } from '../../src/operations/reporter-reponses.js';
import { ouvrir, verifier } from '../../src/operations/suivi.js';
import { findContenu } from '../../src/tableur/chercher.js';
import { gabarits } from '../documents/gabarits-du-depot.js';
import { fabriquer } from '../tableur/fabrique.js';
import { type Remplissage, remplirCsv, remplirDocx } from './remplir.js';

const date = '2027-09-15';
const lire = (nom: string) => ({
  nom,
  octets: new Uint8Array(readFileSync(new URL(`../fixtures/fiches/${nom}`, import.meta.url))),
});

/** What the people asked write on three sheets that have the same faults. */
const repondre: Remplissage = ({ feuille, cellule, regle }) => {
  if (feuille === 'Petite enfance' && cellule === 'F7') return '31/12/2028';
  if (feuille === 'Jeunesse' && cellule === 'F7') return 'quand on pourra';
  if (feuille === 'Petite enfance' && cellule === 'G8') return 'Abandonnée';
  if (feuille === 'Petite enfance' && cellule === 'C7') return 'Service petite enfance';
  if (feuille === 'Jeunesse' && cellule === 'C7' && regle === 'nom-de-personne') return 'Mme Sophie Durand';
  if (feuille === 'Parentalité' && cellule === 'C7' && regle === 'nom-de-personne') return 'Ce n’est pas une personne';
  if (feuille === 'Petite enfance' && cellule === 'C9') return 'CCAS de Sarnac';
  if (feuille === 'Petite enfance' && cellule === 'A5') return 'Développer l’offre';
  if (feuille === 'Petite enfance' && cellule === 'I10') return '12 000 €';
  return null;
};

const suivi = ouvrir(lire('trois-onglets.xlsx')).then((ouvert) => verifier(ouvert, date));
const fiche = async (format: 'csv' | 'docx') => {
  const verifie = await suivi;
  const [seule] = await fiches(verifie, regrouper(verifie, 'pilote'), {
    format,
    unSeul: `fiche.${format}`,
    gabarits,
  });
  return seule ?? { nom: '', octets: new Uint8Array() };
};
const remplie = async (format: 'csv' | 'docx') => {
  const { nom, octets } = await fiche(format);
  const rempli =
    format === 'docx' ? remplirDocx(octets, repondre) : new TextEncoder().encode(remplirCsv(octets, repondre));
  return { nom, octets: rempli };
};

const attendues = [
  ['Jeunesse!C7', 'nom-de-personne', 'Mme Sophie Durand'],
  ['Jeunesse!F7', 'date-illisible', 'quand on pourra'],
  ['Parentalité!C7', 'nom-de-personne', 'Ce n’est pas une personne'],
  ['Petite enfance!A5', 'orientations', 'Développer l’offre'],
  ['Petite enfance!C7', 'nom-de-personne', 'Service petite enfance'],
  ['Petite enfance!C7', 'telephone', 'Service petite enfance'],
  ['Petite enfance!C9', 'pilote-absent', 'CCAS de Sarnac'],
  ['Petite enfance!F7', 'date-illisible', '31/12/2028'],
  ['Petite enfance!G8', 'statut-ambigu', 'Abandonnée'],
  ['Petite enfance!I10', 'formule-sans-valeur', '12 000 €'],
];
const resume = (retours: Awaited<ReturnType<typeof lireFicheRemplie>>) =>
  retours.map(({ feuille, cellule, regle, reponse }) => [`${feuille}!${cellule}`, regle, reponse]).sort();

describe('une fiche remplie', () => {
  test.each(['docx', 'csv'] as const)('.%s : chaque réponse revient avec sa règle et sa cellule', async (format) => {
    expect(resume(await lireFicheRemplie(await remplie(format)))).toEqual(attendues);
  });

  test.each([
    ['Word, enregistrée par LibreOffice', 'remplie-libreoffice.docx'],
    ['.csv enregistré avec des virgules', 'remplie-virgules.csv'],
    ['.csv enregistré en Windows-1252', 'remplie-windows-1252.csv'],
    ['.csv enregistré en classeur', 'remplie.xlsx'],
    ['.csv enregistré en .ods', 'remplie.ods'],
  ])('%s : les mêmes réponses', async (_, nom) => {
    expect(resume(await lireFicheRemplie(lire(nom)))).toEqual(attendues);
  });

  test.each(['docx', 'csv'] as const)('.%s : la copie a ce qui convient, le reste est dit', async (format) => {
    const verifie = await suivi;
    const rendu = await reporterReponses(verifie, [await remplie(format)], date);
    expect(rendu.ecrites.map(({ feuille, cellule, texte }) => [`${feuille}!${cellule}`, texte]).sort()).toEqual([
      ['Petite enfance!C7', 'Service petite enfance'],
      ['Petite enfance!C9', 'CCAS de Sarnac'],
      ['Petite enfance!F7', '31/12/2028'],
      ['Petite enfance!G8', 'Abandonnée'],
    ]);
    expect(rendu.repondues).toBe(1);
    expect([...rendu.laisses].sort()).toEqual([
      expect.stringMatching(/^Jeunesse!C7 \(nom-de-personne\) : la réponse semble contenir une donnée personnelle/),
      expect.stringMatching(/^Jeunesse!F7 \(date-illisible\) : la réponse n’a pas été écrite\. « quand on pourra »/),
      expect.stringMatching(/^Petite enfance!A5 \(orientations\) : la réponse ne dit pas ce que cette cellule/),
      expect.stringMatching(/^Petite enfance!I10 \(formule-sans-valeur\) : la cellule contient une formule/),
    ]);
    expect(rendu.laisses.join()).not.toContain('Durand');
    expect(rendu.code).toBe(1);

    const [copie] = rendu.fichiers;
    expect(copie?.nom).toBe('trois-onglets-repondu.xlsx');
    const relu = await verifier(await ouvrir(copie ?? lire('trois-onglets.xlsx')), date);
    const restants = relu.verification.constats.map(({ regle, feuille, cellule }) => `${feuille}!${cellule} ${regle}`);
    for (const regle of [
      'C7 nom-de-personne',
      'C7 telephone',
      'C9 pilote-absent',
      'F7 date-illisible',
      'G8 statut-ambigu',
    ])
      expect(restants).not.toContain(`Petite enfance!${regle}`);
    expect(restants).not.toContain('Parentalité!C7 nom-de-personne');
    expect(restants).toContain('Parentalité!C7 telephone');
    expect(relu.dossier.reponses.map(({ regle, reponse }) => [regle?.valeur, reponse?.valeur])).toEqual([
      ['nom-de-personne', 'pas-une-personne'],
    ]);
  });

  test('rien d’autre ne change : les parties sans réponse sont les mêmes, octet par octet', async () => {
    const verifie = await suivi;
    const { fichiers } = await reporterReponses(verifie, [await remplie('csv')], date);
    const avant = unzipSync(verifie.fichier.octets);
    const apres = unzipSync(fichiers[0]?.octets ?? new Uint8Array());
    const changees = Object.keys(avant).filter(
      (nom) => !Buffer.from(avant[nom] ?? []).equals(Buffer.from(apres[nom] ?? [])),
    );
    expect(changees.sort()).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  test('une cellule qui a changé depuis n’est pas écrite : c’est dit', async () => {
    const { fichiers } = await reporterReponses(await suivi, [await remplie('csv')], date);
    const [copie] = fichiers;
    const { octets } = await fiche('csv');
    const autre: Remplissage = ({ feuille, cellule }) =>
      feuille === 'Petite enfance' && cellule === 'F7' ? '30/06/2029' : null;
    const deuxieme = await reporterReponses(
      await ouvrir(copie ?? lire('trois-onglets.xlsx')),
      [{ nom: 'autre.csv', octets: new TextEncoder().encode(remplirCsv(octets, autre)) }],
      date,
    );
    expect([deuxieme.ecrites, deuxieme.fichiers, deuxieme.code]).toEqual([[], [], 1]);
    expect(deuxieme.laisses).toEqual([
      'Petite enfance!F7 (date-illisible) : la cellule a changé depuis que la question a été posée : la réponse n’a pas été écrite.',
    ]);
  });

  test.each(['docx', 'csv'] as const)(
    '.%s redonnée à la copie : ce qui y est déjà n’est pas refusé',
    async (format) => {
      const bonnes: Remplissage = (point) =>
        ['Petite enfance', 'Parentalité'].includes(point.feuille) && !['A5', 'I10'].includes(point.cellule)
          ? repondre(point)
          : null;
      const { nom, octets } = await fiche(format);
      const rempli =
        format === 'docx' ? remplirDocx(octets, bonnes) : new TextEncoder().encode(remplirCsv(octets, bonnes));
      const premiere = await reporterReponses(await suivi, [{ nom, octets: rempli }], date);
      expect([premiere.code, premiere.dejaDites, premiere.repondues]).toEqual([0, 0, 1]);
      const copie = await ouvrir(premiere.fichiers[0] ?? lire('trois-onglets.xlsx'));
      const seconde = await reporterReponses(copie, [{ nom, octets: rempli }], date);
      expect([seconde.code, seconde.dejaDites, seconde.fichiers, seconde.laisses]).toEqual([0, 6, [], []]);
    },
  );

  test('un tableau .ods : la copie .ods a les mêmes réponses, une date y est une date', async () => {
    const ods = await ouvrir(lire('trois-onglets.ods'));
    const rendu = await reporterReponses(ods, [await remplie('csv')], date);
    const enXlsx = await reporterReponses(await suivi, [await remplie('csv')], date);
    expect(rendu.ecrites).toEqual(enXlsx.ecrites);
    // LibreOffice worked the formula of I10 out.
    const sansI10 = (phrases: readonly string[]) => phrases.filter((phrase) => !phrase.includes('!I10')).sort();
    expect([rendu.repondues, sansI10(rendu.laisses)]).toEqual([1, sansI10(enXlsx.laisses)]);
    const [copie] = rendu.fichiers;
    expect(copie?.nom).toBe('trois-onglets-repondu.ods');
    const relu = await ouvrir(copie ?? lire('trois-onglets.ods'));
    expect(findContenu(relu.classeur, { feuille: 'Petite enfance', cellule: 'F7' })).toEqual({
      genre: 'date',
      date: '2028-12-31',
    });
    expect(relu.dossier.reponses.map(({ reponse }) => reponse?.valeur)).toEqual(['pas-une-personne']);
  });

  test('un tableau .csv en Windows-1252 : la copie est un .xlsx, un montant y est un nombre', async () => {
    const texte = [
      'N°;Intitulé de l’action;Structure pilote;Début;Échéance;Statut;Budget réalisé (€)',
      '1;Ouvrir une crèche (données fictives);CCAS;01/03/2026;fin d’année prochaine;En cours;beaucoup',
      '2;Créer un relais;;01/03/2026;31/12/2028;En cours;12000',
    ].join('\r\n');
    const octets = Uint8Array.from(texte.replaceAll('’', "'"), (lettre) => lettre.charCodeAt(0));
    const csv = await verifier(await ouvrir({ nom: 'suivi.csv', octets }, { encodage: 'windows-1252' }), date);
    const [vide] = await fiches(csv, regrouper(csv, 'feuille'), { format: 'csv', unSeul: 'fiche.csv', gabarits });
    const dites: Remplissage = ({ cellule }) =>
      ({ E2: '31/12/2028', G2: '8 500,50 €', C3: 'Caf du Puy-de-Dôme' })[cellule] ?? null;
    const remplies = [
      { nom: 'fiche.csv', octets: new TextEncoder().encode(remplirCsv(vide?.octets ?? octets, dites)) },
    ];
    const { fichiers, ecrites, laisses, remarques, code } = await reporterReponses(csv, remplies, date);
    expect([laisses, code]).toEqual([[], 0]);
    expect(ecrites.map(({ cellule }) => cellule).sort()).toEqual(['C3', 'E2', 'G2']);
    expect([fichiers[0]?.nom, remarques.join()]).toEqual(['suivi-repondu.xlsx', expect.stringContaining('.xlsx')]);
    const relu = await ouvrir(fichiers[0] ?? { nom: 'suivi.csv', octets });
    const [feuille = ''] = relu.classeur.feuilles.map(({ nom }) => nom);
    const contenuDe = (cellule: string) => findContenu(relu.classeur, { feuille, cellule });
    expect(contenuDe('E2')).toEqual({ genre: 'date', date: '2028-12-31' });
    expect(contenuDe('G2')).toMatchObject({ genre: 'nombre', nombre: 8500.5 });
    expect(relu.dossier.actions.map(({ intitule }) => intitule?.valeur)).toEqual([
      'Ouvrir une crèche (données fictives)',
      'Créer un relais',
    ]);
    expect(relu.dossier.actions[1]?.pilote?.valeur).toBe('Caf du Puy-de-Dôme');
    const seconde = await reporterReponses(relu, remplies, date);
    expect([seconde.code, seconde.dejaDites, seconde.fichiers]).toEqual([0, 3, []]);
  });

  test('un écart montré sur le numéro de l’action : la réponse va dans la cellule vide, si c’est la seule', async () => {
    const octets = await fabriquer((classeur) => {
      classeur.addWorksheet('Actions').addRows([
        ['N°', 'Axe', 'Objectif', 'Action', 'Pilote', 'Champ', 'Début', 'Fin', 'Statut'],
        ['1', 'Accueil', 'Accueillir', 'Ouvrir une crèche', 'CCAS', 'Petite enfance', '01/03/2026', null, 'En cours'],
        ['2', 'Accueil', null, 'Créer un relais', 'Ville', 'Petite enfance', '01/03/2026', '31/12/2027', 'En cours'],
        ['3', null, null, null, null, 'Petite enfance', '01/03/2026', null, 'En cours'],
      ]);
    });
    const actions = await verifier(await ouvrir({ nom: 'suivi.xlsx', octets }), date);
    const [vide] = await fiches(actions, regrouper(actions, 'feuille'), { format: 'csv', unSeul: 'f.csv', gabarits });
    const reponses = new Map([
      ['A2 ctg-plan-actions', '31/12/2028'],
      ['A3 orientations', 'Informer les familles'],
      ['A4 ctg-plan-actions', 'Ville'],
    ]);
    const dites: Remplissage = ({ cellule, regle }) => reponses.get(`${cellule} ${regle}`) ?? null;
    const remplies = [{ nom: 'f.csv', octets: new TextEncoder().encode(remplirCsv(vide?.octets ?? octets, dites)) }];
    const { ecrites, laisses, fichiers } = await reporterReponses(actions, remplies, date);
    expect(ecrites.map(({ cellule, texte }) => [cellule, texte])).toEqual([
      ['H2', '31/12/2028'],
      ['C3', 'Informer les familles'],
    ]);
    expect(laisses).toEqual([expect.stringMatching(/^Actions!A4 \(ctg-plan-actions\) : .*à la main/)]);
    const relu = await ouvrir(fichiers[0] ?? { nom: 'suivi.xlsx', octets });
    expect(
      relu.dossier.actions.map(({ numero, fin, objectif }) => [numero, fin, objectif].map((lue) => lue?.valeur)),
    ).toEqual([
      ['1', '2028-12-31', 'Accueillir'],
      ['2', '2027-12-31', 'Informer les familles'],
      ['3', undefined, undefined],
    ]);
    const seconde = await reporterReponses(relu, remplies, date);
    expect([seconde.dejaDites, seconde.fichiers]).toEqual([2, []]);
  });

  test('deux réponses différentes pour une cellule : la première est gardée, l’autre est dite', async () => {
    const { octets } = await fiche('csv');
    const autre = {
      nom: 'autre.csv',
      octets: new TextEncoder().encode(
        remplirCsv(octets, ({ feuille, cellule }) =>
          feuille === 'Petite enfance' && cellule === 'F7' ? '30/06/2029' : null,
        ),
      ),
    };
    const { ecrites, laisses } = await reporterReponses(await suivi, [await remplie('docx'), autre], date);
    expect(ecrites.find(({ feuille, cellule }) => feuille === 'Petite enfance' && cellule === 'F7')?.texte).toBe(
      '31/12/2028',
    );
    expect(laisses.join('\n')).toContain('Petite enfance!F7 (date-illisible) : deux réponses différentes');
  });

  test.each<[string, Uint8Array, RegExp]>([
    [
      'notes.docx',
      new Uint8Array(readFileSync(new URL('../../templates/bordereau.hbs', import.meta.url))),
      /n’est pas un document Word/,
    ],
    ['suivi.xlsx', lire('huit-actions.xlsx').octets, /n’a pas le tableau d’une fiche/],
  ])('%s n’est pas une fiche : c’est dit', async (nom, octets, message) => {
    await expect(lireFicheRemplie({ nom, octets })).rejects.toThrow(message);
  });
});
