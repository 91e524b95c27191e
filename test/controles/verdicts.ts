import { expect, test } from 'vitest';

/**
 * A table of cases that only shows a rule speaking would still pass if the rule always spoke; one that only shows it silent, if
 * it never did. Fails, as a test of its own, when a case is missing for one of these verdicts.
 * @param attendus every verdict that the rule can give
 * @param vus the verdict of each case of its table
 */
export function testVerdicts(attendus: readonly string[], vus: readonly string[]): void {
  test('a un cas pour chacun de ses verdicts', () => expect(verdictsSansCas(attendus, vus)).toEqual([]));
}

export function verdictsSansCas(attendus: readonly string[], vus: readonly string[]): readonly string[] {
  return attendus.filter((verdict) => !vus.includes(verdict));
}
