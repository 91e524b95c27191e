/** Names one after the other: « Le Cendre, Cournon-d’Auvergne et Pérignat ». */
export function formatListe(elements: readonly string[]): string {
  const dernier = elements.at(-1) ?? '';
  return elements.length < 2 ? dernier : `${elements.slice(0, -1).join(', ')} et ${dernier}`;
}
