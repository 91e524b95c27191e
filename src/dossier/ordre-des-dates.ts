/**
 * For `sort`: the earlier first, from `AAAA-MM-JJ`; an empty date before all. Not localeCompare, which loads the rules of a
 * language for an order that figures alone give.
 */
export function compareDates(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
