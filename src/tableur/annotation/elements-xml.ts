import { Parser } from 'htmlparser2';

/** A child element of the root of an XML part: its local name and where it stands in the text. */
export interface ElementXml {
  readonly nom: string;
  readonly debut: number;
  readonly fin: number;
}

/** The root of an XML part: its prefix (« x: », most often empty), its children, where they begin and end. */
export interface RacineXml {
  readonly xml: string;
  readonly prefixe: string;
  readonly enfants: readonly ElementXml[];
  /** Just after the root's start tag. */
  readonly debut: number;
  /** Just before the root's end tag. */
  readonly fin: number;
}

/** Reads where the children of the root stand, so that one can be added or taken off and nothing else touched. */
export function parseRacine(xml: string): RacineXml {
  const enfants: ElementXml[] = [];
  let profondeur = 0;
  let ouverture = 0;
  let prefixe = '';
  let debut = 0;
  let fin = xml.length;
  const parser = new Parser(
    {
      onopentag(nom) {
        if (profondeur === 0) {
          prefixe = nom.slice(0, nom.indexOf(':') + 1);
          debut = parser.endIndex + 1;
        } else if (profondeur === 1) ouverture = parser.startIndex;
        profondeur += 1;
      },
      onclosetag(nom) {
        profondeur -= 1;
        if (profondeur === 1)
          enfants.push({ nom: nom.slice(nom.indexOf(':') + 1), debut: ouverture, fin: parser.endIndex + 1 });
        else if (profondeur === 0) fin = parser.startIndex;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { xml, prefixe, enfants, debut, fin };
}

/** The XML with a child added at the place that the order of the schema gives it: before the first one that comes later. */
export function insertEnfant(racine: RacineXml, nom: string, enfant: string, ordre: readonly string[]): string {
  const rang = ordre.indexOf(nom);
  const suivant = racine.enfants.find((autre) => {
    const place = ordre.indexOf(autre.nom);
    return place < 0 || place > rang;
  });
  const place = suivant?.debut ?? racine.fin;
  return racine.xml.slice(0, place) + enfant + racine.xml.slice(place);
}

/** A text as XML content; characters that XML has no place for are dropped. */
export function escapeXml(texte: string): string {
  return (
    texte
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '')
      .replace(/[&<>"]/g, (signe) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[signe] ?? signe)
  );
}
