import { isBlanc, readAttributs, skipBlancs } from './attributs.js';

/** An element found in a text of XML: where it and its content stand. */
export interface ElementTrouve {
  /** « x: », most often empty. */
  readonly prefixe: string;
  readonly debut: number;
  /** Just after the start tag: `xml.slice(debut, debutContenu)` is that tag. */
  readonly debutContenu: number;
  /** Just before the end tag; `debutContenu` for an element that closes itself. */
  readonly finContenu: number;
  readonly fin: number;
  /** `<a/>`: it has no content, not even an empty one. */
  readonly vide: boolean;
}

/** No prefix is longer. */
const prefixeMax = 40;

/**
 * The elements of that local name, in order, whatever their prefix; an element inside one of the same name is part of it.
 * What is not closed ends the search. Each character is looked at a few times at most, whatever the text: VML, which is no
 * sound XML, is searched too.
 */
export function findElements(xml: string, nom: string): readonly ElementTrouve[] {
  const trouves: ElementTrouve[] = [];
  for (let depuis = 0; ; ) {
    const element = nextElement(xml, nom, depuis);
    if (!element) return trouves;
    trouves.push(element);
    depuis = element.fin;
  }
}

/** The first element of that local name from a place on; null when there is none, or when it does not end. */
export function nextElement(xml: string, nom: string, depuis = 0): ElementTrouve | null {
  const balise = nextBalise(xml, nom, depuis);
  if (!balise) return null;
  const { prefixe, debut, debutContenu, vide } = balise;
  if (vide) return { ...balise, finContenu: debutContenu, fin: debutContenu };
  const fermante = `</${prefixe}${nom}`;
  for (let place = debutContenu; ; place += 1) {
    place = xml.indexOf(fermante, place);
    if (place < 0) return null;
    const fin = skipBlancs(xml, place + fermante.length);
    if (xml[fin] === '>') return { prefixe, debut, debutContenu, finContenu: place, fin: fin + 1, vide: false };
  }
}

type Balise = Omit<ElementTrouve, 'finContenu' | 'fin'>;

/** The first start tag of that local name from a place on. */
export function nextBalise(xml: string, nom: string, depuis = 0): Balise | null {
  for (let place = xml.indexOf(nom, depuis); place >= 0; place = xml.indexOf(nom, place + 1)) {
    const suivant = place + nom.length;
    const prefixe = prefixeAvant(xml, place);
    if (prefixe === null || !(isBlanc(xml.charCodeAt(suivant)) || xml[suivant] === '>' || xml[suivant] === '/'))
      continue;
    const balise = readAttributs(xml, suivant, () => false);
    return balise && { prefixe, debut: place - prefixe.length - 1, debutContenu: balise.fin, vide: balise.vide };
  }
  return null;
}

/** What stands between « < » and the name; null when the name opens no element. */
function prefixeAvant(xml: string, place: number): string | null {
  if (xml[place - 1] === '<') return '';
  if (xml[place - 1] !== ':') return null;
  const avant = xml.slice(Math.max(0, place - prefixeMax), place);
  const prefixe = avant.slice(avant.lastIndexOf('<') + 1);
  return prefixe !== avant && /^[^\s<>/:"'=!?]+:$/.test(prefixe) ? prefixe : null;
}

/** The text with its elements of that name replaced; null keeps one as it is. */
export function replaceElements(
  xml: string,
  nom: string,
  remplacer: (element: ElementTrouve, texte: string) => string | null,
): string {
  const morceaux: string[] = [];
  let depuis = 0;
  for (const element of findElements(xml, nom)) {
    const texte = xml.slice(element.debut, element.fin);
    morceaux.push(xml.slice(depuis, element.debut), remplacer(element, texte) ?? texte);
    depuis = element.fin;
  }
  return depuis === 0 ? xml : morceaux.join('') + xml.slice(depuis);
}

/** The text with an element added at the end of the first one of a name; `enfant` is given the prefix of that one. */
export function appendIn(xml: string, nom: string, enfant: (prefixe: string) => string): string {
  const parent = nextElement(xml, nom);
  if (!parent) return xml;
  const { prefixe, debutContenu, finContenu, vide } = parent;
  return vide
    ? `${xml.slice(0, debutContenu - 2)}>${enfant(prefixe)}</${prefixe}${nom}>${xml.slice(debutContenu)}`
    : xml.slice(0, finContenu) + enfant(prefixe) + xml.slice(finContenu);
}
