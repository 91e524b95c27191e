import { distance } from 'fastest-levenshtein';

/** Two titles at least as alike as this may be one, reworded. */
export const ressemblanceDUnIntitule = 0.7;
/** A number kept and a title at least half alike: the same row, reworded. */
export const ressemblanceAvecNumero = 0.5;
/** Letters of a title that are compared: what follows tells no more, and costs. */
const lettresComparees = 200;
/** From this length on a word tells something: « de », « la », « et » are in every title. */
const longueurDUnMot = 3;

/** A title made ready to be compared with many others. */
export interface TitrePrepare {
  readonly lettres: string;
  readonly mots: ReadonlySet<string>;
}

/** @param texte normalised, see `normalize` */
export function readTitre(texte: string): TitrePrepare {
  return {
    lettres: texte.slice(0, lettresComparees),
    mots: new Set(texte.split(' ').filter((mot) => mot.length >= longueurDUnMot)),
  };
}

/** How alike two titles are, by their letters or by their words, whichever says more: 0 to 1; 0 when one says nothing. */
export function ressemblance(a: TitrePrepare, b: TitrePrepare): number {
  if (a.lettres === '' || b.lettres === '') return 0;
  const parMots = ressemblanceDesMots(a.mots, b.mots);
  const longueur = Math.max(a.lettres.length, b.lettres.length);
  const ecart = Math.abs(a.lettres.length - b.lettres.length);
  // As many letters as that differ, at the very least: no need to count the others.
  if (1 - ecart / longueur <= parMots) return parMots;
  return Math.max(parMots, 1 - distance(a.lettres, b.lettres) / longueur);
}

function ressemblanceDesMots(a: TitrePrepare['mots'], b: TitrePrepare['mots']): number {
  const total = a.size + b.size;
  if (total === 0) return 0;
  let communs = 0;
  for (const mot of a) if (b.has(mot)) communs += 1;
  return (2 * communs) / total;
}
