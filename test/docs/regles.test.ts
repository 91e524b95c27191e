import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { controlesCoherence, controlesRgpd } from '../../src/controles/registre.js';

const familles = [
  { famille: 'coherence', regles: controlesCoherence },
  { famille: 'rgpd', regles: controlesRgpd },
] as const;

describe.each(familles)('les pages de docs/regles/$famille', ({ famille, regles }) => {
  const dossier = new URL(`../../docs/regles/${famille}/`, import.meta.url);

  test('sont une par règle, ni plus ni moins', () => {
    expect(readdirSync(dossier).sort()).toEqual(regles.map(({ regle }) => `${regle}.md`).sort());
  });

  test.each(regles)(
    '$regle : le titre porte le nom, la gravité et ce que la règle demande',
    ({ regle, gravite, titre }) => {
      const page = readFileSync(new URL(`${regle}.md`, dossier), 'utf8');
      expect(page.split('\n')[0]).toBe(`# \`${regle}\` (${gravite}) : ${titre}`);
      expect(page.match(/^## .*$/gm)).toEqual(['## Pourquoi', '## Ce qui est contrôlé', '## Exemple', '## Que faire']);
      expect(page, 'aucun chapitre vide').not.toMatch(/^## .*\n\n(?:##|$)/m);
    },
  );
});
