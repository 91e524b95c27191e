import { describe, expect, test } from 'vitest';
import { addJours, addMois, formatJour, joursEntre, parseJour } from '../../src/dossier/jours.js';

test('un jour s’écrit jour/mois/année, et se relit', () => {
  expect(formatJour('2028-12-31')).toBe('31/12/2028');
  expect(parseJour('31/12/2028')).toBe('2028-12-31');
});

describe('des mois plus tard, ou plus tôt', () => {
  test.each([
    ['2028-06-30', 3, '2028-09-30'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-05-31', -3, '2028-02-29'],
    ['2028-02-15', -3, '2027-11-15'],
    ['2026-01-01', 60, '2031-01-01'],
  ])('%s et %i mois : %s', (date, mois, attendu) => expect(addMois(date, mois)).toBe(attendu));
});

describe('des jours plus tard, ou plus tôt', () => {
  test.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2028-06-30', 0, '2028-06-30'],
  ])('%s et %i jours : %s', (date, jours, attendu) => {
    expect(addJours(date, jours)).toBe(attendu);
    expect(joursEntre(date, attendu)).toBe(jours);
  });
});
