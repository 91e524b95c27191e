import { describe, expect, test } from 'vitest';
import { viewIndicateursFinaux } from '../../src/documents/bilans/indicateurs-finaux.js';
import { viewIndicateurs } from '../../src/documents/indicateurs/tableau.js';
import { unDossier, type Valeurs } from '../dossiers.js';
import { unPartiel } from './un-partiel.js';

const convention = { debut: '2026-01-01', fin: '2030-12-31' };
/** From 10 to 60 in five years: ten a year, and five of them may be missing. */
const indicateur: Valeurs<'indicateurs'> = {
  numero: 'I1',
  libelle: 'Familles',
  depart: 10,
  dateDepart: '2025-12-31',
  cible: 60,
  dateCible: '2030-12-31',
};

function tableauDe(
  plus: Valeurs<'indicateurs'>,
  mesures: readonly Valeurs<'mesures'>[],
  { date = '2028-06-30', dates = convention }: { readonly date?: string; readonly dates?: object } = {},
) {
  const dossier = unDossier({ convention: dates, indicateurs: [{ ...indicateur, ...plus }], mesures });
  return viewIndicateurs(dossier.indicateurs, dossier, date);
}

const mesure = (date: string, valeur: number) => ({ indicateur: 'I1', date, valeur });
const sans = (...cles: readonly (keyof Valeurs<'indicateurs'>)[]) =>
  Object.fromEntries(cles.map((cle) => [cle, undefined])) as Valeurs<'indicateurs'>;

describe('la dernière mesure est comparée au chemin, le jour où elle a été prise', () => {
  // On 31/12/2027, two fifths of the way are gone: 30 is expected.
  test.each<[number, string, string]>([
    [36, 'en avance', '30'],
    [35, 'conforme', '30'],
    [30, 'conforme', '30'],
    [25, 'conforme', '30'],
    [24, 'en retrait', '30'],
    [10, 'en retrait', '30'],
    [9, 'en recul', '30'],
    [60, 'cible atteinte', ''],
    [72, 'cible atteinte', ''],
  ])('%d mesuré : %s', (valeur, appreciation, attendu) => {
    expect(tableauDe({}, [mesure('2027-12-31', valeur)])?.lignes[0]).toMatchObject({ appreciation, attendu });
  });

  test.each<[number, string]>([
    [4, 'en avance'],
    [9, 'conforme'],
    [12, 'en retrait'],
    [15, 'en recul'],
    [0, 'cible atteinte'],
  ])('quand moins, c’est mieux, %d mesuré : %s', (valeur, appreciation) => {
    expect(tableauDe({ depart: 14, cible: 0 }, [mesure('2027-12-31', valeur)])?.lignes[0]).toMatchObject({
      appreciation,
      ...(valeur > 0 && { attendu: '8,4' }),
    });
  });

  test('la date du document ne change ni la mesure comparée, ni ce qui en était attendu', () => {
    for (const date of ['2027-12-31', '2029-03-31'])
      expect(tableauDe({}, [mesure('2027-12-31', 24)], { date })?.lignes[0]).toMatchObject({
        appreciation: 'en retrait',
        attendu: '30',
      });
  });

  test('à quinze mois, une mesure est encore récente ; un jour plus tard, elle ne dit plus rien', () => {
    const a = (date: string) => tableauDe({}, [mesure('2027-03-31', 60)], { date })?.lignes[0]?.appreciation;
    expect(a('2028-06-30')).toBe('cible atteinte');
    expect(a('2028-07-01')).toBe('sans mesure récente');
  });

  test('à l’échéance, il n’est plus de retrait : la cible est atteinte, ou elle ne l’est pas', () => {
    const tableau = tableauDe({}, [mesure('2030-12-31', 59)], { date: '2031-02-28' });
    expect(tableau?.lignes[0]).toMatchObject({ appreciation: 'cible non atteinte', attendu: '60' });
    expect(tableau?.regle).toMatch(/«\sCible non atteinte\s» : la mesure est prise à l’échéance ou après\./);
  });
});

describe('ce qui ne se sait pas est dit', () => {
  const le31 = [mesure('2027-12-31', 24)];
  test.each<[string, Valeurs<'indicateurs'>, readonly Valeurs<'mesures'>[], string]>([
    ['aucune mesure', {}, [], 'sans mesure'],
    ['une mesure à venir', {}, [mesure('2028-12-31', 40)], 'sans mesure'],
    ['une mesure sans date', {}, [{ indicateur: 'I1', valeur: 40 }], 'mesure sans date'],
    ['la seule mesure est celle du départ', { dateDepart: '2027-12-31' }, le31, 'sans mesure depuis le départ'],
    ['pas de cible', sans('cible'), le31, 'sans cible'],
    ['pas de départ', sans('depart'), le31, 'sans valeur de départ'],
    [
      'pas de départ, mais la cible est dépassée dans le sens voulu',
      { ...sans('depart'), sens: 'baisse' },
      le31,
      'cible atteinte',
    ],
    ['la cible vient avant le départ', { dateCible: '2020-12-31', dateDepart: '2026-12-31' }, [], 'sans mesure'],
  ])('%s', (_cas, plus, mesures, appreciation) => {
    expect(tableauDe(plus, mesures)?.lignes[0]).toMatchObject({ appreciation, attendu: '' });
  });

  test('sans ses dates, le chemin est celui de la convention, et la règle le dit', () => {
    const tableau = tableauDe(sans('dateDepart', 'dateCible'), le31);
    expect(tableau?.lignes[0]).toMatchObject({ appreciation: 'en retrait', attendu: '30' });
    expect(tableau?.regle).toContain('Sans date de départ, le chemin commence avec la convention, le 01/01/2026.');
    expect(tableau?.regle).toContain('Sans échéance, il finit avec elle, le 31/12/2030.');
    expect(tableauDe({}, le31)?.regle).not.toContain('convention');
  });

  test('sans dates du tout, seuls le recul et la cible atteinte se disent encore', () => {
    const lu = (valeur: number) =>
      tableauDe(sans('dateDepart', 'dateCible'), [mesure('2027-12-31', valeur)], { dates: {} })?.lignes[0]
        ?.appreciation;
    expect([lu(5), lu(24), lu(60)]).toEqual(['en recul', 'chemin non daté', 'cible atteinte']);
  });

  test.each<[number, 'stabilite' | 'hausse', string]>([
    [78, 'stabilite', 'cible tenue'],
    [84, 'stabilite', 'cible tenue'],
    [70, 'stabilite', 'en recul'],
    [95, 'stabilite', 'en recul'],
    [95, 'hausse', 'cible tenue'],
  ])('une cible égale au départ est à tenir : %d, sens %s, %s', (valeur, sens, appreciation) => {
    const tableau = tableauDe({ depart: 80, cible: 80, sens }, [mesure('2027-12-31', valeur)]);
    expect(tableau?.lignes[0]?.appreciation).toBe(appreciation);
    expect(tableau?.regle).toContain('d’un vingtième');
  });
});

describe('le tableau', () => {
  const dossier = unDossier({
    convention,
    indicateurs: [
      indicateur,
      { ...indicateur, numero: 'I2', libelle: 'Places', depart: 0.5, cible: 3.5 },
      { ...indicateur, numero: 'I3', libelle: 'Ateliers' },
    ],
    mesures: [
      { ...mesure('2027-12-31', 45), source: 'Relevé' },
      { ...mesure('2027-12-31', 1.5), indicateur: 'I2', source: 'Relevé' },
    ],
  });

  test('compte les appréciations en une phrase, et donne la règle une fois', async () => {
    const page = await unPartiel(
      'tableau-indicateurs',
      viewIndicateurs(dossier.indicateurs, dossier, '2028-06-30') ?? {},
    );
    expect(page).toContain('Sur 3 indicateurs : 1 en avance, 1 conforme et 1 sans mesure.');
    expect(page.match(/Lecture\s: le chemin d’un indicateur/g)).toHaveLength(1);
    expect(page).toContain('d’un dixième du chemin');
    expect(page).toContain('quinze mois');
  });

  test('une date que toutes les valeurs partagent est dans le titre ; sinon, chacune dit la sienne', () => {
    const tableau = viewIndicateurs(dossier.indicateurs, dossier, '2028-06-30');
    expect(tableau?.titres).toEqual({
      depart: 'Départ\n31/12/2025',
      derniere: 'Dernière mesure\n31/12/2027',
      cible: 'Cible\n31/12/2030',
    });
    expect(tableau?.lignes.map(({ depart, derniere }) => [depart, derniere])).toEqual([
      ['10', '45'],
      ['0,5', '1,5'],
      ['10', '–'],
    ]);
    expect(tableauDe({}, [mesure('2027-12-31', 45)])?.lignes[0]?.derniere).toBe('45\n(31/12/2027)');
  });

  test('le bilan final y ajoute la mi-parcours, et apprécie de la même façon', () => {
    const finaux = viewIndicateursFinaux(dossier, '2028-06-30');
    expect(finaux?.lignes.map(({ miParcours, appreciation }) => [miParcours, appreciation])).toEqual([
      ['45', 'en avance'],
      ['1,5', 'conforme'],
      ['–', 'sans mesure'],
    ]);
  });

  test('sans indicateur, pas de tableau', () => {
    const vide = unDossier({});
    expect(viewIndicateurs(vide.indicateurs, vide, '2028-06-30')).toBeNull();
    expect(viewIndicateursFinaux(vide, '2028-06-30')).toBeNull();
  });
});
