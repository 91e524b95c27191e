import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { schemaRapport } from '../../src/cli/texte/json.js';
import { fabriquerActions } from '../classeur/fabrique.js';
import { dossierVide, exemple, lancer } from './lancer.js';

describe('bilan-ctg verifier', () => {
  test('--format json respecte le contrat publié', () => {
    const { code, sortie, erreurs } = lancer('verifier', exemple, '--date', '2028-06-30', '--format', 'json');
    const rapport = schemaRapport.parse(JSON.parse(sortie));
    expect({ code, erreurs }).toEqual({ code: 0, erreurs: '' });
    expect(rapport.classeur).toEqual({
      nom: 'suivi-exemple.xlsx',
      sha256: createHash('sha256').update(readFileSync(exemple)).digest('hex'),
    });
    expect(rapport.actions.find(({ numero }) => numero === '1.10')).toEqual({
      numero: '1.10',
      champ: 'Petite enfance',
      intitule: 'Réserver des places aux familles aux faibles ressources',
      statut: 'en-cours',
      avancement: 0.55,
      debut: '2026-06-01',
      fin: '2029-06-30',
      budgetPrevu: 40000,
    });
    expect(rapport.couverture.find(({ exigence }) => exigence === 'D214-10-1-I-4-a')).toMatchObject({
      etat: 'partielle',
    });
  });

  test('en texte : la feuille, la cellule, quoi faire, la couverture, et une dernière ligne qui conclut', () => {
    const { sortie } = lancer('verifier', exemple, '--date', '2028-06-30');
    expect(sortie).toMatch(/ {2}Zones\n {4}A5 +La zone « Secteur des Coteaux »/);
    expect(sortie).toMatch(/■■□ partielle +Les objectifs de maintien/);
    expect(sortie.trimEnd().split('\n').at(-1)).toMatch(/^Rien n’empêche l’envoi ; \d+ points restent à corriger\.$/);
    expect(sortie).not.toContain('\u001b[');
  });

  test('un statut absent est « inconnu », une valeur absente est nulle, un point bloquant donne le code 1', async () => {
    const classeur = join(dossierVide(), 'suivi.xlsx');
    writeFileSync(
      classeur,
      await fabriquerActions((feuille) =>
        feuille.addRows([
          ['N°', 'Intitulé', 'Statut'],
          ['1', 'A'],
          ['1', 'B', 'Terminé'],
        ]),
      ),
    );
    const { code, sortie } = lancer('verifier', classeur, '--format', 'json');
    const { actions } = schemaRapport.parse(JSON.parse(sortie));
    expect(code).toBe(1);
    expect(actions[0]).toEqual({
      numero: '1',
      champ: null,
      intitule: 'A',
      statut: 'inconnu',
      avancement: null,
      debut: null,
      fin: null,
      budgetPrevu: null,
    });
  });
});

test('bilan-ctg referentiel donne le texte de chaque exigence, et dit ce qui n’a pas été lu', () => {
  const { code, sortie } = lancer('referentiel');
  expect(code).toBe(0);
  expect(sortie).toContain('D214-10-1-I-4-a');
  expect(sortie).toMatch(/D214-10-1-II .*\n {2}Texte non lu\./);
  expect(JSON.parse(lancer('referentiel', '--format', 'json').sortie).exigences.length).toBeGreaterThan(30);
});

test('l’aide est en français', () => {
  const { code, sortie } = lancer('bilan', '--help');
  expect(code).toBe(0);
  expect(sortie).toMatch(/Options :/);
  expect(sortie).not.toMatch(/\b(Options:|required|default|Show)\b/);
});
