const jour = 24 * 60 * 60 * 1_000;

/** The rank that Excel gives a day: from 30 December 1899, or from 1 January 1904 as on a Mac. */
export function jourDe(date: string, depuis1904: boolean): number {
  return (Date.parse(`${date}T00:00:00Z`) - (depuis1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / jour;
}
