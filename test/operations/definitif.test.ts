import { describe, expect, test } from 'vitest';
import type { Constat } from '../../src/dossier/constat.js';
import { decideDefinitif, manqueAuSchema } from '../../src/operations/definitif.js';

const blocage: Constat = {
  regle: 'r',
  gravite: 'empeche-envoi',
  message: 'm',
  feuille: 'Actions',
  cellule: 'A2',
  exigence: null,
};
const bilan = { quoi: 'Le document définitif', avant: 'l’envoi', genre: 'il' } as const;
const annexes = { quoi: 'Les annexes définitives', avant: 'l’envoi', genre: 'elles' } as const;

describe('un document définitif', () => {
  test('sans rien qui l’empêche, il s’écrit, projet ou définitif, et il n’y a rien à dire', () => {
    for (const definitif of [true, false])
      expect(decideDefinitif(bilan, definitif, [])).toEqual({ blocages: [], refus: null, reste: null, code: 0 });
  });

  test('un point l’empêche : le définitif est refusé, et la phrase dit que faire', () => {
    expect(decideDefinitif(bilan, true, [blocage])).toMatchObject({
      refus:
        'Le document définitif n’a pas été écrit : un point l’empêche. Corrigez le tableau de suivi, ou demandez un projet.',
      reste: null,
      code: 1,
    });
    expect(decideDefinitif(annexes, true, [blocage, blocage]).refus).toContain(
      'Les annexes définitives n’ont pas été écrites : 2 points les empêchent.',
    );
    expect(decideDefinitif(annexes, true, [blocage]).refus).toContain('un point les empêche.');
  });

  test('le projet s’écrit quand même, et dit ce qui lui reste à corriger', () => {
    expect(decideDefinitif(bilan, false, [blocage])).toEqual({
      blocages: [blocage],
      refus: null,
      reste: 'C’est un projet : un point reste à corriger avant l’envoi.',
      code: 1,
    });
    expect(decideDefinitif(bilan, false, [blocage, blocage]).reste).toBe(
      'C’est un projet : 2 points restent à corriger avant l’envoi.',
    );
  });

  test('les parties ou la période inconnues n’arrêtent que le définitif, et le refus dit quoi écrire', () => {
    const parties: Constat = {
      ...blocage,
      gravite: 'a-corriger',
      message: 'Il manque la Caf : complétez-la.',
      arreteDefinitif: true,
    };
    expect(decideDefinitif(bilan, true, [parties])).toMatchObject({
      refus:
        'Le document définitif n’a pas été écrit : un point l’empêche. Il manque la Caf : complétez-la. Corrigez le tableau de suivi, ou demandez un projet.',
      code: 1,
    });
    expect(decideDefinitif(bilan, false, [parties])).toEqual({
      blocages: [parties],
      refus: null,
      reste: 'C’est un projet : un point reste à écrire avant le document définitif.',
      code: 0,
    });
  });

  test('un constat qui n’arrête rien est laissé de côté', () => {
    expect(decideDefinitif(bilan, true, [{ ...blocage, gravite: 'a-corriger' }])).toEqual({
      blocages: [],
      refus: null,
      reste: null,
      code: 0,
    });
  });

  test('le schéma exigé, et un point dû absent : le code est 1, et le définitif refusé en le nommant', () => {
    const couverture = [
      { exigence: 'D214-10-1-I-2', etat: 'absente', preuves: [], lieux: [], manques: [], lacunes: [], reponse: null },
      {
        exigence: 'D214-10-1-I-3',
        etat: 'sans-objet',
        preuves: [],
        lieux: [],
        manques: [],
        lacunes: [],
        reponse: null,
      },
      { exigence: 'D214-10-1-I-1', etat: 'declaree', preuves: [], lieux: [], manques: [], lacunes: [], reponse: null },
    ] as const;
    expect(manqueAuSchema({ couverture }, false)).toBeNull();
    const schema = manqueAuSchema({ couverture }, true);
    expect(schema).toBe(
      'Le schéma est exigé, et un point dû y est absent : « Les besoins des enfants et de leurs familles ».',
    );
    expect(decideDefinitif(bilan, true, [], { schema })).toMatchObject({
      refus: `Le document définitif n’a pas été écrit. ${schema}`,
      code: 1,
    });
    expect(decideDefinitif(bilan, false, [], { schema })).toMatchObject({ refus: null, reste: schema, code: 1 });
  });

  test('ce qui lui manque hors de tout constat n’arrête que le définitif', () => {
    expect(decideDefinitif(bilan, true, [], { autre: 'Il manque son objet.' })).toMatchObject({
      refus: 'Il manque son objet.',
      code: 1,
    });
    expect(decideDefinitif(bilan, false, [], { autre: 'Il manque son objet.' })).toMatchObject({
      refus: null,
      code: 0,
    });
  });
});
