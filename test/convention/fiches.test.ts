import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lireConvention } from '../../src/convention/lire-convention.js';

async function lire(octets: Uint8Array, nom: string) {
  const { propositions } = await lireConvention(octets, nom);
  const de = (feuille: string, colonnes: readonly string[]) => {
    const siennes = propositions.filter((autre) => autre.feuille === feuille);
    return [...new Set(siennes.map(({ ligne }) => ligne))].map((ligne) =>
      colonnes
        .map((colonne) => siennes.find((autre) => autre.ligne === ligne && autre.colonne === colonne)?.valeur ?? '')
        .join(' | '),
    );
  };
  return { de };
}
const fichier = (nom: string) =>
  lire(new Uint8Array(readFileSync(`test/fixtures/fiches-de-convention/${nom}.docx`)), `${nom}.docx`);
const texte = (...lignes: readonly string[]) => lire(new TextEncoder().encode(lignes.join('\n\n')), 'convention.txt');

describe('le titre d’une fiche', () => {
  test.each([
    ['titre-sur-deux-lignes', ['1 | Ouvrir la porte 1', '2 | Ouvrir la porte 2', '3 | Ouvrir la porte 3']],
    ['titre-au-dessus', ['1 | Ouvrir la porte 1', '2 | Ouvrir la porte 2', '3 | Ouvrir la porte 3']],
    ['sans-numero', [' | Ouvrir la porte 1', ' | Ouvrir la porte 2']],
  ])('%s', async (nom, attendues) => {
    expect((await fichier(nom)).de('actions', ['numero', 'intitule'])).toEqual(attendues);
  });

  test('dans un texte, sur la ligne qui suit son numéro', async () => {
    const { de } = await texte(
      'Annexe 3 – Plan d’actions',
      'Fiche action n° 2',
      'Généraliser l’accueil inclusif',
      'Pilote : Commune de Rocheval',
      'Partenaires : PMI ; MDPH',
      'Calendrier : 2026-2028',
    );
    expect(de('actions', ['numero', 'intitule', 'pilote'])).toEqual([
      '2 | Généraliser l’accueil inclusif | Commune de Rocheval',
    ]);
  });
});

test('des années cochées dans une case disent quand l’action commence et finit ; un total n’est pas un équipement', async () => {
  const { de } = await fichier('annees-cochees');
  const dates = de('actions', ['numero', 'debut', 'fin']);
  expect(dates).toContain('1 | 01/01/2026 | 31/12/2027');
  expect(dates).toContain('3 | 01/01/2027 | 31/12/2027');
  expect(de('offre', ['nom']).join()).not.toMatch(/total/i);
});
