import { digestOf } from './texte-canonique.js';

/** A text of the workbook. */
export interface PlaceDeTexte {
  readonly feuille: 'redaction' | 'actions';
  /** The rubric's code; the action’s number, or its row and its name, see `createCles`. */
  readonly cle: string;
  readonly colonne: string;
}

/**
 * Where a text of a document comes from: a rubric of the sheet Rédaction, or a column of an action. `base` is the digest
 * of the text when the document was made; `attente` says that it was empty then, and `base` is that of « À compléter… ».
 */
export interface Balise extends PlaceDeTexte {
  readonly base: string;
  readonly attente: boolean;
}

const forme = /^ctg\.(redaction|actions)\.(.+)\.(\w+)\.(~?)([0-9a-f]{8})$/u;

/** The tag of a content control: Word takes 64 characters at most. */
export function formatBalise({ feuille, cle, colonne, base, attente }: Balise): string {
  return `ctg.${formatPlace({ feuille, cle, colonne })}.${attente ? '~' : ''}${base}`;
}

/** What marks a text in a document: the tag of its content control, and the name of its bookmark. */
export interface MarquesDeTexte {
  readonly balise: string;
  readonly signet: string;
}

/** The marks of the text of a place, or of what stands there while it is empty. */
export function createMarques(place: PlaceDeTexte, texte: string, attendu: string): MarquesDeTexte {
  const base = digestOf(texte || attendu);
  const attente = texte === '';
  return {
    balise: formatBalise({ ...place, base, attente }),
    signet: `_ctg_${digestOfPlace(place)}_${attente ? 'v' : ''}${base}`,
  };
}

/** What the name of a bookmark says: the digest of its place, which is looked for among those of the workbook. */
export function parseSignet(
  nom: string,
): { readonly place: string; readonly base: string; readonly attente: boolean } | null {
  const [, place, attente, base] = /^_ctg_([0-9a-f]{8})_(v?)([0-9a-f]{8})$/.exec(nom) ?? [];
  return place && base ? { place, base, attente: attente === 'v' } : null;
}

/** The digest by which a bookmark names a place. */
export function digestOfPlace(place: PlaceDeTexte): string {
  return digestOf(formatPlace(place));
}

function formatPlace({ feuille, cle, colonne }: PlaceDeTexte): string {
  return `${feuille}.${cle}.${colonne}`;
}

/** What a tag says; null for a control that is none of ours. */
export function parseBalise(tag: string): Balise | null {
  const [, feuille, cle, colonne, attente, base] = forme.exec(tag) ?? [];
  if ((feuille !== 'redaction' && feuille !== 'actions') || !cle || !colonne || !base) return null;
  return { feuille, cle, colonne, base, attente: attente === '~' };
}
