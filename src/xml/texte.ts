/** Takes the next bytes of a part (null: there are no more), and gives the characters that they make. */
export type DecodeurXml = (morceau: Uint8Array | null) => string;

/** An XML declaration is shorter. */
const debutMax = 200;

/** The text of an XML part, in the encoding that its first bytes or its declaration say: most are in UTF-8. */
export function decodeXml(octets: Uint8Array): string {
  const decode = createDecodeurXml();
  return decode(octets) + decode(null);
}

/** Does what `decodeXml` does as the bytes of a part come in. */
export function createDecodeurXml(): DecodeurXml {
  let decodeur: DecodeurXml | null = null;
  let attente = new Uint8Array();
  return (morceau) => {
    if (decodeur) return decodeur(morceau);
    const debut = join(attente, morceau);
    if (morceau && debut.length < debutMax) {
      attente = debut;
      return '';
    }
    decodeur = decodeurDe(encodageOf(debut));
    return decodeur(debut) + (morceau ? '' : decodeur(null));
  };
}

function join(avant: Uint8Array, apres: Uint8Array | null): Uint8Array<ArrayBuffer> {
  const tout = new Uint8Array(avant.length + (apres?.length ?? 0));
  tout.set(avant);
  if (apres) tout.set(apres, avant.length);
  return tout;
}

/** As XML has it (appendix F): a byte order mark, the way the first « < » is written, or what the declaration says. */
function encodageOf(octets: Uint8Array): string {
  const [a, b, c, d] = octets;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0)) return 'utf-16be';
  const declaration = new TextDecoder('latin1').decode(octets.subarray(0, debutMax));
  const dit = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1]?.toLowerCase() ?? 'utf-8';
  // What is written one byte a letter, as this declaration is, is no UTF-16.
  return /^(?:utf-?16|ucs-?2|iso-10646)/.test(dit) ? 'utf-8' : dit;
}

function decodeurDe(encodage: string): DecodeurXml {
  if (encodage === 'utf-8' || encodage === 'utf8') return createUtf8();
  try {
    const decodeur = new TextDecoder(encodage);
    if (decodeur.encoding === 'utf-8') return createUtf8();
    if (decodeur.encoding === 'windows-1252') return (morceau) => (morceau ? decodeWindows1252(morceau) : '');
    return (morceau) => (morceau ? decodeur.decode(morceau, { stream: true }) : decodeur.decode());
  } catch {
    return createUtf8();
  }
}

/**
 * What is no UTF-8, whatever the part says of itself, is taken for Windows-1252: programs that write their own XML forget to
 * say it, and accents would be lost without a word.
 */
function createUtf8(): DecodeurXml {
  let decodeur = new TextDecoder('utf-8', { fatal: true });
  return (morceau) => {
    try {
      return morceau ? decodeur.decode(morceau, { stream: true }) : decodeur.decode();
    } catch {
      decodeur = new TextDecoder('utf-8', { fatal: true });
      return decodeWindows1252(morceau ?? new Uint8Array());
    }
  };
}

/** The signs of the bytes 0x80 to 0x9F; a space where Windows-1252 has none. */
const signes = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Node 20 decodes Windows-1252 as Latin-1, whose apostrophes and euro signs are lost: those bytes are read here. */
function decodeWindows1252(octets: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(octets);
  return latin.replace(/[\u0080-\u009f]/g, (lettre) => {
    const signe = signes[lettre.charCodeAt(0) - 0x80];
    return signe === undefined || signe === ' ' ? lettre : signe;
  });
}
