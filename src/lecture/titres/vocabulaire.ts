import motsCommuns from '../../../data/titres/mots.json' with { type: 'json' };
import { feuilles } from '../../dossier/dossier.js';
import { once, oncePerText } from '../../dossier/une-fois.js';
import { donneesDeTitres } from './lexique.js';
import { type Mot, motsDuTitre, withoutAccents } from './mots.js';
import { racineDe } from './racine.js';

/** A word of a title, and the word of ours that it is. */
export interface MotReconnu extends Mot {
  /** A letter differs from our word. */
  readonly faute: boolean;
}

/** Shorter words differ by a letter too often to be mistypings of one another. */
const lettresMin = 6;

/** The words of a title, those that differ by a letter from one of ours taken as ours, and marked. */
export const reconnaitre: (titre: string) => readonly MotReconnu[] = oncePerText((titre) =>
  motsDuTitre(titre).map((mot) => {
    const corrige =
      mot.genre === 'mot' && mot.texte.length >= lettresMin - 1 && !/\d/.test(mot.texte) ? corrigeDe(mot.texte) : null;
    return corrige === null ? { ...mot, faute: false } : { ...mot, racine: corrige, faute: true };
  }),
);

const racinesPropres = motsCommuns.racinesPropres as Readonly<Record<string, string>>;

/** The word of ours that a word mistypes; null when it is one of ours, or like none. */
const corrigeDe = oncePerText((texte) => findVoisin(texte, racineDe(texte, racinesPropres)));

function findVoisin(texte: string, racine: string): string | null {
  const memeLettre = racinesEn(racine.charAt(0));
  if (memeLettre.get(racine.length)?.has(racine)) return null;
  for (const ecart of [0, -1, 1])
    for (const autre of memeLettre.get(racine.length + ecart) ?? [])
      if (Math.max(texte.length, autre.length) >= lettresMin && isUneLettrePres(racine, autre)) return autre;
  return null;
}

/** Every word that the grammar knows, by first letter: none of them is a mistyping of another. */
const vocabulaire = once(createVocabulaire);

/** The words of a letter without their endings, by length: made ready when a title asks for that letter. */
const racinesEn = oncePerText((lettre): ReadonlyMap<number, ReadonlySet<string>> => {
  const racines = new Map<number, Set<string>>();
  for (const mot of vocabulaire().get(lettre) ?? []) {
    const racine = racineDe(mot, racinesPropres);
    const memes = racines.get(racine.length) ?? new Set();
    racines.set(racine.length, memes.add(racine));
  }
  return racines;
});

/** Read off the data in one go: heads are made ready only for the sheets that are asked for. */
function createVocabulaire(): ReadonlyMap<string, readonly string[]> {
  const textes: string[] = [];
  for (const feuille of Object.values(donneesDeTitres))
    for (const { tetes, seuls = [], doutes = [], complements = [], sans = [] } of Object.values(feuille))
      textes.push(...tetes, ...seuls, ...doutes, ...complements, ...sans);
  for (const { colonnes } of Object.values(feuilles))
    for (const { libelle } of Object.values(colonnes)) textes.push(libelle);
  textes.push(
    ...motsCommuns.neutres,
    ...motsCommuns.nomsNeutres,
    ...motsCommuns.enveloppes,
    ...motsCommuns.sansPartout,
    ...motsCommuns.autresMots,
    ...Object.values(motsCommuns.abreviations),
    ...Object.values(motsCommuns.locutions),
  );
  const mots = new Map<string, string[]>();
  for (const mot of new Set(
    withoutAccents(textes.join(' '))
      .toLowerCase()
      .match(/[a-z\d]+/g),
  )) {
    const memes = mots.get(mot.charAt(0));
    if (memes) memes.push(mot);
    else mots.set(mot.charAt(0), [mot]);
  }
  return mots;
}

/** One letter added, dropped or changed, or two neighbours swapped. A last letter changed makes another word: « actualité ». */
export function isUneLettrePres(a: string, b: string): boolean {
  let debut = 0;
  while (debut < a.length && debut < b.length && a[debut] === b[debut]) debut += 1;
  let fin = 0;
  while (fin < a.length - debut && fin < b.length - debut && a[a.length - 1 - fin] === b[b.length - 1 - fin]) fin += 1;
  const [resteA, resteB] = [a.length - debut - fin, b.length - debut - fin];
  if (Math.max(resteA, resteB) <= 1) return resteA !== resteB || fin > 0;
  return resteA === 2 && resteB === 2 && a[debut] === b[debut + 1] && a[debut + 1] === b[debut];
}
