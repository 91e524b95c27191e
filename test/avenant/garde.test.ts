import { describe, expect, test } from 'vitest';
import { classementParDefaut } from '../../src/avenant/classement.js';
import { ajustementMineur } from '../../src/avenant/garde/ajustement-mineur.js';
import { avenantASigner } from '../../src/avenant/garde/avenant-a-signer.js';
import { avenantHorsPlan } from '../../src/avenant/garde/avenant-hors-plan.js';
import type { ControleDuPlan } from '../../src/avenant/garde/controle-du-plan.js';
import { garder } from '../../src/avenant/garde/garde.js';
import { modificationSansAvenant } from '../../src/avenant/garde/modification-sans-avenant.js';
import { planSigneNomme } from '../../src/avenant/garde/plan-nomme.js';
import { freezePlan } from '../../src/avenant/plan-signe.js';
import { preparerAvenant } from '../../src/avenant/preparer.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { testVerdicts } from '../controles/verdicts.js';
import { unDossier, type Valeurs } from '../dossiers.js';
import { versionDe } from './plans.js';

const source = { nom: 'suivi.xlsx', sha256: 'a'.repeat(64) };
const convention = { debut: '2026-01-01', fin: '2030-12-31' };
const actions: readonly Valeurs<'actions'>[] = [
  { numero: '1.1', intitule: 'Ouvrir la crèche', fin: '2027-12-31', placesVisees: 20, pilote: 'Ville' },
  { numero: '1.2', intitule: 'Former les assistants maternels', fin: '2028-12-31', pilote: 'Relais' },
];
const signe = freezePlan(unDossier({ convention, actions }), source, '2025-12-17');
const date = '2027-06-30';

function changer(change: Valeurs<'actions'>, avenants?: readonly Valeurs<'avenants'>[]): Dossier {
  const [premiere = {}, ...autres] = actions;
  return unDossier({ convention, actions: [{ ...premiere, ...change }, ...autres], ...(avenants && { avenants }) });
}

function constatsDe(dossier: Dossier, plan = signe) {
  return garder(dossier, 'suivi.xlsx', { signe: plan, nom: 'plan.json' }, { classement: classementParDefaut(), date });
}

/** What the whole guard says of each workbook, in order; one case must find the rule silent. */
function describeControleDuPlan(
  { regle }: ControleDuPlan,
  cas: readonly {
    readonly nom: string;
    readonly dossier: Dossier;
    readonly plan?: typeof signe;
    readonly constats: readonly string[];
  }[],
): void {
  describe(regle, () => {
    testVerdicts(
      ['signale', 'se tait'],
      cas.map(({ constats }) => (constats.some((constat) => constat.includes(` ${regle} `)) ? 'signale' : 'se tait')),
    );
    test.each(cas)('$nom', ({ dossier, plan, constats }) => {
      const dits = constatsDe(dossier, plan);
      expect(dits.map((dit) => `${dit.gravite} ${dit.regle} ${dit.feuille}!${dit.cellule ?? ''}`)).toEqual(constats);
    });
  });
}

/** The plan with an avenant no. 1 that says this change. */
function avecAvenant(change: Valeurs<'actions'>) {
  const dossier = changer(change);
  const demande = { numero: 1, date: '2027-02-16', objet: 'Essai' };
  return preparerAvenant({ signe, nom: 'plan.json' }, versionDe(dossier), demande, {
    classement: classementParDefaut(),
    dossier,
  }).signe;
}

const sansPilote = unDossier({ convention, actions: actions.map(({ pilote: _, ...action }) => action) });
const titres = { numero: { cellule: 'A1', entete: 'N°' }, fin: { cellule: 'N1', entete: 'Fin' } };
const sansColonnePilote = {
  ...sansPilote,
  feuilles: { ...sansPilote.feuilles, actions: { nom: 'Actions', colonnes: titres, inconnues: [] } },
};
const plan24 = avecAvenant({ placesVisees: 24 });
const a24 = (...avenants: readonly Valeurs<'avenants'>[]) => changer({ placesVisees: 24 }, avenants);

describeControleDuPlan(modificationSansAvenant, [
  { nom: 'le tableau signé ne fait rien dire', dossier: unDossier({ convention, actions }), constats: [] },
  {
    nom: 'des places de plus bloquent, avec leur cellule',
    dossier: changer({ placesVisees: 24 }),
    constats: ['empeche-envoi modification-sans-avenant Actions!R2'],
  },
  {
    nom: 'une action retirée est dite sur sa feuille',
    dossier: unDossier({ convention, actions: actions.slice(0, 1) }),
    constats: ['empeche-envoi modification-sans-avenant Actions!'],
  },
  {
    nom: 'une colonne qui n’est plus là est dite une fois, et non ligne par ligne',
    dossier: sansColonnePilote,
    constats: ['empeche-envoi modification-sans-avenant Actions!'],
  },
  {
    nom: 'revenir à l’ancienne valeur après un avenant est une modification',
    dossier: changer({ placesVisees: 20 }, [{ numero: '1', signature: '2027-02-16' }]),
    plan: plan24,
    constats: ['empeche-envoi modification-sans-avenant Actions!R2'],
  },
]);

describeControleDuPlan(ajustementMineur, [
  {
    nom: 'un court report est à vérifier, et ne bloque pas',
    dossier: changer({ fin: '2028-03-31' }),
    constats: ['a-verifier ajustement-mineur Actions!N2'],
  },
  {
    nom: 'des places de plus n’en sont pas un',
    dossier: changer({ placesVisees: 24 }),
    constats: ['empeche-envoi modification-sans-avenant Actions!R2'],
  },
]);

describeControleDuPlan(avenantASigner, [
  {
    nom: 'signé, un avenant couvre ce qu’il dit',
    dossier: a24({ numero: '1', signature: '2027-02-16' }),
    plan: plan24,
    constats: [],
  },
  {
    nom: '« Avenant n° 1 » et « 1 » sont le même',
    dossier: a24({ numero: 'Avenant n° 1', signature: '2027-02-16' }),
    plan: plan24,
    constats: [],
  },
  {
    nom: 'signé le jour du contrôle, il couvre déjà',
    dossier: a24({ numero: '1', signature: date }),
    plan: plan24,
    constats: [],
  },
  {
    nom: 'signé le lendemain, il ne couvre pas encore',
    dossier: a24({ numero: '1', signature: '2027-07-01' }),
    plan: plan24,
    constats: ['empeche-envoi avenant-a-signer Avenants!B2'],
  },
  {
    nom: 'pas encore inscrit, il ne couvre rien',
    dossier: changer({ placesVisees: 24 }),
    plan: plan24,
    constats: ['empeche-envoi avenant-a-signer Avenants!'],
  },
]);

describeControleDuPlan(avenantHorsPlan, [
  {
    nom: 'un avenant signé que le plan ne contient pas est signalé',
    dossier: a24({ numero: '1', signature: '2027-02-16' }, { numero: '2', signature: '2027-05-01' }),
    plan: plan24,
    constats: ['a-corriger avenant-hors-plan Avenants!A3'],
  },
  {
    nom: 'celui que le plan contient ne l’est pas',
    dossier: a24({ numero: '1', signature: '2027-02-16' }),
    plan: plan24,
    constats: [],
  },
]);

test('le message dit ce qui change, la règle, et quoi faire', () => {
  const [constat] = constatsDe(changer({ placesVisees: 24 }));
  expect(constat?.message.replace(/[\u00a0\u202f]/g, ' ')).toBe(
    'Action 1.1 « Ouvrir la crèche » : les places visées passent de 20 à 24 (+ 4). Aucun avenant du plan signé « plan.json » ne le dit : préparez un avenant, ou revenez à ce qui a été signé. Règle « nombre-de-places » : Les places visées, prévues ou soutenues sont un engagement chiffré (articles 3 et 5).',
  );
});

test('le plan signé est celui que nomme le dernier avenant, ou la convention', () => {
  const nomme = (dossier: Dossier) => planSigneNomme(dossier)?.valeur ?? null;
  const avecPlan = { ...convention, planSigne: 'plan-signe.json' };
  expect(nomme(unDossier({ convention, actions }))).toBeNull();
  expect(nomme(unDossier({ convention: avecPlan, actions }))).toBe('plan-signe.json');
  expect(
    nomme(
      unDossier({
        convention: avecPlan,
        actions,
        avenants: [{ numero: '2', planSigne: 'deux.json' }, { numero: '10', planSigne: 'dix.json' }, { numero: '11' }],
      }),
    ),
  ).toBe('dix.json');
});
