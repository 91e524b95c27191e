import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const dossier = fileURLToPath(new URL('../fixtures/', import.meta.url));
const lire = (chemin: string) => new Uint8Array(readFileSync(dossier + chemin));

/** Made as French Word saves: ids « Titre1 », a first page of its own with a logo, a wide left margin, no page number. */
export const charteWord = lire('chartes/word-francais.docx');
/** Made by LibreOffice: a heading in light yellow, a footer that numbers the pages. */
export const charteLibreOffice = lire('chartes/charte-libreoffice.docx');
export const logo = (nom: 'commune.png' | 'caf.jpg' | 'association.gif' | 'exif6.jpg' | 'tronque.png') =>
  lire(`logos/${nom}`);

/** The same letterhead with some parts changed, added (a text where there was none) or taken out (null). */
export function retoucher(
  charte: Uint8Array,
  changements: Readonly<Record<string, ((xml: string) => string) | string | null>>,
): Uint8Array {
  const parts = unzipSync(charte);
  for (const [chemin, changement] of Object.entries(changements)) {
    if (changement === null) delete parts[chemin];
    else if (typeof changement === 'string') parts[chemin] = strToU8(changement);
    else parts[chemin] = strToU8(changement(strFromU8(parts[chemin] ?? new Uint8Array())));
  }
  return zipSync(parts);
}

const vocabulaires = {
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  a14: 'http://schemas.microsoft.com/office/drawing/2010/main',
  asvg: 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  wp14: 'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  w16: 'http://schemas.microsoft.com/office/word/2018/wordml',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  w10: 'urn:schemas-microsoft-com:office:word',
} as const;
export type Prefixe = keyof typeof vocabulaires;
/** The address of a vocabulary, by the prefix that Word gives it. */
export const adresses: Readonly<Record<Prefixe, string>> = vocabulaires;

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** A picture of the letterhead, under the id `rIdLogo`; and addresses outside, under `rIdDehors`. */
export const relationsDEntete = (exterieure = 'image') =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `<Relationship Id="rIdLogo" Type="${office}/image" Target="media/image1.png"/>` +
  `<Relationship Id="rIdDehors" Type="${office}/${exterieure}" Target="https://exemple.invalid/x.png" TargetMode="External"/></Relationships>`;

/** Word's French letterhead, this XML in the header of its first page; every prefix of Word's is declared. */
export function charteDEntete(contenu: string, exterieure?: string): Uint8Array {
  const declarations = Object.entries(vocabulaires)
    .map(([prefixe, adresse]) => ` xmlns:${prefixe}="${adresse}"`)
    .join('');
  return retoucher(charteWord, {
    'word/header2.xml': `<w:hdr${declarations}>${contenu}</w:hdr>`,
    'word/_rels/header2.xml.rels': relationsDEntete(exterieure),
  });
}
