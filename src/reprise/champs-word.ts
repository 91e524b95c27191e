import { createReste, type Reste } from './restes.js';
import { symboleOf } from './symboles-word.js';

/** What a paragraph held when a field began, and when it ended. */
export interface ResultatDeChamp {
  readonly instruction: string;
  /** What the field shows. */
  readonly texte: string;
  /** It shows something that is said already: an image, an equation. */
  readonly dit: boolean;
}

/** What a field leaves: a text that it draws rather than holds, or what a cell cannot hold. */
export interface ResteDeChamp {
  readonly texte: string;
  readonly restes: readonly Reste[];
}

/** These show nothing by nature: marks of an index, of a table. */
const muets: ReadonlySet<string> = new Set(['', 'XE', 'TC', 'TA', 'RD', 'SET', 'PRIVATE', 'NEXT', 'NEXTIF', 'SKIPIF']);

const noms: ReadonlyMap<string, string> = new Map([
  ['EQ', 'une équation (champ EQ)'],
  ['FORMCHECKBOX', 'une case à cocher'],
  ['FORMDROPDOWN', 'une liste déroulante'],
]);

/** Most fields hold what they show, which is read as any text. */
export function finishChamp({ instruction, texte, dit }: ResultatDeChamp): ResteDeChamp {
  const [type = '', argument = ''] = splitInstruction(instruction);
  const nom = type.toUpperCase();
  if (nom === 'HYPERLINK') return { texte: '', restes: lienVers(argument, texte) };
  if (texte !== '' || dit || muets.has(nom)) return { texte: '', restes: [] };
  const symbole = nom === 'SYMBOL' ? readSymbole(instruction, argument) : null;
  if (symbole !== null) return { texte: symbole, restes: [] };
  return {
    texte: '',
    restes: [createReste(noms.get(nom) ?? `un champ qui n’affiche rien (${nom})`, { trou: true })],
  };
}

/** A link that its own text does not show. */
export function lienVers(adresse: string, texte: string): readonly Reste[] {
  if (adresse === '' || adresse.startsWith('\\') || nue(texte).includes(nue(adresse))) return [];
  return [createReste('un lien', { texte: adresse })];
}

function nue(adresse: string): string {
  return adresse
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:|tel:)/, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
}

/** The first two words; the second may stand between quotation marks. */
function splitInstruction(instruction: string): readonly string[] {
  const mots = instruction.trim();
  const blanc = mots.search(/\s/);
  if (blanc < 0) return [mots];
  const suite = mots.slice(blanc).trimStart();
  const fin = suite.startsWith('"') ? suite.indexOf('"', 1) : suite.search(/\s/);
  return [mots.slice(0, blanc), suite.slice(suite.startsWith('"') ? 1 : 0, fin < 0 ? undefined : fin)];
}

function readSymbole(instruction: string, argument: string): string | null {
  const code = /^(?:0x[0-9a-f]{1,6}|\d{1,7})$/i.test(argument) ? Number(argument) : (argument.codePointAt(0) ?? 0);
  const police = /\\f\s{0,5}"?([^"\\]{1,60})/.exec(instruction)?.[1] ?? '';
  return symboleOf(police.trim(), code);
}
