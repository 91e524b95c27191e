import { parsePartie } from './partie.js';

/** Reads the texts that cells share, in their order: those of the runs of a rich text joined, phonetic guides left out. */
export function readChaines(xml: string): readonly string[] {
  const chaines: string[] = [];
  let morceaux = '';
  let dansTexte = false;
  let phonetique = false;
  parsePartie(xml, {
    open: (nom) => {
      if (nom === 'si') morceaux = '';
      else if (nom === 'rPh') phonetique = true;
      else if (nom === 't') dansTexte = !phonetique;
    },
    texte: (texte) => {
      if (dansTexte) morceaux += texte;
    },
    close: (nom) => {
      if (nom === 'si') chaines.push(morceaux);
      else if (nom === 'rPh') phonetique = false;
      else if (nom === 't') dansTexte = false;
    },
  });
  return chaines;
}
