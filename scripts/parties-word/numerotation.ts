import { abstraitNumeros, abstraitPuces } from '../../src/word/numerotation.js';

/** Our bulleted list and our numbered one, each of three levels. */
export const abstraits: string =
  render(abstraitPuces, 'bullet', ['•', '–', '•']) + render(abstraitNumeros, 'decimal', ['%1.', '%2.', '%3.']);

function render(id: number, format: string, textes: readonly string[]): string {
  const niveaux = textes.map(
    (texte, niveau) =>
      `<w:lvl w:ilvl="${niveau}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${texte}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${340 * (niveau + 1)}" w:hanging="280"/></w:pPr></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${niveaux.join('')}</w:abstractNum>`;
}
