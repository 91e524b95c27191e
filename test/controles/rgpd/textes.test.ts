import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createContexte } from '../../../src/controles/contexte.js';
import { controlesRgpd } from '../../../src/controles/registre.js';
import { avecActions, dateDesCas } from '../coherence/cas.js';

interface Textes {
  readonly personnelles: readonly string[];
  readonly innocentes: readonly string[];
}

const lire = (jeu: string): Textes => JSON.parse(readFileSync(`test/fixtures/rgpd/${jeu}.json`, 'utf8'));

/** Whether one of the rules stops a text, alone in a free text of an action. */
function isArrete(texte: string): boolean {
  const contexte = createContexte(avecActions({ realisations: texte }), dateDesCas);
  return controlesRgpd.some((controle) => controle.check(contexte).length > 0);
}

describe.each(['textes-durs', 'textes-a-nous', 'textes-a-l-aveugle'])('les textes de %s', (jeu) => {
  const { personnelles, innocentes } = lire(jeu);

  test('neuf sur dix de ceux qui désignent une personne sont arrêtés', () => {
    const passes = personnelles.filter((texte) => !isArrete(texte));
    expect(passes.length / personnelles.length, passes.join('\n')).toBeLessThanOrEqual(0.1);
  });

  test('moins d’un arrêt sur vingt l’est à tort', () => {
    const arretes = personnelles.filter(isArrete).length;
    const aTort = innocentes.filter(isArrete);
    expect(arretes / (arretes + aTort.length), aTort.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});
