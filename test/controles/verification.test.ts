import { describe, expect, test } from 'vitest';
import { controles } from '../../src/controles/registre.js';
import { arretDe, arretsDuDefinitif, isBloquant, runControles } from '../../src/controles/verification.js';
import type { Constat } from '../../src/dossier/constat.js';
import { gravites } from '../../src/dossier/constat.js';
import { unDossier } from '../dossiers.js';

const date = '2028-06-30';

function lu(cellule: string | null, autres: Partial<Constat> = {}): Constat {
  return {
    regle: 'lecture',
    gravite: 'a-verifier',
    message: `Lu en ${cellule}.`,
    feuille: 'Actions',
    cellule,
    exigence: null,
    ...autres,
  };
}

describe('verifier', () => {
  test('rend les constats de la lecture, de la cohérence, des données personnelles et de la couverture', () => {
    const dossier = unDossier({
      actions: [{ numero: '1.1', description: 'Voir jean.dupont@exemple.fr' }, { numero: '1.1' }],
    });
    const { constats, couverture, obligations } = runControles(dossier, { date, constatsDeLecture: [lu('A9')] });
    expect(constats).toContainEqual(lu('A9'));
    expect(constats).toContainEqual(
      expect.objectContaining({
        regle: 'numero-en-double',
        gravite: 'a-corriger',
        feuille: 'Actions',
        cellule: 'A3',
        exigence: null,
      }),
    );
    expect(constats).toContainEqual(
      expect.objectContaining({ regle: 'courriel', gravite: 'empeche-envoi', cellule: 'G2' }),
    );
    expect(constats.filter(({ exigence }) => exigence === 'D214-10-1-I-1')).not.toEqual([]);
    expect(couverture.map(({ exigence }) => exigence)).toContain('D214-10-1-I-4-h');
    expect(obligations.schema).toBeNull();
  });

  test('classe par gravité, puis par feuille dans l’ordre du tableau de suivi, puis par ligne, puis par colonne', () => {
    const desordre = [
      lu('B10'),
      lu('AA2'),
      lu('Z2'),
      lu(null),
      lu('A2', { gravite: 'empeche-envoi', feuille: 'Zones' }),
      lu('A9', { feuille: 'Mesures' }),
      lu('A1', { feuille: 'Feuil7' }),
      lu(null, { feuille: null }),
      lu('A9', { feuille: 'Convention' }),
    ];
    const { constats } = runControles(unDossier({ actions: [] }), { date, constatsDeLecture: desordre });
    const lus = constats
      .filter(({ regle }) => regle === 'lecture')
      .map(({ feuille, cellule }) => `${feuille}!${cellule}`);
    expect(lus).toEqual([
      'Zones!A2',
      'null!null',
      'Convention!A9',
      'Actions!null',
      'Actions!Z2',
      'Actions!AA2',
      'Actions!B10',
      'Mesures!A9',
      'Feuil7!A1',
    ]);
    const rangs = constats.map(({ gravite }) => gravites.indexOf(gravite));
    expect(rangs).toEqual([...rangs].sort((a, b) => a - b));
  });

  test('range une feuille par ce qu’elle est, même quand le classeur l’appelle autrement', () => {
    const dossier = unDossier({ actions: [] });
    const renommee = { ...dossier, feuilles: { actions: { nom: 'Plan 2026-2030', colonnes: {}, inconnues: [] } } };
    const constatsDeLecture = [lu('A2', { feuille: 'Zones' }), lu('A2', { feuille: 'Plan 2026-2030' })];
    const lus = runControles(renommee, { date, constatsDeLecture }).constats.filter(({ regle }) => regle === 'lecture');
    expect(lus.map(({ feuille }) => feuille)).toEqual(['Plan 2026-2030', 'Zones']);
  });

  test('ne dit pas qu’une cellule est vide quand la lecture a dit qu’elle ne la comprenait pas', () => {
    const dossier = unDossier({
      actions: [{ numero: '1.1' }, { numero: '1.2', statut: 'en-cours' }, { numero: '1.3' }],
    });
    const colonnes = { statut: { cellule: 'O1', entete: 'Statut' } };
    const avecColonne = { ...dossier, feuilles: { actions: { nom: 'Actions', colonnes, inconnues: [] } } };
    const ambigu = lu('O2', { regle: 'statut-ambigu' });
    const absents = (constatsDeLecture: readonly Constat[]) =>
      runControles(avecColonne, { date, constatsDeLecture })
        .constats.filter(({ regle }) => regle === 'statut-absent')
        .map(({ cellule }) => cellule);
    expect(absents([])).toEqual(['O2', 'O4']);
    expect(absents([ambigu])).toEqual(['O4']);
  });

  test('ne dit qu’une fois la même phrase au même endroit', () => {
    const { constats } = runControles(unDossier({ actions: [] }), {
      date,
      constatsDeLecture: [lu('A2'), lu('A2'), lu('A3')],
    });
    expect(constats.filter(({ regle }) => regle === 'lecture')).toEqual([lu('A2'), lu('A3')]);
    const cles = constats.map(({ feuille, cellule, message }) => `${feuille}!${cellule} ${message}`);
    expect(cles).toEqual([...new Set(cles)]);
  });

  test('de deux constats qui disent la même chose au même endroit, le plus grave est gardé, quel que soit leur ordre', () => {
    const grave = lu('A2', { gravite: 'a-corriger', exigence: 'D214-10-1-I-2' });
    for (const constatsDeLecture of [
      [lu('A2'), grave],
      [grave, lu('A2')],
    ])
      expect(
        runControles(unDossier({ actions: [] }), { date, constatsDeLecture }).constats.filter(
          ({ regle }) => regle === 'lecture',
        ),
      ).toEqual([grave]);
  });

  test('les parties et la période inconnues n’arrêtent que le définitif', () => {
    const { constats } = runControles(unDossier({ actions: [] }), { date });
    const incomplete = constats.find(({ regle }) => regle === 'convention-incomplete');
    expect(incomplete && [isBloquant(incomplete), arretDe(incomplete)]).toEqual([false, 'definitif']);
    expect(arretsDuDefinitif(constats)).toEqual([incomplete]);
  });

  test('ce qui manque à la fois à l’article 3 et au décret n’est dit qu’une fois, pour l’article 3', () => {
    const { constats, couverture } = runControles(unDossier({ actions: [] }), { date });
    const partages = couverture
      .filter(({ exigence }) => exigence.startsWith('CTG-'))
      .flatMap(({ exigence, manques }) => manques.map((message) => ({ exigence, message })))
      .filter(({ message }) =>
        couverture.some(({ exigence, manques }) => exigence.startsWith('D214') && manques.includes(message)),
      );
    expect(partages.length).toBeGreaterThan(0);
    for (const partage of partages)
      expect(constats.filter(({ message }) => message === partage.message)).toEqual([expect.objectContaining(partage)]);
  });

  test('rend la même chose pour la même entrée et la même date, et voit le retard venir avec la date', () => {
    const dossier = unDossier({ actions: [{ numero: '1.1', fin: '2028-06-30', statut: 'en-cours' }] });
    expect(runControles(dossier, { date })).toEqual(runControles(dossier, { date }));
    const enRetard = (jour: string) =>
      runControles(dossier, { date: jour }).constats.some(({ regle }) => regle === 'echeance-depassee');
    expect([enRetard('2028-06-30'), enRetard('2028-07-01')]).toEqual([false, true]);
  });
});

test('isBloquant ne retient que ce qui bloque', () => {
  expect(gravites.filter((gravite) => isBloquant(lu('A1', { gravite })))).toEqual(['empeche-envoi']);
});

test('chaque règle a son propre nom', () => {
  const noms = controles.map(({ regle }) => regle);
  expect(noms).toEqual([...new Set(noms)]);
});
