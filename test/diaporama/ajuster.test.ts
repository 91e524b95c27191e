import { describe, expect, test } from 'vitest';
import { ajusterPoints, hauteurDePoints, raccourcir, suiteDansLesNotes } from '../../src/diaporama/ajuster.js';
import { ajusterTableau, heightOf } from '../../src/diaporama/ajuster-tableau.js';
import { lignesDe } from '../../src/diaporama/mesure.js';
import { pointsOf, splitPhrases } from '../../src/diaporama/phrases.js';

const phrase =
  'Le travail engagé avec les partenaires du territoire a permis de mieux connaître les besoins des familles.';

describe('les phrases d’un texte', () => {
  test.each([
    ['Une. Deux ! Trois ? Oui', ['Une.', 'Deux !', 'Trois ?', 'Oui']],
    ['Selon M. Martin et l’art. L. 214-2, rien.', ['Selon M. Martin et l’art. L. 214-2, rien.']],
    ['Il en reste 3.5 environ. «\u00a0Bien.\u00a0» Fin.', ['Il en reste 3.5 environ.', '«\u00a0Bien.\u00a0»', 'Fin.']],
    ['', []],
  ])('%s', (texte, attendues) => {
    expect(splitPhrases(texte)).toEqual(attendues);
  });

  test('un point de liste en est un, quoi qu’il contienne ; un paragraphe en donne autant que de phrases', () => {
    expect(pointsOf('- Un. Deux.\nTrois. Quatre.')).toEqual(['Un. Deux.', 'Trois.', 'Quatre.']);
  });
});

describe('des points sur une diapositive', () => {
  test('peu de mots : en grand, entiers', () => {
    expect(ajusterPoints(['Un guichet unique.'], 800, 380)).toEqual({
      taille: 32,
      textes: ['Un guichet unique.'],
      coupe: false,
    });
  });

  test('trop de mots : des phrases entières, jamais sous 20 points, dans la place qui est donnée, et la suite annoncée', () => {
    const longs = Array.from({ length: 9 }, () => Array.from({ length: 12 }, () => phrase).join(' '));
    const { taille, textes, coupe } = ajusterPoints(longs, 800, 380);
    expect(coupe).toBe(true);
    expect(taille).toBeGreaterThanOrEqual(20);
    expect(textes.length).toBeGreaterThan(0);
    expect(hauteurDePoints([...textes, suiteDansLesNotes], taille, 800)).toBeLessThanOrEqual(380);
    for (const texte of textes) expect(texte).toMatch(/familles\. …$/);
  });

  test('une phrase sans fin est coupée entre deux mots, un mot sans fin dans le mot', () => {
    const place = { taille: 20, largeur: 300, lignes: 2 };
    const court = raccourcir(phrase, place);
    expect(court).toMatch(/^Le travail engagé .*\p{L}…$/u);
    expect(lignesDe(court, 20, 300)).toBeLessThanOrEqual(2);
    expect(lignesDe(raccourcir('m'.repeat(900), { ...place, lignes: 1 }), 20, 300)).toBe(1);
  });
});

describe('un tableau sur une diapositive', () => {
  const tableau = (nombre: number, texte: string) => ({
    genre: 'tableau' as const,
    nom: 'Actions',
    colonnes: [
      { titre: 'Action', part: 0.7 },
      { titre: 'Échéance', part: 0.3 },
    ],
    lignes: Array.from({ length: nombre }, () => [texte, '31/12/2028']),
    total: ['Ensemble', ''],
  });
  const place = { largeur: 864, hauteur: 380, chasse: 1 };

  test('petit : en grand, entier', () => {
    expect(ajusterTableau(tableau(3, 'Un guichet unique'), place)).toMatchObject({
      taille: 24,
      restantes: 0,
      coupe: false,
      casse: false,
    });
  });

  test.each([
    [60, 'Un guichet unique', 1],
    [20, phrase, 1.17],
  ])('%i lignes : jamais plus haut que sa place, le total toujours là, le reste compté', (nombre, texte, chasse) => {
    const ajuste = ajusterTableau(tableau(nombre, texte), { ...place, chasse });
    expect(heightOf(ajuste)).toBeLessThanOrEqual(380);
    expect(ajuste.taille).toBeGreaterThanOrEqual(18);
    expect(ajuste.lignes.at(-1)).toEqual(['Ensemble', '']);
    expect(ajuste.lignes.length - 1 + ajuste.restantes).toBe(nombre);
  });

  test('une police plus large prend plus de place', () => {
    const large = ajusterTableau(tableau(4, phrase), { ...place, chasse: 1.17 });
    expect(large.taille).toBeLessThanOrEqual(ajusterTableau(tableau(4, phrase), place).taille);
  });
});
