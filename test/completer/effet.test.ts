import { describe, expect, test } from 'vitest';
import { effetDe } from '../../src/completer/effet.js';
import { type EtatDeCompletion, listComplements, reperes } from '../../src/completer/etat.js';
import { supposer } from '../../src/completer/hypothese.js';
import type { Cellules } from '../../src/completer/question.js';
import { createContexte } from '../../src/controles/contexte.js';
import { checkCouverture } from '../../src/controles/couverture/couverture.js';
import { date, leCendre, poseeDe, preparer, repondreLignes, unSuivi } from './preparer.js';

const effet = (etat: EtatDeCompletion, id: string) => effetDe(etat, poseeDe(etat, id));

/** The states of coverage, once everything is written. */
function etats({ base, ...etat }: EtatDeCompletion): ReadonlyMap<string, string> {
  const apres = supposer(base.dossier, listComplements({ base, ...etat }), reperes, base.rapprocher);
  return new Map(checkCouverture(createContexte(apres, date)).couverture.map((point) => [point.exigence, point.etat]));
}

const signee = { '': { signature: '17/12/2025' } };
const tout: Readonly<Record<string, Readonly<Record<string, Cellules>>>> = {
  besoins: {
    'Le Cendre': { annee: '2025', enfants: '180', demandes: '95', source: 'Caf' },
    'Cournon-d’Auvergne': { annee: '2025', enfants: '600', demandes: '300', source: 'Caf' },
  },
  zones: { Plaine: { communes: 'Le Cendre', natures: 'Accès difficile', constat: 'Aucun bus' } },
  emplois: { Auxiliaire: { etp: '2', competences: 'Accueil du handicap' } },
  indicateurs: { 'Taux de couverture': { modalite: 'Caf, chaque année' } },
};

describe('ce que répondre change est ce que la couverture dira', () => {
  test.each(Object.entries(tout))('%s', async (id, lignes) => {
    const { etat } = await preparer(await unSuivi([...leCendre]));
    const { constates } = effet(etat, id);
    expect(constates.length).toBeGreaterThan(0);
    const avant = etats(etat);
    const apres = etats(repondreLignes(etat, id, lignes));
    expect(
      [...apres]
        .filter(([point, dit]) => dit === 'constatee' && avant.get(point) !== 'constatee')
        .map(([point]) => point),
    ).toEqual(constates);
  });

  test('rien n’est promis de plus : les besoins d’un territoire dont on ne sait pas les communes ne sont pas « constatés »', async () => {
    const { etat } = await preparer(await unSuivi(['Plan']));
    expect(effet(etat, 'besoins')).toMatchObject({
      constates: [],
      phrase: 'Y répondre donne un début de réponse au point 2°, et au point 1 de l’article 3.',
    });
    const avecCommunes = repondreLignes(etat, 'communes', {
      Cournon: { nom: 'Cournon-d’Auvergne', codeInsee: '63124' },
    });
    expect(effet(avecCommunes, 'besoins').constates).toContain('D214-10-1-I-2');
  });
});

describe('la phrase', () => {
  test('le point du décret, au singulier', async () => {
    const { etat } = await preparer(await unSuivi([...leCendre]));
    expect(effet(etat, 'zones').phrase).toBe('Y répondre rend constaté le point 3°.');
  });

  test('les parties et la période, pour un document définitif', async () => {
    const { etat } = await preparer(await unSuivi(['Plan']));
    expect(effet(etat, 'parties-et-periode')).toMatchObject({
      definitif: true,
      phrase: expect.stringContaining('document définitif'),
    });
  });

  test('la concertation, dès que l’adoption est datée', async () => {
    const { etat } = await preparer(await unSuivi([...leCendre]));
    expect(effet(etat, 'concertation').constates).toEqual([]);
    expect(effet(repondreLignes(etat, 'parties-et-periode', signee), 'concertation').constates).toEqual([
      'D214-10-1-II',
    ]);
  });

  test('sous 10 000 habitants, rien n’est exigé : c’est dit', async () => {
    const { etat } = await preparer(await unSuivi(['Caf du Puy-de-Dôme', 'Communes : Le Cendre et Orcet']));
    const exercee = repondreLignes(etat, 'competences', {
      'Le Cendre': { competenceAo: 'Oui' },
      Orcet: { competenceAo: 'Oui' },
    });
    expect(effet(exercee, 'zones').phrase).toBe(
      'Aucune commune ne dépasse 10 000 habitants : le schéma n’est pas exigé ici, y répondre sert au bilan.',
    );
  });
});
