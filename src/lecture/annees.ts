/** Column that stands for both ends of a period (« Calendrier : 2026-2028 »). */
export const clePeriode = 'periode';

/** The last year that a title names: 2027 from « Budget 2027 », « Avancement au 30/06/2027 »; null without one. */
export function anneeDeTitre(texte: string): number | null {
  const annees = texte.match(/(?<!\d)20\d\d(?!\d)/g);
  return annees ? Number(annees.at(-1)) : null;
}
