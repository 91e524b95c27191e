import { expect, test } from 'vitest';
import { lireConvention } from '../../src/convention/lire-convention.js';

test('des équipements en liste, sous leur commune ou dans leur phrase', async () => {
  const texte = [
    'ANNEXE 1 : Équipements et services soutenus',
    'Les équipements sont les suivants.',
    'Kergadiou',
    '- Multi-accueil Ti Bihan, géré par la communauté de communes : 24 places',
    '- ALSH du Moulin (56 places)',
    'Commune de Plouvernon',
    '- Micro-crèche Les Korrigans : 12 places (gestionnaire : Association Les Lutins)',
    '- Relais petite enfance, géré par le CCAS',
    '- Les horaires sont ceux de chaque service.',
    'ANNEXE 2 : Gouvernance',
    '- Un comité de 12 places, présidé par la Caf',
  ].join('\n');
  const { propositions } = await lireConvention(new TextEncoder().encode(texte), 'convention.txt');
  const offre = propositions.filter(({ feuille }) => feuille === 'offre');
  const noms = [...new Set(offre.map(({ ligne }) => ligne))];
  const de = (ligne: string, colonne: string) =>
    offre.find((autre) => autre.ligne === ligne && autre.colonne === colonne)?.valeur ?? '';
  expect(
    noms.map((nom) => [nom, ...['commune', 'gestionnaire', 'placesAujourdhui'].map((cle) => de(nom, cle))]),
  ).toEqual([
    ['Multi-accueil Ti Bihan', 'Kergadiou', 'communauté de communes', '24'],
    ['ALSH du Moulin', 'Kergadiou', '', '56'],
    ['Micro-crèche Les Korrigans', 'Plouvernon', 'Association Les Lutins', '12'],
    ['Relais petite enfance', 'Plouvernon', 'CCAS', ''],
  ]);
  expect(offre[0]?.phrase).toBe('Multi-accueil Ti Bihan, géré par la communauté de communes : 24 places');
});
