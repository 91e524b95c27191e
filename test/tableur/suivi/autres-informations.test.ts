import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { readDossier } from '../../../src/lecture/lire-dossier.js';
import { readClasseur } from '../../../src/tableur/lire.js';
import { contenuOfDossier } from '../../../src/tableur/suivi/depuis-dossier.js';
import { writeSuivi } from '../../../src/tableur/suivi/ecrire-suivi.js';
import { fabriquer } from '../fabrique.js';

const date = '2026-11-24';

async function lire(octets: Uint8Array) {
  return readDossier(await readClasseur(octets));
}

/** The tracker that is written from what was read of this one. */
async function reprendre(octets: Uint8Array): Promise<Uint8Array> {
  const { dossier, lecture } = await lire(octets);
  return writeSuivi(contenuOfDossier(dossier, lecture), date);
}

async function feuilleDe(octets: Uint8Array, nom: string) {
  const classeur = new exceljs.Workbook();
  await classeur.xlsx.load(octets as never);
  return classeur.getWorksheet(nom);
}

async function annexeDe(octets: Uint8Array): Promise<readonly (readonly unknown[])[] | null> {
  const feuille = await feuilleDe(octets, 'Autres informations');
  if (!feuille) return null;
  const lignes: unknown[][] = [];
  feuille.eachRow((ligne) => lignes.push((ligne.values as unknown[]).slice(1)));
  return lignes;
}

const titres = ['N°', 'Action', 'Pilote', 'Échéance', 'Budget prévu'];
const lignes = [
  ['1.1', 'Ouvrir un lieu d’accueil', 'Ville', '31/12/2027', 1000],
  ['1.2', 'Former les assistants maternels', 'CCAS', '31/12/2028', 2000],
];

function avecNotes(): Promise<Uint8Array> {
  return fabriquer((classeur) => {
    classeur
      .addWorksheet('Plan')
      .addRows([
        ['Tableau de bord du plan'],
        [],
        titres,
        ...lignes,
        ['TOTAL', null, null, null, 3000],
        ['* Les montants sont TTC.'],
      ]);
    classeur.addWorksheet('Ancien plan', { state: 'hidden' }).addRows([titres, ...lignes]);
  });
}

describe('la feuille « Autres informations »', () => {
  test('garde ce qui n’est dans aucune ligne, avec sa place et sa nature', async () => {
    const annexe = await annexeDe(await reprendre(await avecNotes()));
    expect(annexe?.[0]).toEqual(['Onglet', 'Cellule', 'Nature', 'Texte']);
    expect(annexe).toContainEqual(['Plan', 'A1', 'titre ou mention', 'Tableau de bord du plan']);
    expect(annexe).toContainEqual(['Plan', 'E6', 'total', '3000']);
    expect(annexe).toContainEqual(['Plan', 'A7', 'note', '* Les montants sont TTC.']);
    expect(annexe).toContainEqual(['Ancien plan', 'B2', 'onglet laissé de côté', 'Ouvrir un lieu d’accueil']);
  });

  test('est absente quand il n’y a rien à garder', async () => {
    const octets = await fabriquer((classeur) => classeur.addWorksheet('Plan').addRows([titres, ...lignes]));
    expect(await annexeDe(await reprendre(octets))).toBeNull();
  });

  test('n’est pas lue comme des actions, et se reprend telle quelle, sans les aides de notre modèle', async () => {
    const repris = await reprendre(await avecNotes());
    const { dossier, constats } = await lire(repris);
    expect(dossier.actions.map(({ numero }) => numero?.valeur)).toEqual(['1.1', '1.2']);
    expect(constats.filter(({ feuille }) => feuille === 'Autres informations')).toEqual([]);
    expect(await annexeDe(await reprendre(repris))).toEqual(await annexeDe(repris));
  });
});

describe('une quantité partagée', () => {
  function fusionne(): Promise<Uint8Array> {
    return fabriquer((classeur) => {
      const feuille = classeur.addWorksheet('Plan');
      feuille.addRows([titres, ...lignes, ['1.3', 'Soutenir les parents', 'Ville', '31/12/2028', 500]]);
      feuille.mergeCells('E2:E3');
    });
  }

  test('reste une cellule fusionnée sur les lignes qui la partagent, et se relit de même', async () => {
    const avant = await lire(await fusionne());
    const repris = await reprendre(await fusionne());
    const feuille = await feuilleDe(repris, 'Actions');
    const fusions = (feuille as unknown as { model: { merges: string[] } }).model.merges;
    expect(fusions).toHaveLength(1);
    expect(fusions[0]).toMatch(/^([A-Z]+)3:\1(?:4)$/);
    const apres = await lire(repris);
    const dits = ({ dossier }: typeof avant) =>
      dossier.actions.map(({ budgetPrevu, partages }) => [budgetPrevu?.valeur, partages?.budgetPrevu?.avec]);
    expect(dits(apres)).toEqual(dits(avant));
    expect(dits(apres)).toEqual([
      [1000, ['1.2']],
      [undefined, ['1.1']],
      [500, undefined],
    ]);
  });
});
