import { describe, expect, test } from 'vitest';
import { runControles } from '../../src/controles/verification.js';
import { resumer } from '../../src/lot/resumer.js';
import { unDossier } from '../dossiers.js';
import { aubel, date, fichierDe, nu } from './trois-ctg.js';

describe('le résumé d’un classeur', () => {
  const { resume } = fichierDe('a-aubel.xlsx', aubel);

  test('donne les communes, leur EPCI et les places de leurs modes d’accueil, sans les accueils de loisirs', () => {
    expect(resume?.communes).toEqual([
      expect.objectContaining({
        nom: 'Aubel',
        codeInsee: '99001',
        population: 12_000,
        epci: 'Communauté du Val',
        schemaObligatoire: true,
        places: { debut: 30, aujourdhui: 40, prevues: 50, gagnees: 10, perdues: 0 },
      }),
      expect.objectContaining({
        nom: 'Brive-la-Petite',
        schemaObligatoire: false,
        places: { debut: null, aujourdhui: 10, prevues: null, gagnees: null, perdues: null },
      }),
    ]);
    expect(resume?.places).toEqual({ debut: 30, aujourdhui: 50, prevues: 50, gagnees: 10, perdues: 0 });
  });

  test('compte les actions par statut et par champ, et les budgets', () => {
    expect(resume?.actions.ensemble).toMatchObject({ total: 2, engagees: 2, realisees: 1, enCours: 1 });
    expect(resume?.actions.parChamp.map(({ champ, total }) => [champ, total])).toEqual([
      ['petite-enfance', 1],
      [null, 1],
    ]);
    expect(resume?.budget).toEqual({
      ensemble: { prevu: 1500, realise: null },
      petiteEnfance: { prevu: 1000, realise: null },
    });
  });

  test('dit où il manque quelque chose, point par point', () => {
    const couts = resume?.couverture.find(({ exigence }) => exigence === 'D214-10-1-I-4-b');
    expect(couts).toMatchObject({ etat: 'absente', places: [{ feuille: 'Emplois', cellule: null }] });
  });

  test('ne sait rien de plus que le classeur', () => {
    expect(fichierDe('c-nu.ods', nu).resume).toMatchObject({
      convention: { identite: '', territoire: null, caf: null },
      schemaObligatoire: null,
      communes: [],
      besoins: [],
      places: { debut: null, aujourdhui: null, prevues: null, gagnees: null, perdues: null },
    });
  });

  test('n’emporte aucun texte libre, ni un nom où les contrôles ont vu une personne', () => {
    const bavard = unDossier({
      convention: { territoire: 'Madame Martine Durand-Lefèvre', caf: 'Caf du Test', contact: 'Jean Valjean' },
      communes: [{ nom: 'Aubel, voir Monsieur Durand au 06 12 34 56 78', codeInsee: '99001' }],
      actions: [
        {
          numero: '1',
          intitule: 'Chez Mme Durand',
          champs: [{ code: null, libelle: 'Dossier de Mme Durand' }],
          realisations: 'Mme Durand a été reçue ; son courriel est martine.durand@example.org.',
          pilote: 'Mme Durand',
        },
      ],
      offre: [{ nom: 'Maison de Mme Durand', type: 'mam', commune: 'Chez Durand', observations: 'Mme Durand' }],
      besoins: [{ territoire: 'Aubel', annee: 2027, enfants: 1, places: 1, source: 'appel à Mme Durand' }],
      redaction: [{ texte: 'Mme Durand' }],
    });
    const resume = resumer(bavard, runControles(bavard, { date }), { nom: 'suivi.xlsx', sha256: '0'.repeat(64) }, date);
    expect(JSON.stringify(resume)).not.toMatch(/Durand|Valjean|06 12|example\.org/);
    expect(resume.convention).toMatchObject({ territoire: null, caf: 'Caf du Test' });
  });
});
