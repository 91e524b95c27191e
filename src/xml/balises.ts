/** What is told of each tag and text, in the order of the document; names without their prefix (« c » for « x:c »). */
export interface LecteurXml {
  /** @param attributs as they stand in the tag: `attributOf` reads one */
  readonly open: (nom: string, attributs: string) => void;
  /** A text may come in several pieces. */
  readonly texte?: (texte: string) => void;
  readonly close?: (nom: string) => void;
}

/** How a part was read: whole, or up to where it is not well formed, or holds more than any document that a person made. */
export type EtatXml = 'entier' | 'abime' | 'demesure';

/** Deeper than any document that a person made. */
const maxProfondeur = 400;

/** An opening tag; it is only tested, and captures nothing: a workbook has hundreds of thousands. */
const ouvrante =
  /<[^\s<>/!?"'=]+(?:[ \t\r\n]+[^\s<>/"'=]+[ \t\r\n]*=[ \t\r\n]*(?:"[^"<]*"|'[^'<]*')){0,500}[ \t\r\n]*\/?>/y;
/** A declaration, a comment, CDATA: all that an XML part may hold beside tags and texts. */
const autre = /<\?.*?\?>|<!--.*?-->|<!\[CDATA\[(.*?)\]\]>/sy;
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

/**
 * Goes over an XML part tag by tag, and builds nothing. It never guesses, as a parser made for HTML does: in a damaged
 * sheet, a figure would be lost without a word. Document types, and so entities of one's own, are refused.
 * @param max how many elements there may be
 */
export function parseBalises(xml: string, lecteur: LecteurXml, max: number): EtatXml {
  return createScan(lecteur, max)(xml, true).etat;
}

/** Does what `parseBalises` does as the pieces of a part come in: a part of hundreds of megabytes is never whole in memory. */
export function createLecture(lecteur: LecteurXml, max: number): LectureXml {
  const scan = createScan(lecteur, max);
  let attente = '';
  let seuil = pas;
  let etat: EtatXml = 'entier';
  const avancer = (dernier: boolean) => {
    const { etat: nouveau, position } = scan(attente, dernier);
    etat = nouveau;
    attente = attente.slice(position);
    seuil = Math.max(pas, 2 * attente.length);
    // Its end never comes: most of the time because it is no tag at all.
    if (etat === 'entier' && attente.length > attenteMax) etat = 'abime';
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

interface Avancee {
  readonly etat: EtatXml;
  /** Up to where the text was read; what follows is the beginning of a tag or of a text, whose end is to come. */
  readonly position: number;
}

/** What is open, and how many elements there were, from one piece to the next. */
function createScan({ open, texte, close }: LecteurXml, max: number): (xml: string, dernier: boolean) => Avancee {
  const ouverts: string[] = [];
  let elements = 0;
  return (xml, dernier) => {
    let position = 0;
    const abime = (): Avancee => ({ etat: dernier ? 'abime' : 'entier', position });
    while (position < xml.length) {
      const suivante = xml.indexOf('<', position);
      if (suivante < 0 && !dernier) return { etat: 'entier', position };
      const debut = suivante < 0 ? xml.length : suivante;
      if (debut > position) {
        const lu = decodeEntites(xml.slice(position, debut));
        if (lu === null || (ouverts.length === 0 && lu.trim() !== '')) return { etat: 'abime', position };
        texte?.(lu);
        position = debut;
        if (suivante < 0) break;
      }
      const code = xml.charCodeAt(debut + 1);
      if (code === codes.barre) {
        const ferme = ouverts.at(-1);
        const fin = ferme === undefined ? -1 : endOfFermante(xml, debut + 2, ferme);
        if (ferme === undefined || fin < 0) return abime();
        ouverts.pop();
        position = fin;
        close?.(localOf(ferme));
      } else if (code === codes.exclamation || code === codes.interrogation) {
        autre.lastIndex = debut;
        const trouve = autre.exec(xml);
        if (!trouve) return abime();
        position = autre.lastIndex;
        if (trouve[1] !== undefined) texte?.(trouve[1]);
      } else {
        ouvrante.lastIndex = debut;
        if (!ouvrante.test(xml)) return abime();
        if (ouverts.length === 0 && elements > 0) return { etat: 'abime', position };
        position = ouvrante.lastIndex;
        elements += 1;
        if (elements > max || ouverts.length >= maxProfondeur) return { etat: 'demesure', position };
        const vide = xml.charCodeAt(position - 2) === codes.barre;
        const finNom = endOfNom(xml, debut + 1);
        const nom = xml.slice(debut + 1, finNom);
        open(localOf(nom), xml.slice(finNom, position - (vide ? 2 : 1)));
        if (vide) close?.(localOf(nom));
        else ouverts.push(nom);
      }
    }
    const entier = !dernier || (elements > 0 && ouverts.length === 0);
    return { etat: entier ? 'entier' : 'abime', position };
  };
}

/** Where the name of a tag ends: at a white space, « / » or « > ». */
function endOfNom(xml: string, debut: number): number {
  let rang = debut;
  while (
    !isBlanc(xml.charCodeAt(rang)) &&
    xml.charCodeAt(rang) !== codes.barre &&
    xml.charCodeAt(rang) !== codes.superieur
  )
    rang += 1;
  return rang;
}

/** Where a closing tag ends; -1 when it does not close this element. */
function endOfFermante(xml: string, debut: number, nom: string): number {
  if (!xml.startsWith(nom, debut)) return -1;
  let rang = debut + nom.length;
  while (isBlanc(xml.charCodeAt(rang))) rang += 1;
  return xml.charCodeAt(rang) === codes.superieur ? rang + 1 : -1;
}

/** What XML takes for white space. */
export function isBlanc(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** The value of an attribute, its name with or without a prefix (« id » for « r:id »); null when the tag has none. */
export function attributOf(attributs: string, nom: string): string | null {
  for (const [, lu, avecGuillemets, sansGuillemets = ''] of attributs.matchAll(
    /(?<![^\s"'])([^\s="']+)\s{0,99}=\s{0,99}(?:"([^"]*)"|'([^']*)')/g,
  ))
    if (localOf(lu ?? '') === nom) return decodeEntites(avecGuillemets ?? sansGuillemets) ?? '';
  return null;
}

/** Whether the value of an attribute says yes, as XML has it or as older programs do. */
export function isVrai(valeur: string): boolean {
  return /^(?:1|true|on)$/i.test(valeur.trim());
}

function localOf(nom: string): string {
  return nom.slice(nom.indexOf(':') + 1);
}

const entites: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** A text of XML as it reads, line ends as XML has them; null when it holds an entity that XML does not know. */
function decodeEntites(brut: string): string | null {
  const texte = brut.includes('\r') ? brut.replace(/\r\n?/g, '\n') : brut;
  let decode = '';
  let debut = 0;
  for (let place = texte.indexOf('&'); place >= 0; place = texte.indexOf('&', debut)) {
    const fin = texte.indexOf(';', place);
    const caractere = fin < 0 ? null : caractereOf(texte.slice(place + 1, fin));
    if (caractere === null) return null;
    decode += texte.slice(debut, place) + caractere;
    debut = fin + 1;
  }
  return debut === 0 ? texte : decode + texte.slice(debut);
}

/** @param entite « amp », « #233 », « #xE9 »… */
function caractereOf(entite: string): string | null {
  const [, decimal, hexadecimal] = /^#(?:(\d+)|x([0-9A-Fa-f]+))$/.exec(entite) ?? [];
  if (decimal === undefined && hexadecimal === undefined) return entites.get(entite) ?? null;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
