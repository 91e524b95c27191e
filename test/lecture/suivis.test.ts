import { beforeAll, describe, expect, test } from 'vitest';
import { readDossier } from '../../src/lecture/lire-dossier.js';
import { readJeu } from './jeux.js';
import { additionner, mediane, type Note, noter } from './noter.js';

/**
 * Trackers as town halls keep them, by hands that never saw the reader; what a careful colleague reads there was written
 * first. What is held here is a floor: the bench (`node scripts/bench-lecture.js`) gives the figures and each difference.
 */
describe.each(['suivis-varies', 'suivis-varies/autres', 'suivis-vus'] as const)(
  'les suivis de %s, dont la vérité était écrite avant la lecture',
  (jeu) => {
    let note: Note;

    beforeAll(async () => {
      const suivis = await readJeu(jeu);
      note = additionner(
        suivis.map(({ nom, classeur, verite }) => {
          const lue = noter(readDossier(classeur), verite);
          return { ...lue, ecarts: lue.ecarts.map((ecart) => `${nom} : ${ecart}`) };
        }),
      );
    }, 60_000);

    const ecarts = (sorte: RegExp) => note.ecarts.filter((ecart) => sorte.test(ecart));

    test('98 actions sur 100 sont trouvées, aucune n’est inventée, aucun classeur n’est refusé', () => {
      expect(note.trouvees / note.vraies, ecarts(/PERDUE/).join('\n')).toBeGreaterThanOrEqual(0.98);
      expect(ecarts(/INVENTÉE/)).toEqual([]);
      expect(note.refuses).toBe(0);
    });

    test('93 champs sur 100 sont justes, quatre au plus sont faux', () => {
      const champs = note.justes + note.faux + note.manquants;
      expect(note.justes / champs, ecarts(/manque/).join('\n')).toBeGreaterThanOrEqual(0.93);
      expect(note.faux, ecarts(/FAUX/).join('\n')).toBeLessThanOrEqual(4);
    });

    test('ce qui entoure les tableaux est lu aussi : huit faits sur dix', () => {
      if (note.faitsVrais === 0) return;
      expect(note.faits / note.faitsVrais, ecarts(/FAIT/).join('\n')).toBeGreaterThanOrEqual(0.8);
    });

    test('il reste peu à demander : trois colonnes d’ordinaire, huit au plus', () => {
      expect(mediane(note.questions)).toBeLessThanOrEqual(3);
      expect(Math.max(...note.questions)).toBeLessThanOrEqual(8);
    });

    test('une cellule sur vingt au plus est hors de tout, ou non comprise', () => {
      expect(note.cellulesPerdues / note.cellules).toBeLessThanOrEqual(0.05);
    });
  },
);
