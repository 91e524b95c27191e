import { describe, expect, test } from 'vitest';
import { classementParDefaut } from '../../src/avenant/classement.js';
import { comparerCouverture } from '../../src/avenant/couverture.js';
import { freezePlan, planEnVigueur } from '../../src/avenant/plan-signe.js';
import { preparerAvenant, type TermesDAvenant } from '../../src/avenant/preparer.js';
import { figer } from '../../src/comparaison/plan.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { dossierDExemple, versionDe } from './plans.js';

const source = { nom: 'suivi-2026.xlsx', sha256: 'a'.repeat(64) };
const [avant, apres] = [await dossierDExemple('suivi-exemple-2026'), await dossierDExemple('suivi-exemple-2027')];
const signe = freezePlan(avant, source, '2025-12-17');
const demande: TermesDAvenant = { numero: 1, date: '2027-02-16', objet: 'Essai' };

function preparer(change: Partial<TermesDAvenant> = {}, dossier: Dossier = apres, depart = signe) {
  return preparerAvenant(
    { signe: depart, nom: 'plan-signe.json' },
    versionDe(dossier),
    { ...demande, ...change },
    {
      classement: classementParDefaut(),
      dossier,
    },
  );
}

describe('préparer un avenant', () => {
  test('le plan qu’il laisse est celui qui était voulu', () => {
    const avenant = preparer();
    expect(avenant.modifications).toHaveLength(20);
    expect(planEnVigueur(avenant.signe)).toEqual(avenant.apres);
    // Said again over what it leaves, there is nothing more to say.
    expect(() => preparer({ numero: 2 }, { ...apres, avenants: [] }, avenant.signe)).toThrow('il n’y a rien à porter');
  });

  test.each([
    [
      'un numéro déjà pris',
      { numero: 1 },
      2,
      'L’avenant n° 1 existe déjà dans « plan-signe.json » (il est du 16/02/2027) : le prochain est le n° 2.',
    ],
    [
      'un numéro sauté',
      { numero: 4 },
      2,
      'L’avenant n° 4 ne peut pas venir maintenant : « plan-signe.json » attend d’abord le n° 2.',
    ],
    ['une date d’avant l’avenant précédent', { numero: 2, date: '2027-01-31' }, 2, 'l’avenant n° 1 est du 16/02/2027'],
  ] as const)('%s est refusé', (_, change, code, message) => {
    const erreur = attraper(() => preparer(change, { ...apres, avenants: [] }, preparer().signe));
    expect(erreur).toMatchObject({ name: 'ErreurUtilisateur', code });
    expect(erreur.message).toContain(message);
  });

  test.each([
    ['avant la signature', '2025-11-30', 'la convention n’a été signée que le 17/12/2025'],
    ['après la fin', '2031-01-15', 'la convention prend fin le 31/12/2030'],
  ])('une date %s est refusée', (_, date, message) => {
    const erreur = attraper(() => preparer({ date }, { ...apres, avenants: [] }));
    expect(erreur).toMatchObject({ code: 2 });
    expect(erreur.message).toContain(message);
  });

  test('une convention qui a pris fin ne se prolonge plus ; avant sa fin, si', () => {
    const fin = { valeur: '2031-12-31', origine: { feuille: 'Convention', cellule: 'B6' } };
    const prolongee = { ...apres, convention: apres.convention && { ...apres.convention, fin }, avenants: [] };
    expect(attraper(() => preparer({ date: '2031-01-15' }, prolongee)).message).toContain('prend fin le 31/12/2030');
    expect(preparer({ date: '2030-12-31' }, prolongee).modifications).toContainEqual(
      expect.objectContaining({ phrase: expect.stringMatching(/31.décembre.2031/) }),
    );
  });

  test('une date qui n’est pas celle de la feuille Avenants est refusée', () => {
    expect(attraper(() => preparer({ date: '2027-03-16' })).message).toContain(
      'La feuille Avenants dit l’avenant n° 1 signé le 16/02/2027 (B2), et la date demandée est le 16/03/2027',
    );
  });

  test('rien à changer : le code de sortie est 1', () => {
    const erreur = attraper(() => preparer({}, { ...avant, avenants: [] }));
    expect(erreur).toMatchObject({ code: 1 });
    expect(erreur.message).toContain('il n’y a rien à porter par avenant');
  });

  test('deux conventions ne se comparent pas', () => {
    const autre: Dossier = {
      ...apres,
      actions: apres.actions.map((action, rang) => ({
        ...action,
        intitule: { valeur: `Xyloquartz ${rang * 7919}`, origine: action.origine },
      })),
      avenants: [],
    };
    const erreur = attraper(() => preparer({}, autre));
    expect(erreur).toMatchObject({ code: 2 });
    expect(erreur.message).toContain('ne sont pas de la même convention : aucune action de l’un');
  });
});

describe('l’effet sur le schéma', () => {
  test('perdre toute réponse à un point est dit, et n’arrête pas l’avenant', () => {
    const sansZones: Dossier = { ...apres, zones: [], avenants: [] };
    const { constats, effets } = preparer({}, sansZones);
    expect(effets).toContainEqual(
      expect.objectContaining({
        exigence: 'D214-10-1-I-3',
        avant: 'constatee',
        apres: 'absente',
        sens: 'perd',
        tombe: true,
      }),
    );
    expect(constats.map(({ regle, gravite, exigence }) => [regle, gravite, exigence])).toEqual([
      ['couverture-perdue', 'a-corriger', 'D214-10-1-I-3'],
    ]);
  });

  test('rien ne change quand seul l’avancement change', () => {
    expect(comparerCouverture(figer(apres), figer({ ...apres, mesures: [], instances: [] }))).toEqual([]);
  });
});

function attraper(faire: () => unknown): Error {
  try {
    faire();
  } catch (erreur) {
    if (erreur instanceof Error) return erreur;
  }
  throw new Error('Aucune erreur.');
}
