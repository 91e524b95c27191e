/** Told apart in print and in black and white by their lightness, in the order of the statuses: done to abandoned. */
export const couleurs = ['1B5E40', '4F81BD', 'C3CAD0', 'D9A13B', '5B3F73', 'B4443C'] as const;

/** Lines need more contrast than bars: 4.5:1 on white at least. */
export const couleursLignes = ['1B5E40', '2F6DB5', '7A4A00', '5B3F73'] as const;

/** docx has no unfilled series: this colour, which nothing else has, is taken out of the chart once it is written. */
export const invisible = 'FEFDFC';

/** The chart with its invisible series unfilled, and its language. */
export function finishChart(chartXml: string): string {
  return chartXml
    .replaceAll(`<a:solidFill><a:srgbClr val="${invisible}"/></a:solidFill>`, '<a:noFill/>')
    .replace('<c:lang val="en-US"/>', '<c:lang val="fr-FR"/>');
}
