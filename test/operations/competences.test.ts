import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ouvrir, verifier } from '../../src/operations/suivi.js';

/** What a workbook of test/fixtures/droit says of who owes what. */
async function jugerDroit(nom: string) {
  const octets = new Uint8Array(readFileSync(new URL(`../fixtures/droit/${nom}.xlsx`, import.meta.url)));
  const suivi = await verifier(await ouvrir({ nom: `${nom}.xlsx`, octets }), '2027-09-15');
  const { obligations, couverture, constats } = suivi.verification;
  return {
    obligations,
    constats,
    etats: new Map(couverture.map(({ exigence, etat }) => [exigence, etat])),
    relais: obligations.parCommune.map(({ relaisPetiteEnfance }) => relaisPetiteEnfance),
  };
}

describe('qui doit quoi, sur des classeurs', () => {
  test('deux communes de 4 000 dans une communauté de 30 000 : le schéma et le relais sont dus', async () => {
    const { obligations, relais } = await jugerDroit('epci-2-signataires');
    expect(obligations.schema).toBe(true);
    expect(relais).toEqual([true, true]);
    expect(obligations.parCommune[0]?.population).toBe(30_000);
  });

  test('l’organisme de la seule feuille Convention compte', async () => {
    const { obligations, relais } = await jugerDroit('epci-convention-seule');
    expect(obligations.schema).toBe(true);
    expect(relais).toEqual([true, true]);
    expect(obligations.parCommune[0]?.exercices[0]?.autorite.nom).toBe('Communauté de communes du Test');
  });

  test('l’offre et les besoins donnés pour l’EPCI répondent', async () => {
    const { etats, constats } = await jugerDroit('epci-territoire');
    expect(etats.get('D214-10-1-I-1')).toBe('constatee');
    expect(etats.get('D214-10-1-I-2')).toBe('constatee');
    expect(etats.get('L214-1-3-I-1')).toBe('constatee');
    expect(etats.get('L214-1-3-II-4')).toBe('constatee');
    expect(constats.filter(({ regle }) => regle === 'commune-inconnue')).toEqual([]);
  });

  test('un transfert dit en partie, sans colonne : la question est posée, une fois', async () => {
    const { obligations, constats } = await jugerDroit('transfert-partiel');
    expect(obligations.schema).toBeNull();
    const questions = constats.filter(({ regle }) => regle === 'competence-a-preciser');
    expect(questions).toEqual([
      expect.objectContaining({ cellule: 'F2', message: expect.stringContaining('relais petite enfance seul') }),
    ]);
  });

  test('deux petites communes : rien n’est dû, rien ne bloque, l’écart avec la liste est dit', async () => {
    const { obligations, constats, relais } = await jugerDroit('petites-sans-indicateurs-PE');
    expect(obligations.schema).toBe(false);
    expect(relais).toEqual([false, false]);
    expect(constats.filter(({ gravite }) => gravite === 'empeche-envoi')).toEqual([]);
    expect(constats.filter(({ regle }) => regle === 'population-differente').map(({ cellule }) => cellule)).toEqual([
      'C2',
      'C3',
    ]);
  });
});
