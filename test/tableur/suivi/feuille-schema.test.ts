import { describe, expect, test } from 'vitest';
import { pointsDuSchema } from '../../../src/dossier/valeurs/points-du-schema.js';
import { exigence } from '../../../src/referentiel/referentiel.js';
import { contenuOfDossier } from '../../../src/tableur/suivi/depuis-dossier.js';
import { writeSuivi } from '../../../src/tableur/suivi/ecrire-suivi.js';
import { fabriquer, lire } from '../fabrique.js';

const date = '2028-06-30';

/** A workbook with a plan, and a tab of another name that answers the schéma. */
const avecReponses = (onglet: string, titres: readonly string[], ...lignes: readonly (readonly string[])[]) =>
  fabriquer((classeur) => {
    classeur.addWorksheet('Actions').addRows([
      ['N°', 'Intitulé', 'Champ d’intervention'],
      ['1', 'Ouvrir une crèche', 'Petite enfance'],
    ]);
    classeur.addWorksheet(onglet).addRows([[...titres], ...lignes.map((ligne) => [...ligne])]);
  }).then(lire);

const titres = ['Point du schéma', 'Réponse', 'Où', 'Pourquoi'];

describe('la feuille Schéma', () => {
  test('chaque point est une exigence du référentiel, ou une de ses parties', () => {
    expect(pointsDuSchema.filter((code) => !exigence(code.split('/')[0] ?? ''))).toEqual([]);
    expect(new Set(pointsDuSchema).size).toBe(pointsDuSchema.length);
  });

  test('notre tableau vierge a une ligne par point, sans réponse', async () => {
    const { dossier } = await lire(await writeSuivi({ lignes: {}, axes: [] }, date));
    expect(dossier.schema.map(({ point }) => point?.valeur)).toEqual(pointsDuSchema);
    expect(dossier.schema.every(({ reponse }) => reponse === undefined)).toBe(true);
  });

  test.each([
    ['Schéma', titres],
    ['Grille AO', titres],
    ['Grille AO', ['Item', 'Réponse apportée', 'Document et page', 'Motif']],
  ])('dans un onglet « %s », aux titres %j', async (onglet, entetes) => {
    const { dossier } = await avecReponses(
      onglet,
      entetes,
      ['2°', 'Voir un document', 'Annexe 1, p. 12 à 18', ''],
      ['D. 214-10-1 I 4° e', 'Sans objet', '', 'Aucun projet'],
      ['4° c, situation de handicap', 'annexe', 'Annexe 3', ''],
      ['L. 214-2, I, 2°, accessibilité financière', 'À faire', '', ''],
      ['4° z', 'Voir un document', 'Annexe 9', ''],
    );
    expect(
      dossier.schema.map(({ point, reponse, sansObjet, ou, pourquoi }) => [
        point?.valeur,
        sansObjet.reponse ? 'sans-objet' : reponse?.valeur,
        (ou ?? pourquoi)?.valeur,
      ]),
    ).toEqual([
      ['D214-10-1-I-2', 'document', 'Annexe 1, p. 12 à 18'],
      ['D214-10-1-I-4-e', 'sans-objet', 'Aucun projet'],
      ['D214-10-1-I-4-c/handicap', 'document', 'Annexe 3'],
      ['L214-2-I-2/financiere', 'a-faire', undefined],
      ['4° z', 'document', 'Annexe 9'],
    ]);
  });

  test('repris, ce qui est déclaré reste, et les autres points reçoivent leur ligne', async () => {
    const { dossier } = await avecReponses('Schéma', titres, ['2°', 'Voir un document', 'Annexe 1', '']);
    const relu = (await lire(await writeSuivi(contenuOfDossier(dossier), date))).dossier;
    expect(relu.schema).toHaveLength(pointsDuSchema.length);
    expect(relu.schema[0]?.ou?.valeur).toBe('Annexe 1');
  });
});
