import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schemaJsonClassement } from '../../src/avenant/classement.js';
import { formatPlanSigne, parsePlanSigne, schemaJsonPlanSigne } from '../../src/avenant/fichier-plan.js';
import { addAvenant, freezePlan, type PlanSigne, planEnVigueur, rejouer } from '../../src/avenant/plan-signe.js';
import { comparerPlans } from '../../src/comparaison/comparer-plans.js';
import { figer } from '../../src/comparaison/plan.js';
import { retouches } from '../comparaison/retouches.js';
import { dossierDExemple } from './plans.js';

const source = { nom: 'suivi.xlsx', sha256: 'a'.repeat(64) };
const dossier = await dossierDExemple('suivi-exemple-2026');
const signe = freezePlan(dossier, source, '2025-12-17');
const base = figer(dossier);

/** Two avenants, one after the other, made of random edits. */
const avenants = fc.tuple(retouches(base), fc.integer({ min: 1, max: 9_999 }));

function withAvenant(avant: PlanSigne, numero: string, plan: ReturnType<typeof figer>): PlanSigne {
  const ecarts = comparerPlans(planEnVigueur(avant), plan);
  return addAvenant(avant, { numero, date: '2027-02-16', objet: 'Essai', ecarts });
}

describe('le fichier du plan signé', () => {
  test('se relit tel qu’il a été écrit', () => {
    expect(parsePlanSigne(formatPlanSigne(signe), 'plan.json')).toEqual(signe);
  });

  test('contient ce qui engage et rien de l’avancement', () => {
    const texte = formatPlanSigne(signe);
    expect(texte).toContain('Ouvrir une crèche collective de 20 places');
    for (const colonne of ['avancement', 'realisations', 'budgetRealise', 'miseAJour', 'placesAujourdhui'])
      expect(texte).not.toContain(`"${colonne}"`);
  });

  test('remis en forme, il est encore valable ; ses blancs et l’ordre de ses clés ne comptent pas', () => {
    const remis = JSON.stringify(JSON.parse(formatPlanSigne(signe)));
    expect(parsePlanSigne(`\uFEFF${remis}`, 'plan.json')).toEqual(signe);
  });

  test.each([
    ['un mot changé', (texte: string) => texte.replace('20 places', '24 places'), 'a été modifié à la main'],
    ['une date changée', (texte: string) => texte.replace('"2025-12-17"', '"2025-12-19"'), 'a été modifié à la main'],
    ['un fichier coupé', (texte: string) => texte.slice(0, 5_000), 'ne se lit pas'],
    ['un classeur', () => 'PK\u0003\u0004', 'n’est pas un plan signé'],
    ['un autre JSON', () => '{"version":1}', 'n’est pas un plan signé'],
    ['une clé de trop', (texte: string) => texte.replace('"plan":', '"plus":1,"plan":'), 'n’a pas la forme attendue'],
    ['une version à venir', (texte: string) => texte.replace('"version": 1', '"version": 2'), 'version plus récente'],
  ])('%s : le fichier est refusé, et dit pourquoi', (_, abimer, message) => {
    expect(() => parsePlanSigne(abimer(formatPlanSigne(signe)), 'plan.json')).toThrow(message);
  });

  test('les plans d’exemple sont ceux que les commandes écrivent', () => {
    const lire = (nom: string) => readFileSync(new URL(`../../data/exemple/${nom}.json`, import.meta.url), 'utf8');
    const lu = parsePlanSigne(lire('plan-signe'), 'plan-signe.json');
    expect(formatPlanSigne(freezePlan(dossier, lu.source, '2025-12-17'))).toBe(lire('plan-signe'));
    expect(parsePlanSigne(lire('plan-signe-avenant-1'), 'plan-signe-avenant-1.json').plan).toEqual(lu.plan);
  });
});

test.each([
  ['plan-signe-1', schemaJsonPlanSigne()],
  ['classement-1', schemaJsonClassement()],
])('le schéma %s publié dans docs/schemas est celui du code', (nom, schema) => {
  const publie: unknown = JSON.parse(
    readFileSync(new URL(`../../docs/schemas/${nom}.schema.json`, import.meta.url), 'utf8'),
  );
  expect(JSON.parse(JSON.stringify(schema))).toEqual(publie);
});

test('un budget qui affiche une erreur ne se signe pas : la cellule est dite', () => {
  const [premiere, ...autres] = dossier.actions;
  if (!premiere) throw new Error('pas d’action');
  const { budgetPrevu: _, ...sans } = premiere;
  const origine = { feuille: 'Actions', cellule: 'T4' };
  const action = {
    ...sans,
    illisibles: { budgetPrevu: { valeur: { genre: 'erreur' as const, code: '#DIV/0!' }, origine } },
  };
  expect(() => freezePlan({ ...dossier, actions: [action, ...autres] }, source, null)).toThrow(
    'Le plan n’a pas été figé : ce qui engage doit se lire, et une cellule affiche une erreur, ou une formule sans valeur (Actions!T4).',
  );
});

describe('les avenants rejoués l’un après l’autre', () => {
  test('donnent l’état voulu par chacun, quels qu’ils soient, même passés par le fichier', () => {
    fc.assert(
      fc.property(avenants, retouches(base), ([premier], second) => {
        const avecUn = withAvenant(signe, '1', premier.plan);
        const avecDeux = parsePlanSigne(formatPlanSigne(withAvenant(avecUn, '2', second.plan)), 'plan.json');
        const [origine, apresUn, apresDeux] = rejouer(avecDeux);
        expect(comparerPlans(origine, base)).toEqual([]);
        expect(comparerPlans(apresUn ?? base, premier.plan)).toEqual([]);
        expect(comparerPlans(apresDeux ?? base, second.plan)).toEqual([]);
      }),
      { numRuns: 25, seed: 2028 },
    );
  });

  test('un avenant qui ne va pas avec le plan est refusé', () => {
    const autre = figer({ ...dossier, actions: dossier.actions.slice(0, 3) });
    const avenant = withAvenant(signe, '1', autre).avenants;
    expect(() => planEnVigueur({ ...signe, plan: autre, avenants: avenant })).toThrow(
      'ne s’applique pas au plan signé',
    );
  });
});
