import type { ListeNumerotee } from './etat.js';

/** Numbering ids of ours, kept clear of those that docx gives. */
export const idPuces = 900;
export const premierIdNumerote = 901;
export const abstraitPuces = 900;
export const abstraitNumeros = 901;

/** Our bulleted list, and one numbering per numbered list, which starts again at 1. */
export function renderListes(listes: readonly ListeNumerotee[]): string {
  const numerotees = listes.map(
    ({ id }) =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstraitNumeros}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  );
  return `<w:num w:numId="${idPuces}"><w:abstractNumId w:val="${abstraitPuces}"/></w:num>${numerotees.join('')}`;
}
