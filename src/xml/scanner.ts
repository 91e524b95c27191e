import { endOfNom, isBlanc, localOf, readAttributs, skipBlancs } from './attributs.js';
import { decodeEntites, decodeEntitesTolerant } from './entites.js';

/** What is told of an XML part, in the order of the document; names as they stand, with their prefix. */
export interface LecteurXml {
  /**
   * @param attributs as they stand in the tag: `attributOf` reads one
   * @param debut where the tag stands in the text, and `fin` just after it: when the text is given whole
   */
  readonly open: (nom: string, attributs: string, debut: number, fin: number) => void;
  /** A text may come in several pieces. */
  readonly texte?: (texte: string) => void;
  /** Where the end tag stands: the start tag itself, for an element that it closes at once. */
  readonly close?: (nom: string, debut: number, fin: number) => void;
  /** What stands in `<?…?>`. */
  readonly instruction?: (contenu: string) => void;
}

export interface Rigueur {
  /** How many elements there may be; read with tolerance, entities count too. */
  readonly max: number;
  /**
   * Strict, the reading stops at what is no sound XML: in a damaged sheet, a figure would be lost without a word.
   * Document types, and so entities of one's own, are refused. Tolerant, it makes something of any text: what is not closed
   * ends with what holds it, what closes nothing is passed over.
   */
  readonly tolerante: boolean;
}

/** How a part was read: whole, or up to where it is not well formed, or holds more than any document that a person made. */
export type EtatXml = 'entier' | 'abime' | 'demesure';

/** Deeper than any document that a person made: what walks a tree must not run out of stack. */
const maxProfondeur = 400;
/** The root of a part declares some forty names; no other element has ten attributes. */
const maxAttributs = 1_000;

/** An opening tag; it is only tested, and captures nothing: a workbook has hundreds of thousands. */
const ouvrante =
  /<[^\s<>/!?"'=]+(?:[ \t\r\n]+[^\s<>/"'=]+[ \t\r\n]*=[ \t\r\n]*(?:"[^"<]*"|'[^'<]*')){0,500}[ \t\r\n]*\/?>/y;
const codes = { barre: 0x2f, exclamation: 0x21, interrogation: 0x3f, superieur: 0x3e };

/** Pieces are gathered up to this many characters before they are gone over, then to twice what is left: none is gone over many times. */
const pas = 1024 * 1024;
/** No tag and no text of a document that a person made is longer, in characters. */
const attenteMax = 8 * 1024 * 1024;

/** An XML part that comes in pieces. */
export interface LectureXml {
  /** Takes the next characters; once the part is known to be damaged or out of measure, they are no longer read. */
  readonly push: (morceau: string) => void;
  /** There are no more. */
  readonly end: () => EtatXml;
}

/** Goes over an XML part tag by tag, and builds nothing. */
export function scanXml(xml: string, lecteur: LecteurXml, lecture: Rigueur): EtatXml {
  return createScan(lecteur, lecture)(xml, true).etat;
}

/** Does what `scanXml` does as the pieces of a part come in: a part of hundreds of megabytes is never whole in memory. */
export function createLecture(lecteur: LecteurXml, lecture: Rigueur): LectureXml {
  const scan = createScan(lecteur, lecture);
  let attente = '';
  let seuil = pas;
  let etat: EtatXml = 'entier';
  const avancer = (dernier: boolean) => {
    const { etat: nouveau, position } = scan(attente, dernier);
    etat = nouveau;
    attente = attente.slice(position);
    seuil = Math.max(pas, 2 * attente.length);
    // Its end never comes: most of the time because it is no tag at all.
    if (etat === 'entier' && attente.length > attenteMax) etat = lecture.tolerante ? 'demesure' : 'abime';
  };
  return {
    push: (morceau) => {
      if (etat !== 'entier') return;
      attente += morceau;
      if (attente.length > seuil) avancer(false);
    },
    end: () => {
      if (etat === 'entier') avancer(true);
      return etat;
    },
  };
}

/** The same reader, told of elements by their names without prefix: « c » for « x:c ». */
export function byNomLocal({ open, close, ...reste }: LecteurXml): LecteurXml {
  return {
    ...reste,
    open: (nom, attributs, debut, fin) => open(localOf(nom), attributs, debut, fin),
    ...(close ? { close: (nom, debut, fin) => close(localOf(nom), debut, fin) } : {}),
  };
}

interface Avancee {
  readonly etat: EtatXml;
  /** Up to where the text was read; what follows is the beginning of a tag or of a text, whose end is to come. */
  readonly position: number;
}

/** What is open, and how many elements there were, from one piece to the next. */
function createScan(
  { open, texte, close, instruction }: LecteurXml,
  { max, tolerante }: Rigueur,
): (xml: string, dernier: boolean) => Avancee {
  const ouverts: string[] = [];
  let elements = 0;

  /** Whether a text may stand where it does; each step below gives the place where it ends, or why there is none. */
  const readTexte = (xml: string, debut: number, fin: number): number => {
    const brut = xml.slice(debut, fin);
    if (tolerante) elements += countEntites(brut);
    if (elements > max) return demesure;
    const lu = tolerante ? decodeEntitesTolerant(brut) : decodeEntites(brut);
    if (lu === null || (!tolerante && ouverts.length === 0 && lu.trim() !== '')) return abime;
    texte?.(lu);
    return fin;
  };
  const readOuvrante = (xml: string, debut: number): number => {
    ouvrante.lastIndex = debut;
    const saine = ouvrante.test(xml);
    const lue = saine ? null : tolerante ? endOfOuvrante(xml, debut) : null;
    if (!saine && !lue) return incomplet;
    if (!tolerante && ouverts.length === 0 && elements > 0) return abime;
    const fin = lue ? lue.fin : ouvrante.lastIndex;
    elements += 1;
    if (elements > max || ouverts.length >= maxProfondeur || (lue && lue.attributs > maxAttributs)) return demesure;
    const vide = lue ? lue.vide : xml.charCodeAt(fin - 2) === codes.barre;
    const finNom = endOfNom(xml, debut + 1);
    const nom = xml.slice(debut + 1, finNom);
    open(nom, xml.slice(finNom, fin - (vide && !lue ? 2 : 1)), debut, fin);
    if (vide) close?.(nom, debut, fin);
    else ouverts.push(nom);
    return fin;
  };
  const readFermante = (xml: string, debut: number): number => {
    const dernier = ouverts.at(-1);
    const fin = dernier === undefined ? -1 : endOfFermante(xml, debut + 2, dernier);
    if (dernier !== undefined && fin >= 0) {
      ouverts.pop();
      close?.(dernier, debut, fin);
      return fin;
    }
    return tolerante ? closeAncetre(xml, debut) : incomplet;
  };
  /** What an end tag that is not that of the last element closes, if anything: that one and what it holds. */
  const closeAncetre = (xml: string, debut: number): number => {
    const debutNom = skipBlancs(xml, debut + 2);
    if (xml.charCodeAt(debutNom) === codes.superieur) return readTexte(xml, debut, debut + 1);
    const finNom = endOfNom(xml, debutNom);
    const fin = xml.indexOf('>', finNom) + 1;
    if (fin === 0) return incomplet;
    const rang = ouverts.lastIndexOf(xml.slice(debutNom, finNom));
    while (rang >= 0 && ouverts.length > rang) close?.(ouverts.pop() ?? '', debut, fin);
    return fin;
  };
  const readAutre = (xml: string, debut: number): number => {
    const [ouverture, fermeture] = autres.find(([signe]) => xml.startsWith(signe, debut)) ?? declaration;
    if (ouverture === declaration[0] && !tolerante) return incomplet;
    const fin = xml.indexOf(fermeture, debut + ouverture.length);
    if (fin < 0) return incomplet;
    if (ouverture === cdata) texte?.(xml.slice(debut + cdata.length, fin));
    else if (ouverture === '<?') instruction?.(xml.slice(debut + 2, fin));
    return fin + fermeture.length;
  };
  const readBalise = (xml: string, debut: number): number => {
    const code = xml.charCodeAt(debut + 1);
    if (code === codes.barre) return readFermante(xml, debut);
    if (code === codes.exclamation || code === codes.interrogation) return readAutre(xml, debut);
    const signe = tolerante && (isBlanc(code) || code === codes.superieur);
    return signe ? readTexte(xml, debut, debut + 1) : readOuvrante(xml, debut);
  };
  /** There is no more: what is still open ends there; a tag that does not end is none. */
  const finish = (xml: string, position: number): Avancee => {
    if (!tolerante)
      return { etat: position === xml.length && elements > 0 && ouverts.length === 0 ? 'entier' : 'abime', position };
    if (xml.startsWith(cdata, position)) texte?.(xml.slice(position + cdata.length));
    // Taken off first: an optional call whose function is missing does not look at its arguments.
    for (let nom = ouverts.pop(); nom !== undefined; nom = ouverts.pop()) close?.(nom, xml.length, xml.length);
    return { etat: 'entier', position: xml.length };
  };

  return (xml, dernier) => {
    let position = 0;
    while (position < xml.length) {
      const suivante = xml.indexOf('<', position);
      if (suivante < 0 && !dernier) return { etat: 'entier', position };
      const debut = suivante < 0 ? xml.length : suivante;
      const fin = debut > position ? readTexte(xml, position, debut) : readBalise(xml, debut);
      if (fin === incomplet) break;
      if (fin < 0) return { etat: fin === demesure ? 'demesure' : 'abime', position };
      position = fin;
    }
    return dernier ? finish(xml, position) : { etat: 'entier', position };
  };
}

/** Instead of a place in the text. */
const [incomplet, abime, demesure] = [-1, -2, -3];

const cdata = '<![CDATA[';
/** All that an XML part may hold beside tags and texts, and how each ends. */
const autres: readonly (readonly [string, string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
  [cdata, ']]>'],
];
const declaration = ['<!', '>'] as const;

/** A start tag that is not well formed, to its « > »; null when it has none. */
function endOfOuvrante(xml: string, debut: number) {
  let attributs = 0;
  const fin = readAttributs(xml, endOfNom(xml, debut + 1), () => {
    attributs += 1;
    return false;
  });
  return fin && { ...fin, attributs };
}

/** Where a closing tag ends; -1 when it does not close this element. */
function endOfFermante(xml: string, debut: number, nom: string): number {
  if (!xml.startsWith(nom, debut)) return -1;
  const fin = skipBlancs(xml, debut + nom.length);
  return xml.charCodeAt(fin) === codes.superieur ? fin + 1 : -1;
}

function countEntites(texte: string): number {
  let nombre = 0;
  for (let place = texte.indexOf('&'); place >= 0; place = texte.indexOf('&', place + 1)) nombre += 1;
  return nombre;
}
