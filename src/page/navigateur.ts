/** What the page asks of a browser, and since when each has it. */
const demandes: readonly (() => boolean)[] = [
  () => typeof DecompressionStream === 'function',
  () => typeof HTMLDialogElement === 'function',
  () => typeof structuredClone === 'function',
  () => 'toSorted' in Array.prototype && 'findLast' in Array.prototype,
  () => typeof Worker === 'function',
];

/** Why the page cannot work in this browser, and what to do; null when it can. */
export function manqueAuNavigateur(): string | null {
  if (demandes.every((demande) => demande())) return null;
  return 'Ce navigateur est trop ancien pour lire votre tableau dans la page. Ouvrez-la dans Firefox 115, Chrome 110 ou Edge 110, ou plus récent ; sur un poste que vous ne réglez pas, demandez-le à votre service informatique.';
}
