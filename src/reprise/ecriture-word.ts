import { type Apparence, type ApparenceDeStyle, ordinaire } from './apparences-word.js';
import { createReste, type Reste } from './restes.js';
import { convertSymboles, symboleOf } from './symboles-word.js';

/** Writes the text of one paragraph after the other, as its runs come, by the look of each. */
export interface Ecriture {
  readonly texte: () => string;
  readonly restes: () => readonly Reste[];
  /** Letters that the font of the run shows. */
  readonly ecrire: (texte: string) => void;
  /** Characters that are the same in any font. */
  readonly ecrireTel: (texte: string) => void;
  /** A sign of a font, by its code. */
  readonly symbole: (police: string, code: number) => void;
  readonly dire: (reste: Reste) => void;
  /** Begins a paragraph anew. */
  readonly start: () => void;
  /** The style of the paragraph, whose look its runs have. */
  readonly setStyle: (style: string | null) => void;
  readonly openRun: () => void;
  readonly setApparence: (apparence: Partial<Apparence>) => void;
  readonly closeRun: () => void;
  /** There is no more text: what was hidden is said. */
  readonly finish: () => void;
}

const aucun: readonly never[] = [];

export function createEcriture(styleOf: ApparenceDeStyle): Ecriture {
  let texte = '';
  let masque = '';
  let restes: Reste[] | null = null;
  let duParagraphe = ordinaire;
  let courante = ordinaire;
  /** The looks of the runs that hold the current one: a base text stands in a run of its own. */
  const dessus: Apparence[] = [];
  const dire = (reste: Reste) => {
    restes ??= [];
    restes.push(reste);
  };
  const ajouter = (ajoute: string) => {
    if (courante.masque) masque += ajoute;
    else texte += ajoute;
  };
  const direInconnu = (police: string) =>
    dire(createReste(`un signe de la police «\u00a0${police}\u00a0»`, { trou: true }));
  return {
    texte: () => texte,
    restes: () => restes ?? aucun,
    dire,
    ecrireTel: ajouter,
    ecrire: (ecrit) => {
      if (courante.police === null) {
        ajouter(ecrit);
        return;
      }
      const converti = convertSymboles(courante.police, ecrit);
      ajouter(converti.texte);
      if (converti.inconnus !== '') direInconnu(courante.police);
    },
    symbole: (police, code) => {
      const signe = symboleOf(police, code);
      if (signe === null) direInconnu(police);
      else ajouter(signe);
    },
    start: () => {
      texte = '';
      masque = '';
      restes = null;
      duParagraphe = ordinaire;
      courante = ordinaire;
      dessus.length = 0;
    },
    setStyle: (style) => {
      const apparence = styleOf(style);
      duParagraphe = Object.keys(apparence).length === 0 ? ordinaire : { ...ordinaire, ...apparence };
      courante = duParagraphe;
    },
    openRun: () => {
      dessus.push(courante);
      courante = duParagraphe;
    },
    setApparence: (apparence) => {
      courante = { ...courante, ...apparence };
    },
    closeRun: () => {
      courante = dessus.pop() ?? duParagraphe;
    },
    finish: () => {
      if (masque.trim() !== '') dire(createReste('un texte masqué', { texte: masque }));
    },
  };
}
