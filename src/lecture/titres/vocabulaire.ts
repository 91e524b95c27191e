import motsCommuns from '../../../data/titres/mots.json' with { type: 'json' };
import { type CleFeuille, feuilles } from '../../dossier/dossier.js';
import { enveloppes, lexiqueDe, neutres, nomsNeutres, sansPartout } from './lexique.js';
import { type Mot, motsDuTitre } from './mots.js';

/** A word of a title, and the word of ours that it is. */
export interface MotReconnu extends Mot {
  /** A letter differs from our word. */
  readonly faute: boolean;
}

/** Shorter words differ by a letter too often to be mistypings of one another. */
const lettresMin = 6;

/** Every word that the grammar knows, by its first letter: none of them is a mistyping of another. */
const connus = createVocabulaire();

function createVocabulaire(): ReadonlyMap<string, ReadonlySet<string>> {
  const entrees = (Object.keys(feuilles) as CleFeuille[]).flatMap(lexiqueDe);
  const racines = [
    ...entrees.flatMap(({ tetes, complements, sans }) => [
      ...tetes.flatMap((tete) => tete.mots.flatMap(({ racine }) => racine ?? [])),
      ...complements,
      ...sans.flat(),
    ]),
    ...neutres,
    ...nomsNeutres,
    ...enveloppes,
    ...sansPartout.flat(),
    ...motsCommuns.autresMots.flatMap((texte) => motsDuTitre(texte).map(({ racine }) => racine)),
  ];
  const parInitiale = new Map<string, Set<string>>();
  for (const racine of racines) {
    const initiale = racine.charAt(0);
    parInitiale.set(initiale, (parInitiale.get(initiale) ?? new Set()).add(racine));
  }
  return parInitiale;
}

/** The words of a title, those that differ by a letter from one of ours taken as ours, and marked. */
export function reconnaitre(mots: readonly Mot[]): readonly MotReconnu[] {
  return mots.map((mot) => {
    const voisins = connus.get(mot.racine.charAt(0));
    if (!voisins || voisins.has(mot.racine) || mot.genre !== 'mot' || mot.texte.length < lettresMin - 1)
      return { ...mot, faute: false };
    const proche = [...voisins].find((racine) => isVoisin(mot, racine));
    return proche === undefined ? { ...mot, faute: false } : { ...mot, racine: proche, faute: true };
  });
}

function isVoisin({ texte, racine }: Mot, autre: string): boolean {
  if (Math.max(texte.length, autre.length) < lettresMin || autre.length < lettresMin - 1) return false;
  return Math.abs(racine.length - autre.length) <= 1 && isUneLettrePres(racine, autre);
}

/** One letter added, dropped or changed, or two neighbours swapped. A last letter changed makes another word: « actualité ». */
export function isUneLettrePres(a: string, b: string): boolean {
  const commun = prefixeCommun(a, b);
  const [resteA, resteB] = [a.slice(commun), b.slice(commun)];
  if (resteA.length > 1 && resteA.slice(1) === resteB.slice(1)) return true;
  if (resteA.slice(1) === resteB || resteA === resteB.slice(1)) return true;
  return (
    resteA.slice(2) === resteB.slice(2) &&
    resteA.charAt(0) === resteB.charAt(1) &&
    resteA.charAt(1) === resteB.charAt(0)
  );
}

function prefixeCommun(a: string, b: string): number {
  let rang = 0;
  while (rang < a.length && rang < b.length && a[rang] === b[rang]) rang += 1;
  return rang;
}
