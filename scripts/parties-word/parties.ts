import { createCharte } from './charte.js';
import { createGraphiques } from './graphiques.js';
import { createPaquet } from './paquet.js';

/** What docx makes once for all documents, as the files of data/word: a name, a text. */
export async function createParties(): Promise<Readonly<Record<string, string>>> {
  const [charte, paquet, graphiques] = await Promise.all([createCharte(), createPaquet(), createGraphiques()]);
  return { 'charte.json': toJson(charte), 'paquet.json': toJson(paquet), 'graphiques.json': toJson(graphiques) };
}

/** Where a line begins: a style, a level of a list, an axis, a series. */
const debuts =
  /(?<=>)(?=<(?:w:style|w:abstractNum|w:lvl|a:clrScheme|a:fontScheme|a:fmtScheme|c:catAx|c:dateAx|c:valAx|c:legend|c:plotVisOnly|Override|Default|Relationship)\b)/;

/** XML as a list of lines, so that a review shows which style or which axis changes. */
function toJson(valeur: unknown): string {
  return `${JSON.stringify(cut(valeur), null, 2)}\n`;
}

function cut(valeur: unknown): unknown {
  if (typeof valeur === 'string') return valeur.startsWith('<') ? valeur.split(debuts) : valeur;
  if (Array.isArray(valeur)) return valeur.map(cut);
  if (typeof valeur !== 'object' || valeur === null) return valeur;
  return Object.fromEntries(Object.entries(valeur).map(([cle, contenu]) => [cle, cut(contenu)]));
}
