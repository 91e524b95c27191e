import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lireConvention } from '../../src/convention/lire-convention.js';

/** The rows of a sheet as they are proposed: « PE-1 | Créer un relais itinérant | CCAS ». */
async function lignes(fichier: string, feuille: string, colonnes: readonly string[]) {
  const octets = readFileSync(`test/fixtures/pdf-sans-trait/${fichier}`);
  const { propositions } = await lireConvention(new Uint8Array(octets), fichier);
  const siennes = propositions.filter((autre) => autre.feuille === feuille);
  return [...new Set(siennes.map(({ ligne }) => ligne))].map((ligne) =>
    colonnes
      .map((colonne) => siennes.find((autre) => autre.ligne === ligne && autre.colonne === colonne)?.valeur ?? '')
      .join(' | '),
  );
}

test('un tableau sans trait dont les colonnes sont serrées : chaque case dans la sienne', async () => {
  expect(await lignes('colonnes-serrees.pdf', 'actions', ['numero', 'intitule', 'pilote', 'debut', 'fin'])).toEqual([
    'PE-1 | Créer un relais itinérant | CCAS | 01/01/2026 | 31/12/2027',
    'PE-2 | Ouvrir une crèche | Commune de Rocheval | 01/01/2026 | 31/12/2028',
    'PE-3 | Former les agents | CCAS | 01/01/2027 | 31/12/2030',
    'PE-4 | Aller vers les familles | Caf | 01/01/2027 | 31/12/2030',
  ]);
});

test('un tableau sans trait dont la première case est vide : une ligne par équipement', async () => {
  expect(
    await lignes('premiere-case-vide.pdf', 'offre', ['nom', 'gestionnaire', 'commune', 'placesAujourdhui']),
  ).toEqual([
    'Crèche A | Ville | Rocheval | 24',
    'Crèche B | Ville |  | 30',
    'ALSH C | Ville |  | 40',
    'Crèche D | CCAS | Vernanteuil | 16',
    'RPE E | CCAS |  | ',
  ]);
});
