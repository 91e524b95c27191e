import { attributOf } from '../../../xml/attributs.js';
import { type Place, parseAdresse } from '../../classeur.js';
import { parsePartie } from './partie.js';

/** A note, or a message of a thread, and the cell that it is about. */
export interface CommentaireXlsx extends Place {
  readonly texte: string;
}

/** Reads the notes of a sheet; what an older Excel shows of a thread is among them, under the same cell. */
export function readNotes(xml: string): readonly CommentaireXlsx[] {
  return readTextes(xml, { element: 'comment', texte: 't' });
}

/** Reads the messages of the threads of a sheet, in their order. */
export function readFils(xml: string): readonly CommentaireXlsx[] {
  return readTextes(xml, { element: 'threadedComment', texte: 'text' });
}

function readTextes(
  xml: string,
  noms: { readonly element: string; readonly texte: string },
): readonly CommentaireXlsx[] {
  const lus: CommentaireXlsx[] = [];
  let place: Place | null = null;
  let texte = '';
  let dansTexte = false;
  let phonetique = false;
  parsePartie(xml, {
    open: (nom, attributs) => {
      if (nom === noms.element) {
        place = parseAdresse(attributOf(attributs, 'ref') ?? '');
        texte = '';
      } else if (nom === 'rPh') phonetique = true;
      else if (nom === noms.texte) dansTexte = place !== null && !phonetique;
    },
    texte: (lu) => {
      if (dansTexte) texte += lu;
    },
    close: (nom) => {
      if (nom === noms.texte) dansTexte = false;
      else if (nom === 'rPh') phonetique = false;
      else if (nom === noms.element && place) {
        if (place.ligne > 0 && texte.trim() !== '') lus.push({ ...place, texte });
        place = null;
      }
    },
  });
  return lus;
}
