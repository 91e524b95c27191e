import { expect, test } from 'vitest';
import { readTexte } from '../../src/convention/formats/texte.js';

/** Lines of a page, as they are pasted from a PDF: many, cut at the same width. */
const prose = Array.from(
  { length: 14 },
  (_, rang) =>
    `La convention numéro ${rang + 1} décrit les services aux familles du territoire et la manière\ndont chacun les soutient, par des moyens partagés et dans la durée de la convention`,
);
const lire = (...lignes: readonly string[]) =>
  readTexte(new TextEncoder().encode([...prose, 'Fin.', '', ...lignes].join('\n'))).blocs.flatMap((bloc) =>
    'texte' in bloc ? [bloc.texte] : [],
  );

const longue = 'Soutenir la création de maisons d’assistants maternels dans chaque commune du territoire';

test('un texte collé d’un PDF : une étiquette ouvre un paragraphe, si longue que soit la ligne d’avant', () => {
  const lignes = [longue, 'Objectif : répondre à un besoin repéré', 'Porteur : Communauté de communes'];
  expect(lire(...lignes).slice(-3)).toEqual(lignes);
});

test.each([
  ['un mot coupé', 'représentée par sa dire-', 'ctrice générale', 'représentée par sa directrice générale'],
  [
    'un mot que le texte écrit avec son trait',
    'la micro-',
    'crèche, et une autre micro-crèche',
    'la micro-crèche, et une',
  ],
  ['un nom', 'la commune du Moustoir-', 'Braz', 'la commune du Moustoir-Braz'],
])('%s en fin de ligne se recolle', (_quoi, debut, suite, attendu) => {
  expect(lire(`${'x'.repeat(60)} ${debut}`, suite).at(-1)).toContain(attendu);
});

test('les numéros de page, et l’en-tête qui les suit, ne sont pas du texte', () => {
  const page = (numero: number) => ['', `${numero}/12`, '', 'Convention territoriale globale du Haut-Oust', ''];
  const lus = readTexte(
    new TextEncoder().encode(
      [...prose, ...page(1), 'Premier.', ...page(2), 'Deuxième.', ...page(3), 'Fin.'].join('\n'),
    ),
  ).blocs.flatMap((bloc) => ('texte' in bloc ? [bloc.texte] : []));
  expect(lus.slice(-3)).toEqual(['Premier.', 'Deuxième.', 'Fin.']);
});

test('un seul paragraphe de vingt mille lignes se recolle en un temps proportionnel à sa taille', () => {
  const ligne = (rang: number) =>
    `la convention numéro ${rang} décrit les services aux familles du territoire et la micro-`;
  const octets = new TextEncoder().encode(Array.from({ length: 20_000 }, (_, rang) => ligne(rang)).join('\n'));
  const debut = performance.now();
  expect(readTexte(octets).blocs).toHaveLength(1);
  // A third of a second; fifteen when each line reads again what stands before it.
  expect(performance.now() - debut).toBeLessThan(5_000);
});
