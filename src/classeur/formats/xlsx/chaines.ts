import { parseBalises } from '../../../archive/balises-xml.js';
import { checkEtat } from './refus.js';

/** Reads the texts that cells share, in their order: those of the runs of a rich text joined, phonetic guides left out. */
export function readChaines(xml: string, max: number): readonly string[] {
  const chaines: string[] = [];
  let morceaux = '';
  let dansTexte = false;
  let phonetique = false;
  const etat = parseBalises(
    xml,
    {
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
    },
    max,
  );
  checkEtat(etat);
  return chaines;
}
