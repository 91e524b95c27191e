import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { questions } from '../../src/completer/questions/registre.js';
import { feuilles } from '../../src/dossier/dossier.js';
import { isPointDuSchema } from '../../src/dossier/valeurs/points-du-schema.js';
import { exemple } from '../cli/lancer.js';
import { leCendre, poseeDe, preparer, unSuivi } from './preparer.js';

describe('la table des questions', () => {
  test('chacune a son nom, et ne nomme que ce qui existe', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const { id, feuille, repere, colonnes, points, fixes, expose, titre, aide } of questions) {
      const connues = Object.keys(feuilles[feuille].colonnes);
      for (const { colonne } of colonnes) expect(connues, id).toContain(colonne);
      for (const colonne of [...Object.keys(fixes ?? {}), ...(repere === null ? [] : [repere])])
        expect(connues, id).toContain(colonne);
      expect(
        points.filter((point) => !isPointDuSchema(point)),
        id,
      ).toEqual([]);
      if (expose) expect(isPointDuSchema(expose.point), id).toBe(true);
      expect(titre, id).toMatch(/^\p{Lu}/u);
      expect(aide, id).toMatch(/[.?]$/);
    }
  });

  test('déclarer n’est admis que là où il y a un point à déclarer, et « sans objet » jamais pour les besoins, l’offre, les indicateurs ni la concertation', () => {
    for (const { id, points, admet } of questions) if (points.length === 0) expect(admet, id).toEqual([]);
    expect(questions.filter(({ admet }) => admet.includes('sans-objet')).map(({ id }) => id)).toEqual([
      'zones',
      'emplois',
      'investissements',
    ]);
  });
});

describe('une question n’est posée que si le tableau de suivi ne répond pas', () => {
  test('un plan seul : toutes, dans l’ordre de ce qu’elles permettent, sauf ses actions, qu’il a', async () => {
    const { etat } = await preparer(await unSuivi([...leCendre]));
    expect(etat.questions.map(({ question }) => question.id)).toEqual(
      questions.map(({ id }) => id).filter((id) => id !== 'actions'),
    );
  });

  test('sans aucune commune, on ne demande pas qui exerce leur compétence', async () => {
    const { etat } = await preparer(await unSuivi(['Plan d’actions']));
    expect(etat.questions.map(({ question }) => question.id)).not.toContain('competences');
  });

  test('le classeur d’exemple répond à presque tout : rien n’y est demandé de ce qu’il dit', async () => {
    const { etat } = await preparer(new Uint8Array(readFileSync(exemple)));
    const demandees = etat.questions.map(({ question }) => question.id);
    for (const id of ['parties-et-periode', 'communes', 'competences', 'besoins', 'emplois'])
      expect(demandees).not.toContain(id);
  });

  test('une ligne incomplète est demandée seule, avec ce qu’elle contient déjà', async () => {
    const octets = await unSuivi([...leCendre], {
      Zones: [
        ['Zone', 'Communes', 'Nature', 'Constat'],
        ['Centre', 'Le Cendre', 'Offre insuffisante', 'Dix demandes refusées en 2025'],
        ['Plaine', 'Cournon-d’Auvergne', null, null],
      ],
    });
    const { lignes } = poseeDe((await preparer(octets)).etat, 'zones');
    expect(lignes).toMatchObject([
      { nom: 'Plaine', place: { onglet: 'Zones', rang: 3 }, tenues: { nom: 'Plaine', communes: 'Cournon-d’Auvergne' } },
    ]);
  });

  test('un point déjà déclaré dans la feuille Schéma ne se redemande pas', async () => {
    const octets = await unSuivi([...leCendre], {
      Schéma: [
        ['Point du schéma', 'Réponse', 'Où', 'Pourquoi'],
        ['3°', 'Sans objet', null, 'Aucune zone en tension'],
        ['1°', 'Voir un document', 'Annexe 2', null],
      ],
    });
    const demandees = (await preparer(octets)).etat.questions.map(({ question }) => question.id);
    expect(demandees).not.toContain('zones');
    expect(demandees).not.toContain('offre');
    expect(demandees).toContain('besoins');
  });
});
