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

/** A text, perhaps empty, then a closing tag, an opening one, what says nothing of the content, CDATA, or the end. */
const jeton =
  /([^<]*)(?:<\/([^\s<>]+)\s*>|<([^\s<>/!?"'=]+)((?:\s+[^\s<>/"'=]+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,500})\s*(\/?)>|<\?.*?\?>|<!--.*?-->|<!\[CDATA\[(.*?)\]\]>|$)/sy;

/**
 * Goes over an XML part tag by tag, and builds nothing. It never guesses, as a parser made for HTML does: in a damaged
 * sheet, a figure would be lost without a word. Document types, and so entities of one's own, are refused.
 * @param max how many elements there may be
 */
export function parseBalises(xml: string, { open, texte, close }: LecteurXml, max: number): EtatXml {
  const ouverts: string[] = [];
  let elements = 0;
  let position = 0;
  while (position < xml.length) {
    jeton.lastIndex = position;
    const trouve = jeton.exec(xml);
    if (!trouve) return 'abime';
    const [, brut = '', ferme, ouvre, attributs = '', vide, cdata] = trouve;
    position = jeton.lastIndex;
    if (brut !== '') {
      const lu = decodeEntites(brut);
      if (lu === null || (ouverts.length === 0 && lu.trim() !== '')) return 'abime';
      texte?.(lu);
    }
    if (ferme !== undefined) {
      if (ouverts.pop() !== ferme) return 'abime';
      close?.(localOf(ferme));
    } else if (ouvre !== undefined) {
      if (ouverts.length === 0 && elements > 0) return 'abime';
      elements += 1;
      if (elements > max || ouverts.length >= maxProfondeur) return 'demesure';
      open(localOf(ouvre), attributs);
      if (vide === '') ouverts.push(ouvre);
      else close?.(localOf(ouvre));
    } else if (cdata !== undefined) texte?.(cdata);
  }
  return elements > 0 && ouverts.length === 0 ? 'entier' : 'abime';
}

/** The value of an attribute, its name with or without a prefix (« id » for « r:id »); null when the tag has none. */
export function attributOf(attributs: string, nom: string): string | null {
  for (const [, lu, avecGuillemets, sansGuillemets = ''] of attributs.matchAll(
    /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  ))
    if (localOf(lu ?? '') === nom) return decodeEntites(avecGuillemets ?? sansGuillemets) ?? '';
  return null;
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
