/** Word takes no more from a sheet that prints two at most. */
const maxDecimales = 2;

/**
 * How the figures of a chart are written: those of a French reader (`40C`), so that a program set for another language
 * writes « 0,5 » too, with as many decimals as the most exact of them has.
 */
export function formatDesNombres(nombres: readonly number[]): string {
  const decimales = Math.min(maxDecimales, Math.max(0, ...nombres.map(decimalesOf)));
  return `[$-40C]#,##0${decimales === 0 ? '' : `.${'0'.repeat(decimales)}`}`;
}

function decimalesOf(nombre: number): number {
  return /\.(\d+)$/.exec(String(nombre))?.[1]?.length ?? 0;
}

/** Day number as spreadsheets count them. */
export function toSerie(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + 25_569;
}
