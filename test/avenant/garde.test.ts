import { describe, expect, test } from 'vitest';
import { classementParDefaut } from '../../src/avenant/classement.js';
import { garder } from '../../src/avenant/garde/garde.js';
import { planSigneNomme } from '../../src/avenant/garde/plan-nomme.js';
import { signer } from '../../src/avenant/plan-signe.js';
import { preparerAvenant } from '../../src/avenant/preparer.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { unDossier, type Valeurs } from '../dossiers.js';
import { versionDe } from './plans.js';

const source = { nom: 'suivi.xlsx', sha256: 'a'.repeat(64) };
const convention = { debut: '2026-01-01', fin: '2030-12-31' };
const actions: readonly Valeurs<'actions'>[] = [
  { numero: '1.1', intitule: 'Ouvrir la crèche', fin: '2027-12-31', placesVisees: 20, pilote: 'Ville' },
  { numero: '1.2', intitule: 'Former les assistants maternels', fin: '2028-12-31', pilote: 'Relais' },
];
const signe = signer(unDossier({ convention, actions }), source, '2025-12-17');
const date = '2027-06-30';

function changer(change: Valeurs<'actions'>, avenants?: readonly Valeurs<'avenants'>[]): Dossier {
  const [premiere = {}, ...autres] = actions;
  return unDossier({ convention, actions: [{ ...premiere, ...change }, ...autres], ...(avenants && { avenants }) });
}

function constats(dossier: Dossier, plan = signe, jour = date) {
  return garder(
    dossier,
    'suivi.xlsx',
    { signe: plan, nom: 'plan.json' },
    { classement: classementParDefaut, date: jour },
  ).map(({ regle, gravite, feuille, cellule }) => `${gravite} ${regle} ${feuille}!${cellule ?? ''}`);
}

/** The plan with an avenant no. 1 that says this change. */
function avecAvenant(change: Valeurs<'actions'>) {
  const dossier = changer(change);
  const demande = { numero: 1, date: '2027-02-16', objet: 'Essai' };
  return preparerAvenant({ signe, nom: 'plan.json' }, versionDe(dossier), demande, {
    classement: classementParDefaut,
    dossier,
  }).signe;
}

describe('rien ne change sans avenant', () => {
  test('le tableau signé ne fait rien dire', () => {
    expect(constats(unDossier({ convention, actions }))).toEqual([]);
  });

  test('des places de plus bloquent, avec leur cellule', () => {
    expect(constats(changer({ placesVisees: 24 }))).toEqual(['bloquant modification-sans-avenant Actions!R2']);
  });

  test('un court report est à vérifier, et ne bloque pas', () => {
    expect(constats(changer({ fin: '2028-03-31' }))).toEqual(['mineur ajustement-mineur Actions!N2']);
  });

  test('une action retirée est dite sur sa feuille', () => {
    expect(constats(unDossier({ convention, actions: actions.slice(0, 1) }))).toEqual([
      'bloquant modification-sans-avenant Actions!',
    ]);
  });

  test('une colonne qui n’est plus là est dite une fois, et non ligne par ligne', () => {
    const sans = unDossier({ convention, actions: actions.map(({ pilote: _, ...action }) => action) });
    const titres = { numero: { cellule: 'A1', entete: 'N°' }, fin: { cellule: 'N1', entete: 'Fin' } };
    const lu = {
      ...sans,
      feuilles: { ...sans.feuilles, actions: { nom: 'Actions', colonnes: titres, inconnues: [] } },
    };
    expect(constats(lu)).toEqual(['bloquant modification-sans-avenant Actions!']);
  });

  test('le message dit ce qui change, la règle, et quoi faire', () => {
    const [constat] = garder(
      changer({ placesVisees: 24 }),
      'suivi.xlsx',
      { signe, nom: 'plan.json' },
      { classement: classementParDefaut, date },
    );
    expect(constat?.message.replace(/[\u00a0\u202f]/g, ' ')).toBe(
      'Action 1.1 « Ouvrir la crèche » : les places visées passent de 20 à 24 (+ 4). Aucun avenant du plan signé « plan.json » ne le dit : préparez un avenant, ou revenez à ce qui a été signé. Règle « nombre-de-places » : Les places visées, prévues ou soutenues sont un engagement chiffré (articles 3 et 5).',
    );
  });
});

describe('un avenant couvre ce qu’il dit, une fois signé', () => {
  const plan = avecAvenant({ placesVisees: 24 });
  const signeLe = (signature: string) => changer({ placesVisees: 24 }, [{ numero: '1', signature }]);

  test('signé, il fait taire la garde', () => {
    expect(constats(signeLe('2027-02-16'), plan)).toEqual([]);
  });

  test('« Avenant n° 1 » et « 1 » sont le même', () => {
    const dossier = changer({ placesVisees: 24 }, [{ numero: 'Avenant n° 1', signature: '2027-02-16' }]);
    expect(constats(dossier, plan)).toEqual([]);
  });

  test('pas encore inscrit, il ne couvre rien', () => {
    expect(constats(changer({ placesVisees: 24 }), plan)).toEqual(['bloquant avenant-a-signer Avenants!']);
  });

  test('signé après le jour du contrôle, il ne couvre pas encore', () => {
    expect(constats(signeLe('2027-09-01'), plan)).toEqual(['bloquant avenant-a-signer Avenants!B2']);
  });

  test('revenir à l’ancienne valeur est une modification', () => {
    const dossier = changer({ placesVisees: 20 }, [{ numero: '1', signature: '2027-02-16' }]);
    expect(constats(dossier, plan)).toEqual(['bloquant modification-sans-avenant Actions!R2']);
  });

  test('un avenant signé que le plan ne contient pas est signalé', () => {
    const dossier = changer({ placesVisees: 24 }, [
      { numero: '1', signature: '2027-02-16' },
      { numero: '2', signature: '2027-05-01' },
    ]);
    expect(constats(dossier, plan)).toEqual(['majeur avenant-hors-plan Avenants!A3']);
  });
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
