import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Couverture } from '../../src/controles/controle.js';
import { runControles, type Verification } from '../../src/controles/verification.js';
import type { Constat } from '../../src/dossier/constat.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { unDossier, type Valeurs } from '../dossiers.js';
import { lire } from '../tableur/fabrique.js';

/** Each workbook departs from a whole tracker of two communes by one thing (test/fixtures/droit). */
const date = '2027-09-15';

async function ouvrir(nom: string): Promise<Dossier> {
  return (await lire(new Uint8Array(readFileSync(`test/fixtures/droit/${nom}.xlsx`)))).dossier;
}

const verifier = (dossier: Dossier) => runControles(dossier, { date });

/** The same workbook, where a person answered in the sheet Schéma. */
function avecReponses(dossier: Dossier, ...schema: readonly Valeurs<'schema'>[]): Dossier {
  return { ...dossier, schema: unDossier({ schema }).schema };
}

function point({ couverture }: Verification, id: string): Couverture {
  const trouve = couverture.find(({ exigence }) => exigence === id);
  if (!trouve) throw new Error(`Aucune règle ne contrôle ${id}`);
  return trouve;
}

const etat = (verification: Verification, id: string) => point(verification, id).etat;

describe.each([
  ['besoins-vides', 'D214-10-1-I-2', 'absente'],
  ['besoins-vides', 'CTG-3-1', 'absente'],
  ['zones-formule-libre', 'D214-10-1-I-3', 'absente'],
  ['zones-faux-negatif', 'D214-10-1-I-3', 'absente'],
  ['c-sans-zone-ni-projet', 'D214-10-1-I-3', 'absente'],
  ['c-sans-zone-ni-projet', 'D214-10-1-I-4-e', 'partielle'],
  ['emplois-sans-reponse', 'D214-10-1-I-4-b', 'constatee'],
  ['emplois-sans-competences', 'D214-10-1-I-4-b', 'partielle'],
  ['invest-aucun-dit', 'D214-10-1-I-4-e', 'absente'],
  ['invest-aucun-dit', 'D214-10-1-I-4-f', 'sans-objet'],
  ['indic-sans-depart', 'D214-10-1-I-4-h', 'constatee'],
  ['indic-sans-depart', 'CTG-3-5', 'constatee'],
  ['concertation-future', 'D214-10-1-II', 'absente'],
  ['objectif-structure-pilotage', 'D214-10-1-I-4-a', 'absente'],
  ['calendrier-anterieur', 'D214-10-1-I-4-g', 'constatee'],
] as const)('%s', (nom, id, attendu) => {
  test(`${id} : ${attendu}`, async () => {
    expect(etat(verifier(await ouvrir(nom)), id)).toBe(attendu);
  });
});

describe('aucune phrase ne répond : elle est citée, et une personne la confirme', () => {
  test.each([
    [
      'zones-formule-libre',
      'D214-10-1-I-3',
      'L’offre d’accueil est suffisante et accessible sur l’ensemble du territoire.',
    ],
    ['c-sans-zone-ni-projet', 'D214-10-1-I-3', 'Aucune zone en difficulté : l’offre est suffisante partout.'],
    ['c-sans-zone-ni-projet', 'D214-10-1-I-4-e', 'Aucun projet d’entretien.'],
    ['invest-aucun-dit', 'D214-10-1-I-4-e', 'Aucun projet de création, de rénovation ni d’entretien.'],
  ])('%s, %s', async (nom, id, phrase) => {
    const [manque] = point(verifier(await ouvrir(nom)), id).manques;
    expect(manque).toContain(`(« ${phrase} ») semble répondre : confirmez-le dans la feuille Schéma.`);
  });

  test('sans zone ni projet : confirmé, le diagnostic et les projets ont leur réponse', async () => {
    const dossier = avecReponses(
      await ouvrir('c-sans-zone-ni-projet'),
      { point: 'D214-10-1-I-3', reponse: 'sans-objet', pourquoi: 'L’offre est suffisante partout' },
      { point: 'D214-10-1-I-4-e', reponse: 'sans-objet', pourquoi: 'Aucun projet d’entretien' },
    );
    const verification = verifier(dossier);
    expect(point(verification, 'D214-10-1-I-3')).toMatchObject({
      etat: 'sans-objet',
      manques: [],
      reponse: { pourquoi: 'L’offre est suffisante partout' },
    });
    expect(point(verification, 'D214-10-1-I-4-e')).toMatchObject({ etat: 'constatee', manques: [] });
  });

  test('aucun projet, confirmé une fois : 4° e est déclaré sans objet, pour les trois natures, et 4° f n’a pas d’objet', async () => {
    const dossier = avecReponses(await ouvrir('invest-aucun-dit'), {
      point: 'D214-10-1-I-4-e',
      reponse: 'sans-objet',
      pourquoi: 'Aucun projet d’investissement',
    });
    const verification = verifier(dossier);
    expect(point(verification, 'D214-10-1-I-4-e')).toMatchObject({
      etat: 'sans-objet',
      manques: [],
      reponse: { pourquoi: 'Aucun projet d’investissement' },
    });
    expect(etat(verification, 'D214-10-1-I-4-f')).toBe('sans-objet');
  });
});

describe('ce que le texte ne demande pas n’est pas un manque', () => {
  let constats: readonly Constat[] = [];
  const sur = (id: string) => constats.filter(({ exigence }) => exigence === id);

  test('sans valeur de départ : un conseil', async () => {
    ({ constats } = verifier(await ouvrir('indic-sans-depart')));
    expect(new Set(sur('D214-10-1-I-4-h').map(({ gravite }) => gravite))).toEqual(new Set(['info']));
    expect(sur('CTG-3-5')).toEqual([]);
  });

  test('toutes les actions commencent avant la convention : rien n’est dit', async () => {
    ({ constats } = verifier(await ouvrir('calendrier-anterieur')));
    expect(constats.filter(({ message }) => message.includes('avant le début de la convention'))).toEqual([]);
    expect(sur('D214-10-1-I-4-g')).toEqual([]);
  });

  test('sans la réponse prévue aux besoins en emplois : rien n’est dit', async () => {
    ({ constats } = verifier(await ouvrir('emplois-sans-reponse')));
    expect(sur('D214-10-1-I-4-b')).toEqual([]);
  });
});

describe('concertation-future', () => {
  let future: Couverture | undefined;
  beforeAll(async () => {
    future = point(verifier(await ouvrir('concertation-future')), 'D214-10-1-II');
  });

  test('elle n’a pas eu lieu, et la loi la veut avant l’adoption', () => {
    expect(future?.preuves).toEqual([]);
    expect(future?.manques[0]).toMatch(/ne s’est tenue avant la délibération du 09\/12\/2025/);
    expect(future?.manques[0]).not.toContain('2030');
  });
});

describe('ce qui attend de savoir qui exerce quoi, pour quelle population', () => {
  test('petites-sans-indicateurs-PE : rien n’est dû, rien n’empêche l’envoi', async () => {
    const { couverture, constats } = verifier(await ouvrir('petites-sans-indicateurs-PE'));
    const dus = couverture.filter(({ exigence }) => /^(?:CTG|D214|L214-2)/.test(exigence));
    expect(new Set(dus.map(({ etat: sien }) => sien))).toEqual(new Set(['sans-objet']));
    expect(constats.filter(({ gravite, exigence }) => exigence && gravite === 'empeche-envoi')).toEqual([]);
  });
});
