import { type Paquet, zip } from '../paquet/parties.js';
import { assemble } from './assemblage.js';
import { type Corps, renderCorps } from './corps.js';
import type { ImagePlacee, Moyens } from './etat.js';
import type { Image } from './images.js';
import { modeleParDefaut } from './modele/par-defaut.js';
import type { Modele } from './modele/types.js';
import { estimatePages } from './pagination.js';
import type { Pages } from './renvois.js';

/** How a document is written. */
export interface OptionsWord {
  /** The document's date, `AAAA-MM-JJ`: it stands in the file's properties, no clock is read. */
  readonly date: string;
  /** Whether the table of contents gives page numbers: the pages are then laid out, which takes a few seconds. */
  readonly pagine?: boolean;
  /** The letterhead that dresses the document: its styles, fonts, headers, footers, paper and margins. */
  readonly modele?: Modele | undefined;
  /** The pictures that the HTML shows, by their `src` (« logo:1 »). */
  readonly images?: Readonly<Record<string, Image>> | undefined;
  /** More custom properties of the file, made from the bookmarks of its content controls. */
  readonly proprietes?: (signets: readonly string[]) => Readonly<Record<string, string>>;
}

/** A document, and how many pages it has when they were laid out. */
export interface DocumentWord {
  readonly octets: Uint8Array;
  /** The page of the bookmark « fin_document », which the template sets at its end; null when nobody laid the pages out. */
  readonly pages: number | null;
}

/**
 * Turns a semantic HTML document into a Word file.
 * @param html a whole document: `<html lang>`, `<head>` (title, meta), `<body>` made of `<section>`
 * @returns the bytes of the `.docx`; the same HTML and options always give the same bytes
 */
export async function renderWord(html: string, options: OptionsWord): Promise<Uint8Array> {
  return (await renderDocument(html, options)).octets;
}

/** The same, with the number of pages when they were laid out. */
export async function renderDocument(html: string, options: OptionsWord): Promise<DocumentWord> {
  const assembleWith = prepare(renderCorps(html, moyensOf(options)), options);
  // Numbers do not move the lines that they stand at the end of: one layout, with none written yet, is enough.
  const pages = options.pagine ? await estimatePages(assembleWith(new Map())) : null;
  const derniere = Number(pages?.get('fin_document'));
  return { octets: zip(assembleWith(pages)), pages: derniere > 0 ? derniere : null };
}

/** What a body is written with. */
export function moyensOf({ modele = modeleParDefaut, images = {} }: OptionsWord): Moyens {
  return { page: modele.page, images: placeImages(images) };
}

/**
 * Makes the package of a body, whose pages may be known later only.
 * @param suivi whether Word tracks what a person changes in the document
 */
export function prepare(
  corps: Corps,
  { date, modele = modeleParDefaut, proprietes }: OptionsWord,
  suivi = false,
): (pages: Pages | null) => Paquet {
  const options = { date, modele, suivi, proprietes: proprietes?.(corps.signets) ?? {} };
  return (pages) => assemble(corps, pages, options);
}

function placeImages(images: Readonly<Record<string, Image>>): ReadonlyMap<string, ImagePlacee> {
  return new Map(
    Object.entries(images).map(([src, image], rang) => [src, { image, relation: `rIdImage${rang + 1}` }] as const),
  );
}
