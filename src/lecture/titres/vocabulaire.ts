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

/** The same titles, the same words come back sheet after sheet, row after row. */
const tailleMemoire = 5_000;
const memoire = new Map<string, readonly MotReconnu[]>();
const corriges = new Map<string, string | null>();

/** The words of a title, those that differ by a letter from one of ours taken as ours, and marked. */
export function reconnaitre(titre: string): readonly MotReconnu[] {
  const connu = memoire.get(titre);
  if (connu) return connu;
  const mots = motsDuTitre(titre).map((mot) => {
    const corrige = mot.genre === 'mot' && mot.texte.length >= lettresMin - 1 ? corrigeDe(mot) : null;
    return corrige === null ? { ...mot, faute: false } : { ...mot, racine: corrige, faute: true };
  });
  if (memoire.size >= tailleMemoire) memoire.clear();
  memoire.set(titre, mots);
  return mots;
}

/** The word of ours that a word mistypes; null when it is one of ours, or like none. */
function corrigeDe(mot: Mot): string | null {
  const connu = corriges.get(mot.texte);
  if (connu !== undefined) return connu;
  const corrige = findVoisin(mot);
  if (corriges.size >= tailleMemoire) corriges.clear();
  corriges.set(mot.texte, corrige);
  return corrige;
}

function findVoisin({ texte, racine }: Mot): string | null {
  vocabulaire ??= createVocabulaire();
  if (vocabulaire.get(rangement(racine, 0))?.has(racine)) return null;
  for (const ecart of [0, -1, 1])
    for (const autre of vocabulaire.get(rangement(racine, ecart)) ?? [])
      if (Math.max(texte.length, autre.length) >= lettresMin && isUneLettrePres(racine, autre)) return autre;
  return null;
}

/** Every word that the grammar knows, by first letter and length: none of them is a mistyping of another. */
let vocabulaire: ReadonlyMap<string, ReadonlySet<string>> | null = null;

function createVocabulaire(): ReadonlyMap<string, ReadonlySet<string>> {
  const entrees = (Object.keys(feuilles) as CleFeuille[]).flatMap((feuille) => lexiqueDe(feuille).entrees);
  const racines = [
    ...entrees.flatMap(({ tetes, complements, sans }) => [
      ...tetes.flatMap((tete) => tete.mots.flatMap(({ racine }) => racine ?? [])),
      ...complements,
      ...[...sans.values()].flat(2),
    ]),
    ...neutres,
    ...nomsNeutres,
    ...enveloppes,
    ...[...sansPartout.values()].flat(2),
    ...motsCommuns.autresMots.flatMap((texte) => motsDuTitre(texte).map(({ racine }) => racine)),
  ];
  const ranges = new Map<string, Set<string>>();
  for (const racine of racines) {
    const ensemble = ranges.get(rangement(racine, 0)) ?? new Set();
    ranges.set(rangement(racine, 0), ensemble.add(racine));
  }
  return ranges;
}

function rangement(racine: string, ecart: number): string {
  return `${racine.charAt(0)}${racine.length + ecart}`;
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
