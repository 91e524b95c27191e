import { describe, expect, test } from 'vitest';
import { checkNomDeFichier } from '../../../src/controles/rgpd/nom-de-fichier.js';

const origine = { feuille: 'Communes', cellule: 'A2' };
const communes = [
  { nom: { valeur: 'Saint-Sandrine', origine }, origine, sansObjet: {}, illisibles: {}, autres: {} },
] as Parameters<typeof checkNomDeFichier>[1]['communes'];

describe('le nom du classeur, qui part avec chaque document', () => {
  test.each([
    'suivi_ctg_sophie_durand.xlsx',
    'Suivi CTG - Mme Durand.xlsx',
    'Suivi CTG v3 (Sophie).ods',
    'plan-action-CTG-KARINE.csv',
  ])('%s nomme quelqu’un', (nom) => {
    const constat = checkNomDeFichier(nom, { communes });
    expect(constat?.gravite).toBe('empeche-envoi');
    expect(constat?.message).toContain('renommez le fichier');
    expect(constat?.message).not.toMatch(/durand|sophie|karine/i);
  });

  test.each([
    'suivi-exemple-2030.xlsx',
    'Suivi CTG 2026-2030 Vallée de la Dore.xlsx',
    'ctg_saint-sandrine_v2.xlsx',
    'tableau de bord RPE mars 2027.ods',
    'Plan_actions_CTG_Le_Cendre_Cournon.csv',
    'clermont-rose-marine.xlsx',
  ])('%s ne nomme personne', (nom) => {
    expect(checkNomDeFichier(nom, { communes })).toBeNull();
  });
});
