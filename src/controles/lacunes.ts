import { formatListe } from '../dossier/enumeration.js';

declare const auteur: unique symbol;
declare const lecteur: unique symbol;

/** A sentence for whoever keeps the tracker: what is wrong, where, what to write. It never enters a document. */
export type MessageAuteur = string & { readonly [auteur]: true };

/** A sentence for whoever reads a document: a fact, without a word of the tracker, its sheets or the tool. */
export type PhraseLecteur = string & { readonly [lecteur]: true };

/** How a gap is said of one thing, and of several: `{}` is where their names stand. */
export interface FormeDeLacune {
  readonly un: string;
  readonly plusieurs: string;
}

/** A gap as a document tells it: of whom or of what, unless the sentence says it all. */
export interface Lacune {
  readonly sujet: string | null;
  readonly un: PhraseLecteur;
  readonly plusieurs: PhraseLecteur;
}

export function messageAuteur(texte: string): MessageAuteur {
  return texte as MessageAuteur;
}

/** A gap that is a sentence by itself: « Les orientations ne sont pas données. » */
export function lacune(fait: string): Lacune {
  return { sujet: null, un: fait as PhraseLecteur, plusieurs: fait as PhraseLecteur };
}

/** A gap of one thing, which others may share: « Les actions 1.4 et 2.3 n’ont pas de pilote. » */
export function lacuneDe(sujet: string, { un, plusieurs }: FormeDeLacune): Lacune {
  return { sujet, un: un as PhraseLecteur, plusieurs: plusieurs as PhraseLecteur };
}

/** One wording for one thing or several: « Pour {}, aucun accueil collectif n’est recensé. » */
export function forme(phrase: string): FormeDeLacune {
  return { un: phrase, plusieurs: phrase };
}

/** The sentences of several gaps: those that say the same of several things are one. */
export function direLacunes(lacunes: readonly Lacune[]): readonly PhraseLecteur[] {
  const groupes = new Map<string, { readonly lacune: Lacune; readonly sujets: Set<string> }>();
  for (const dite of lacunes) {
    const groupe = groupes.get(dite.plusieurs) ?? { lacune: dite, sujets: new Set() };
    if (dite.sujet !== null) groupe.sujets.add(dite.sujet);
    groupes.set(dite.plusieurs, groupe);
  }
  return [...groupes.values()].map(({ lacune: dite, sujets }) => sayOf(dite, [...sujets]));
}

function sayOf({ un, plusieurs }: Lacune, sujets: readonly string[]): PhraseLecteur {
  const phrase = sujets.length > 1 ? plusieurs : un;
  // A name may hold anything: it is put in by a function, never read as a pattern.
  return phrase.replace('{}', () => formatListe(sujets)) as PhraseLecteur;
}
