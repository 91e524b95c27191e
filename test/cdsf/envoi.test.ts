import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { renderEnvoi } from '../../src/cdsf/envoi.js';
import { schemaExtrait, schemaJson } from '../../src/cdsf/schema-extrait.js';
import { runControles } from '../../src/controles/verification.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { gabarits } from '../documents/gabarits-du-depot.js';
import { unDossier } from '../dossiers.js';
import { lire } from '../tableur/fabrique.js';
import { openDocument, openParts, readParagraphes } from '../word/ouvrir.js';

const racine = fileURLToPath(new URL('../../', import.meta.url));
const date = '2028-06-30';

async function envoyer(dossier: Dossier, etat: 'projet' | 'definitif' = 'projet') {
  const fichiers = await renderEnvoi({
    bilan: 'intermediaire',
    dossier,
    verification: runControles(dossier, { date }),
    date,
    etat,
    source: { nom: 'suivi.xlsx', sha256: 'a'.repeat(64) },
    gabarits,
  });
  return new Map(fichiers.map(({ nom, octets }) => [nom, octets]));
}

/** Everything that the pieces hold, as text: every part of each package, and the JSON. */
function texteDe(fichiers: ReadonlyMap<string, Uint8Array>): string {
  return [...fichiers]
    .flatMap(([nom, octets]) =>
      nom.endsWith('.json') ? [new TextDecoder().decode(octets)] : Object.values(openParts(octets)),
    )
    .join('\n');
}

const lettreDe = (fichiers: ReadonlyMap<string, Uint8Array>) =>
  readParagraphes(openDocument(fichiers.get('1-lettre-de-transmission.docx') ?? new Uint8Array()))
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ');

const petiteEnfance = [{ code: 'petite-enfance', libelle: 'Petite enfance' }];
const jeunesse = [{ code: 'enfance-jeunesse', libelle: 'Enfance-jeunesse' }];

describe('rien d’autre que la petite enfance ne part', () => {
  /** Every text of another champ bears the mark FUITE; every text of petite enfance bears GARDE and a number. */
  const dossier = unDossier({
    convention: {
      territoire: 'Pays d’Exemple',
      caf: 'Caf d’Exemple',
      debut: '2026-01-01',
      fin: '2030-12-31',
      enjeux: ['FUITE enjeu jeunesse'],
    },
    communes: [{ nom: 'Exemple', population: 12_000 }],
    actions: [
      { numero: '1', intitule: 'GARDE1', champs: petiteEnfance, objectif: 'GARDE2', realisations: 'GARDE3' },
      { numero: '2', intitule: 'FUITE', champs: jeunesse, pilote: 'FUITE', effets: 'FUITE', difficultes: 'FUITE' },
      {
        numero: '3',
        intitule: 'GARDE4',
        champs: [{ code: 'parentalite', libelle: 'Parentalité' }],
        exigences: ['D214-10-1-I-4-c'],
      },
      { numero: '4', intitule: 'FUITE sans champ', statut: 'abandonnee', fin: '2027-01-01' },
    ],
    offre: [
      { nom: 'GARDE5', type: 'eaje-psu', placesDebut: 10, placesAujourdhui: 12 },
      { nom: 'FUITE centre de loisirs', type: 'alsh', placesDebut: 50, placesAujourdhui: 60 },
      { nom: 'FUITE gymnase', type: 'autre' },
      { nom: 'GARDE6 jardin pour le jeune enfant', type: 'autre' },
    ],
    operations: [
      { intitule: 'GARDE7', action: '1', cout: 1000 },
      { intitule: 'FUITE skate-parc', action: '2', cout: 2000 },
      { intitule: 'FUITE terrain', champs: jeunesse },
      { intitule: 'FUITE skatepark', cout: 10_000, natures: ['renovation'] },
    ],
    emplois: [
      { metier: 'GARDE8', champs: petiteEnfance },
      { metier: 'FUITE animateur', champs: jeunesse },
      { metier: 'FUITE éducateur de rue', etp: 1, competences: 'FUITE', reponse: 'FUITE' },
    ],
    indicateurs: [
      { numero: 'I1', libelle: 'GARDE9', champs: petiteEnfance },
      { numero: 'I2', libelle: 'FUITE', champs: jeunesse },
    ],
    mesures: [
      { indicateur: 'I1', date: '2027-01-01', valeur: 1, source: 'GARDE10' },
      { indicateur: 'I2', date: '2027-01-01', valeur: 2, source: 'FUITE' },
    ],
    instances: [
      { date: '2027-02-02', type: 'concertation', instance: 'GARDE11 petite enfance', participants: ['Caf'] },
      { date: '2027-03-03', type: 'concertation', instance: 'FUITE jeunes', participants: ['Mission locale'] },
      { date: '2027-04-04', type: 'concertation', instance: 'FUITE crèche', champs: jeunesse, participants: ['Ville'] },
    ],
    redaction: [
      { rubrique: 'qualite', texte: 'GARDE12' },
      { rubrique: 'synthese', texte: 'FUITE' },
      { rubrique: 'difficultes', texte: 'FUITE' },
    ],
    avenants: [{ numero: '1', signature: '2027-05-05', objet: 'FUITE', annexes: ['FUITE'] }],
  });

  test('aucune pièce, sous aucune forme, ne porte un texte d’un autre champ', async () => {
    const texte = texteDe(await envoyer(dossier));
    expect(texte).not.toContain('FUITE');
    for (let rang = 1; rang <= 12; rang += 1) expect(texte).toMatch(new RegExp(`GARDE${rang}\\b`));
  });

  test('dans l’exemple, aucun intitulé d’action d’un autre champ ne se retrouve dans l’envoi', async () => {
    const { dossier: complet } = await lire(new Uint8Array(readFileSync(`${racine}data/exemple/suivi-exemple.xlsx`)));
    const texte = texteDe(await envoyer(complet));
    const autres = complet.actions.filter(
      ({ champs, exigences }) =>
        !champs?.valeur.some(({ code }) => code === 'petite-enfance') &&
        !exigences?.valeur.some((id) => id.startsWith('D214-10-1')),
    );
    expect(autres.length).toBeGreaterThan(20);
    for (const { intitule } of autres) expect(texte).not.toContain(intitule?.valeur);
  });
});

describe('qui transmet', () => {
  const commun = {
    territoire: 'Pays d’Exemple',
    caf: 'Caf d’Exemple',
    signataires: ['Caf d’Exemple', 'Commune d’Exemple'],
  };
  const avec = (convention: object) =>
    unDossier({ convention: { ...commun, ...convention }, actions: [{ intitule: 'A', champs: petiteEnfance }] });

  test('les signataires, à défaut d’autre indication', async () => {
    const lettre = lettreDe(await envoyer(avec({})));
    expect(lettre).toMatch(/^Commune d’Exemple\n/);
    expect(lettre).toContain('Les collectivités signataires de cette convention vous transmettent');
    expect(lettre).toContain('Copie : Caf d’Exemple.');
  });

  test('la Caf, avec l’accord exprès et sa date, que la lettre cite', async () => {
    const lettre = lettreDe(await envoyer(avec({ transmission: 'caf', accordExpres: true, dateAccord: '2028-05-12' })));
    expect(lettre).toMatch(/^Caf d’Exemple\n/);
    expect(lettre).toContain(
      'Avec l’accord exprès des collectivités signataires (Commune d’Exemple), donné le 12 mai 2028',
    );
    expect(lettre).toContain('Copie : Commune d’Exemple.');
  });

  test.each([
    ['sans accord', {}, /l’accord exprès des collectivités n’est pas inscrit/],
    ['accord refusé', { accordExpres: false }, /l’accord exprès des collectivités n’est pas inscrit/],
    ['accord sans date', { accordExpres: true }, /mais pas sa date/],
  ])('la Caf, %s : refusé, même en projet', async (_nom, convention, message) => {
    await expect(envoyer(avec({ transmission: 'caf', ...convention }))).rejects.toMatchObject({
      code: 1,
      message: expect.stringMatching(message),
    });
  });
});

describe('les pièces', async () => {
  const { dossier } = await lire(new Uint8Array(readFileSync(`${racine}data/exemple/suivi-exemple.xlsx`)));
  const fichiers = await envoyer(dossier);
  const donnees = JSON.parse(new TextDecoder().decode(fichiers.get('4-donnees.json')));

  test('le bordereau donne l’empreinte exacte de chaque autre pièce', () => {
    const bordereau = readParagraphes(openDocument(fichiers.get('3-bordereau.docx') ?? new Uint8Array())).join('\n');
    const autres = [...fichiers].filter(([nom]) => nom !== '3-bordereau.docx');
    expect(autres).toHaveLength(5);
    for (const [nom, octets] of autres) {
      expect(bordereau).toContain(nom);
      expect(bordereau).toContain(createHash('sha256').update(octets).digest('hex'));
    }
  });

  test('la copie JSON suit son schéma, publié tel que zod le donne', () => {
    expect(schemaExtrait.parse(donnees)).toEqual(donnees);
    const publie = JSON.parse(readFileSync(`${racine}docs/schemas/extrait-petite-enfance-2.schema.json`, 'utf8'));
    expect(publie).toEqual(JSON.parse(JSON.stringify(schemaJson())));
    expect(JSON.parse(new TextDecoder().decode(fichiers.get('4-donnees.schema.json')))).toEqual(publie);
    expect(donnees.donneesFictives).toBe(true);
    expect(donnees.actions).toHaveLength(21);
  });

  test('la copie Excel porte les mêmes chiffres, chaque ligne dit de quelle CTG elle vient', async () => {
    const classeur = new exceljs.Workbook();
    await classeur.xlsx.load(fichiers.get('4-donnees.xlsx') as unknown as ArrayBuffer);
    const offre = classeur.getWorksheet('Offre');
    const entetes = ((offre?.getRow(1).values ?? []) as string[]).slice(1);
    expect(entetes.slice(0, 5)).toEqual(['CTG', 'Caf', 'Bilan', 'Date du bilan', 'Mention']);
    const colonne = entetes.indexOf('Places aujourd’hui') + 1;
    let somme = 0;
    offre?.eachRow((ligne, rang) => {
      if (rang === 1) return;
      expect(ligne.getCell(1).value).toBe('Le Cendre – Cournon-d’Auvergne');
      expect(ligne.getCell(5).value).toBe('données fictives');
      somme += Number(ligne.getCell(colonne).value ?? 0);
    });
    expect(somme).toBe(
      donnees.offre.reduce(
        (total: number, { placesAujourdhui }: { placesAujourdhui: number | null }) => total + (placesAujourdhui ?? 0),
        0,
      ),
    );
  });

  test('l’extrait commence par les quatre familles, puis suit l’ordre du décret, et la concordance donne la page', () => {
    const xml = openDocument(fichiers.get('2-petite-enfance-bilan-intermediaire.docx') ?? new Uint8Array());
    const texte = readParagraphes(xml)
      .join('\n')
      .replace(/[\u00a0\u202f]/g, ' ');
    const ordre = [
      'Taux de couverture global',
      'Places d’accueil : ouvertures, fermetures, solde',
      'Accessibilité : handicap',
      'Offre de services de soutien à la parentalité',
      '4.1 L’offre existante',
      '4.2 Les besoins',
      '4.3 Les zones',
      '4.4 Les objectifs',
      '4.11 Les indicateurs',
      '4.12 La concertation',
      '4.13 L’accessibilité',
    ];
    const rangs = ordre.map((debut) => texte.lastIndexOf(`\n${debut}`));
    expect(rangs.every((rang) => rang > 0)).toBe(true);
    expect([...rangs].sort((a, b) => a - b)).toEqual(rangs);
    expect(texte).toMatch(/\n4\.1\npage \d+\n/);
    expect(texte).not.toContain('page –');
  });

  test('deux fois la même entrée : les mêmes octets, pièce par pièce', async () => {
    const encore = await envoyer(dossier);
    for (const [nom, octets] of fichiers)
      expect(Buffer.from(encore.get(nom) ?? []).equals(Buffer.from(octets))).toBe(true);
  });
});

describe('données personnelles', () => {
  const unNom = 'Madame Martine Durand-Lefèvre a visité la crèche.';
  const dossier = (champs: typeof petiteEnfance) =>
    unDossier({
      convention: { territoire: 'Pays', caf: 'Caf', debut: '2026-01-01', fin: '2030-12-31' },
      actions: [
        { numero: '1', intitule: 'Ouvrir', champs: petiteEnfance },
        { numero: '2', intitule: 'Visiter', champs, realisations: unNom },
      ],
    });

  test('dans ce qui partirait : le définitif est refusé, la cellule est donnée, le nom n’est pas répété', async () => {
    const { blocagesEnvoi } = await import('../../src/cdsf/envoi.js');
    const fuyant = dossier(petiteEnfance);
    const entree = {
      dossier: fuyant,
      verification: runControles(fuyant, { date }),
      date,
      etat: 'definitif' as const,
      source: { nom: 's.xlsx', sha256: 'a'.repeat(64) },
      gabarits,
    };
    const personnelles = blocagesEnvoi(entree).filter(({ regle }) => regle === 'nom-de-personne');
    expect(personnelles).toHaveLength(1);
    expect(personnelles[0]).toMatchObject({ feuille: 'Actions', cellule: expect.stringMatching(/^[A-Z]+3$/) });
    expect(personnelles[0]?.message).not.toContain('Durand');
    await expect(envoyer(fuyant, 'definitif')).rejects.toMatchObject({ code: 1 });
  });

  test('dans une action d’un autre champ, qui ne part pas : elles n’empêchent pas cet envoi', async () => {
    const { blocagesEnvoi } = await import('../../src/cdsf/envoi.js');
    const ailleurs = dossier(jeunesse);
    const blocages = blocagesEnvoi({
      dossier: ailleurs,
      verification: runControles(ailleurs, { date }),
      date,
      etat: 'definitif',
      source: { nom: 's.xlsx', sha256: 'a'.repeat(64) },
      gabarits,
    });
    expect(blocages.filter(({ regle }) => regle === 'nom-de-personne')).toEqual([]);
  });
});
