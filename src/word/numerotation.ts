import type { ListeNumerotee } from './etat.js';

/** Numbering ids of ours, kept clear of those that docx gives. */
export const idPuces = 900;
export const premierIdNumerote = 901;
const abstraitPuces = 900;
const abstraitNumeros = 901;

/** Adds our bulleted list and one numbering per numbered list to `word/numbering.xml`. */
export function addNumerotation(numberingXml: string, listes: readonly ListeNumerotee[]): string {
  const abstraits =
    abstrait(abstraitPuces, 'bullet', ['•', '–', '•']) + abstrait(abstraitNumeros, 'decimal', ['%1.', '%2.', '%3.']);
  const nums =
    `<w:num w:numId="${idPuces}"><w:abstractNumId w:val="${abstraitPuces}"/></w:num>` +
    listes
      .map(
        ({ id }) =>
          `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstraitNumeros}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
      )
      .join('');
  return numberingXml
    .replace(/(<w:num |<\/w:numbering>)/, `${abstraits}$1`)
    .replace('</w:numbering>', `${nums}</w:numbering>`);
}

function abstrait(id: number, format: string, textes: readonly string[]): string {
  const niveaux = textes.map(
    (texte, niveau) =>
      `<w:lvl w:ilvl="${niveau}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${texte}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${340 * (niveau + 1)}" w:hanging="280"/></w:pPr></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${niveaux.join('')}</w:abstractNum>`;
}
