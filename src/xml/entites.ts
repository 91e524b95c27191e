const entites: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** A text of XML as it reads, line ends as XML has them; null when it holds an entity that XML does not know. */
export function decodeEntites(brut: string): string | null {
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

/** A text of XML as it reads: an entity that XML does not know stays as it is written, a character that is none shows as « � ». */
export function decodeEntitesTolerant(brut: string): string {
  if (!brut.includes('&')) return brut;
  return brut.replace(/&(?:#(\d+)|#[xX]([0-9A-Fa-f]+)|(\w+));/g, (ecrite, decimal, hexadecimal, nom) => {
    if (nom !== undefined) return entites.get(nom) ?? ecrite;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    const possible = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return String.fromCodePoint(possible ? code : 0xfffd);
  });
}
