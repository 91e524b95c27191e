import { escapeXml } from '../../xml/ecriture.js';

/** What a tracked change does: the letters that WordprocessingML has for it. */
export type Sorte = 'ins' | 'del';

/** Word takes 255 characters at most in the name of an author. */
const longueurMax = 255;

/** Writes tracked changes, all of one author and one date. Their ids are drawn by `numberMarques`, at the end. */
export interface MarquesDeRevision {
  /** Runs that only one version has; a deleted text is `w:delText`. Nothing for no run. */
  readonly wrap: (sorte: Sorte, runs: string) => string;
  /** The mark by itself: in the properties of a row, or of the mark of a paragraph. */
  readonly mark: (sorte: Sorte) => string;
  /** The properties that a paragraph had, given what stood in its `w:pPr`. */
  readonly restore: (proprietes: string) => string;
}

/** @param date `AAAA-MM-JJ` */
export function createMarques({ auteur, date }: { readonly auteur: string; readonly date: string }): MarquesDeRevision {
  const nom = [...auteur.replace(/\s+/g, ' ').trim()].reduce(
    (debut, lettre) => (debut.length + lettre.length > longueurMax ? debut : debut + lettre),
    '',
  );
  const attributs = `w:id="" w:author="${escapeXml(nom)}" w:date="${date}T00:00:00Z"`;
  return {
    wrap: (sorte, runs) => runs && `<w:${sorte} ${attributs}>${sorte === 'del' ? toSupprime(runs) : runs}</w:${sorte}>`,
    mark: (sorte) => `<w:${sorte} ${attributs}/>`,
    restore: (proprietes) =>
      `<w:pPrChange ${attributs}>${proprietes === '' ? '<w:pPr/>' : `<w:pPr>${proprietes}</w:pPr>`}</w:pPrChange>`,
  };
}

/** Text holds no « < » of its own: only tags are changed. */
function toSupprime(runs: string): string {
  return runs.replace(/<(\/?)w:t(?=[ >])/g, '<$1w:delText').replace(/<(\/?)w:instrText(?=[ >])/g, '<$1w:delInstrText');
}

/** Gives each tracked change its id, in the order of the document, from 1. */
export function createNumeros(): (xml: string) => string {
  let numero = 0;
  return (xml) =>
    xml.replace(/(<w:(?:ins|del|pPrChange) w:id=")"/g, (_, debut: string) => {
      numero += 1;
      return `${debut}${numero}"`;
    });
}
