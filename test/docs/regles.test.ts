import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { constatPlanAbsent } from '../../src/avenant/garde/plan-nomme.js';
import { controlesDuPlan } from '../../src/avenant/garde/registre.js';
import { controlesCouverture } from '../../src/controles/couverture/registre.js';
import { controlesCoherence, controlesRgpd } from '../../src/controles/registre.js';
import { regleDuNomDeFichier } from '../../src/controles/rgpd/nom-de-fichier.js';
import { exigence } from '../../src/referentiel/referentiel.js';

const familles = [
  // Said outside the register: what several rules miss for want of one sheet, answers that answer nothing, and the name of the
  // workbook, which stands in no cell.
  { famille: 'coherence', regles: controlesCoherence, horsRegistre: ['reponse-sans-effet', 'feuille-absente'] },
  { famille: 'rgpd', regles: controlesRgpd, horsRegistre: [regleDuNomDeFichier] },
] as const;

describe.each(familles)('les pages de docs/regles/$famille', ({ famille, regles, horsRegistre }) => {
  const dossier = new URL(`../../docs/regles/${famille}/`, import.meta.url);

  test('sont une par règle, ni plus ni moins', () => {
    const noms = [...regles.map(({ regle }) => regle), ...horsRegistre];
    expect(readdirSync(dossier).sort()).toEqual(noms.map((regle) => `${regle}.md`).sort());
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

describe('les pages de docs/regles/avenant', () => {
  const dossier = new URL('../../docs/regles/avenant/', import.meta.url);
  const origine = { feuille: 'Convention', cellule: 'B9' };
  /** Two findings are said outside the register: on a plan that is not there, on an avenant being prepared. */
  const horsRegistre = [constatPlanAbsent({ valeur: 'plan.json', origine }).regle, 'couverture-perdue'];

  test('sont une par règle, ni plus ni moins', () => {
    const regles = [...controlesDuPlan.map(({ regle }) => regle), ...horsRegistre];
    expect(readdirSync(dossier).sort()).toEqual(regles.map((regle) => `${regle}.md`).sort());
  });

  test.each(controlesDuPlan)('$regle : le titre porte le nom, la gravité et ce que la règle demande', (controle) => {
    const page = readFileSync(new URL(`${controle.regle}.md`, dossier), 'utf8');
    expect(page.split('\n')[0]).toBe(`# \`${controle.regle}\` (${controle.gravite}) : ${controle.titre}`);
    expect(page.match(/^## .*$/gm)).toEqual(['## Pourquoi', '## Ce qui est contrôlé', '## Exemple', '## Que faire']);
    expect(page, 'aucun chapitre vide').not.toMatch(/^## .*\n\n(?:##|$)/m);
  });
});

describe('les pages de docs/regles/couverture', () => {
  const dossier = new URL('../../docs/regles/couverture/', import.meta.url);

  test('sont une par règle, ni plus ni moins', () => {
    expect(readdirSync(dossier).sort()).toEqual(controlesCouverture.map(({ regle }) => `${regle}.md`).sort());
  });

  test.each(controlesCouverture)(
    '$regle : la page donne l’exigence, son texte exact et ce qui fait preuve',
    ({ regle, exigence: id, titre }) => {
      const page = readFileSync(new URL(`${regle}.md`, dossier), 'utf8');
      expect(page.split('\n')[0]).toBe(`# \`${regle}\` (${id}) : ${titre}`);
      expect(page).toContain(exigence(id)?.texte === null ? 'Texte non lu.' : `> ${exigence(id)?.texte}`);
      expect(page.match(/^## .*$/gm)).toEqual(['## Le texte', '## Ce qui fait preuve', '## Exemple', '## Que faire']);
    },
  );
});
