import { describe, expect, test } from 'vitest';
import { viewAvenant } from '../../src/annexes/vue-avenant.js';
import { annexesParDefaut } from '../../src/avenant/annexes.js';
import { classementParDefaut } from '../../src/avenant/classement.js';
import { engagementsActuels } from '../../src/avenant/engagements.js';
import type { PlanSigne } from '../../src/avenant/plan-signe.js';
import { preparerAvenant } from '../../src/avenant/preparer.js';
import { versionDuPlan } from '../avenant/plans.js';
import { espaces, type Lignes, unPlan } from './fabrique.js';

const convention = { territoire: 'Pays d’Exemple', caf: 'Caf', debut: '01/01/2026', fin: '31/12/2030' };
const communes = [
  { nom: 'Le Lac', codeInsee: '63001' },
  { nom: 'Le Pic', codeInsee: '63002' },
];
const actions = [{ numero: '1', intitule: 'Ouvrir la crèche' }];

/** What an avenant says that leaves these rows. */
function viewDe(apres: Lignes) {
  const source = { nom: 'suivi.xlsx', sha256: 'a'.repeat(64) };
  const signe: PlanSigne = {
    source,
    signature: '2025-12-18',
    engagements: engagementsActuels,
    avenantsInclus: 0,
    fictif: false,
    plan: unPlan({ convention: [convention], communes, actions }),
    avenants: [],
  };
  const avenant = preparerAvenant(
    { signe, nom: 'plan-signe.json' },
    versionDuPlan(unPlan(apres)),
    { numero: 1, date: '2027-02-16', objet: 'Essai' },
    { classement: classementParDefaut, dossier: null },
  );
  return viewAvenant(avenant, { annexes: annexesParDefaut, effet: null, date: '2027-02-16', etat: 'projet', source });
}

describe('l’avenant', () => {
  test('nomme la convention par la période pour laquelle elle a été conclue, même quand il la prolonge', () => {
    const vue = viewDe({ convention: [{ ...convention, fin: '31/12/2031' }], communes, actions });
    expect(espaces(vue.periode)).toBe('du 1er janvier 2026 au 31 décembre 2030');
  });

  test('vise la délibération de la commune qui part comme de celle qui entre, et les dit dans le corps', () => {
    const vue = viewDe({
      convention: [convention],
      communes: [communes[0] ?? {}, { nom: 'La Combe', codeInsee: '63003' }],
      actions,
    });
    expect(vue.communes).toEqual(['Le Lac', 'La Combe', 'Le Pic']);
    expect(vue.articles.map(({ titre, sujets }) => [titre, sujets.map(({ sujet }) => espaces(sujet))])).toEqual([
      ['Modifications de la convention', ['Commune « Le Pic »', 'Commune « La Combe »']],
      [
        'Modifications de l’annexe 1 « Diagnostic des besoins et territoires prioritaires »',
        ['Commune « Le Pic »', 'Commune « La Combe »'],
      ],
      [
        'Modifications de l’annexe 6 « Communes signataires et délibérations »',
        ['Commune « Le Pic »', 'Commune « La Combe »'],
      ],
    ]);
  });

  test('deux équipements du même nom restent deux', () => {
    const vue = viewDe({
      convention: [convention],
      communes,
      actions,
      offre: ['Le Lac', 'Le Pic'].map((commune) => ({ nom: 'Les Lutins', commune })),
    });
    const annexe = vue.articles.find(({ titre }) => titre.includes('annexe 2'));
    expect(annexe?.sujets.map(({ sujet, seule }) => [espaces(sujet), seule])).toEqual([
      ['Équipement ou service « Les Lutins »', true],
      ['Équipement ou service « Les Lutins »', true],
    ]);
  });

  test('dit en français ce que le schéma gagne, jamais par un code', () => {
    const zones = [{ nom: 'Vallée', communes: 'Le Lac', natures: 'Offre insuffisante', constat: 'Aucune place' }];
    const { effets } = viewDe({ convention: [convention], communes, actions, zones }).schema;
    expect(effets.map(({ avant, apres, sens }) => [avant, apres, sens].map(espaces))).toEqual([
      ['absente (0 élément)', 'constatée (1 élément)', 'renforcé'],
    ]);
  });
});
