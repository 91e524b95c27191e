import { strFromU8, unzipSync } from 'fflate';

/** The parts of a `.docx`, as text, by path. */
export function openParts(docx: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(docx)).map(([chemin, octets]) => [chemin, strFromU8(octets)]));
}

/** The main part's XML. */
export function openDocument(docx: Uint8Array): string {
  return openParts(docx)['word/document.xml'] ?? '';
}

const entites: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of each paragraph, tabs and line breaks included, as a reader of Word sees it. */
export function readParagraphes(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraphe]) =>
    [...paragraphe.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
      .map(([, texte, saut]) => (saut === 'tab' ? '\t' : saut === 'br' ? '\n' : decode(texte ?? '')))
      .join(''),
  );
}

function decode(texte: string): string {
  return texte.replace(/&(\w+);/g, (entite, nom: string) => entites[nom] ?? entite);
}
