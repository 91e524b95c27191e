import { describe, expect, test } from 'vitest';
import { readDossier } from '../../../src/lecture/lire-dossier.js';
import type { Classeur } from '../../../src/tableur/classeur.js';
import { essais } from '../../epreuves/arbitraires.js';
import { countCellules } from '../fabrique.js';
import {
  feuilleIllisible,
  ongletsSansFin,
  planADeuxEntetes,
  planAuTitreImmense,
  planAuxFusionsImpossibles,
  planAuxTitresSansFin,
  planColorie,
  planDe,
  planLargeDe,
  planSansFin,
  planToutEnTitres,
  seule,
} from './demesures.js';

/** A tenth of what a spreadsheet may hold, unless a long trial is asked for (`ESSAIS=500`): the bench times the whole. */
const part = essais(0) > 0 ? 1 : 0.1;
const onglets = 4_000 * part;

/** How many actions each gives; null: nobody could say, as long as nothing is lost. */
const demesures: readonly (readonly [string, () => Classeur, number | null])[] = [
  ['un tableau, et une espace dans la toute dernière cellule de la feuille', planSansFin, 2],
  ['des rangées coloriées jusqu’à la dernière colonne', planColorie, 40],
  ['des titres jusqu’à la dernière colonne', () => planAuxTitresSansFin(part), 2],
  [`${onglets} onglets`, () => ongletsSansFin(onglets), onglets],
  ['des fusions qui se chevauchent, tournent en rond ou ne montrent rien', planAuxFusionsImpossibles, null],
  ['un titre de 30 000 caractères', planAuTitreImmense, 2],
  ['un tableau dont chaque rangée a l’air d’un en-tête', () => planToutEnTitres(300), null],
  ['deux en-têtes aussi bons l’un que l’autre', planADeuxEntetes, 2],
  ['1 000 actions', () => seule(planDe(1_000)), 1_000],
  ['200 colonnes', () => planLargeDe(200, 200), 200],
  ['une feuille où rien ne se lit', feuilleIllisible, 0],
  ['un classeur sans feuille', () => ({ feuilles: [] }), 0],
];

describe('la lecture va au bout', () => {
  test.each(demesures)(
    '%s',
    (_, dessiner, attendues) => {
      const classeur = dessiner();
      const { dossier, lecture } = readDossier(classeur);
      const sorts = Object.values(lecture.cellules).reduce((total, nombre) => total + nombre, 0);
      expect(sorts, 'chaque cellule a un sort').toBe(countCellules(classeur.feuilles));
      expect(lecture.refus === null, 'sans action, une phrase dit pourquoi').toBe(dossier.actions.length > 0);
      if (attendues !== null) expect(dossier.actions).toHaveLength(attendues);
    },
    120_000,
  );
});
