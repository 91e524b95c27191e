import donnees from '../../../data/titres/bandeaux.json' with { type: 'json' };
import type { CleFeuille } from '../../dossier/dossier.js';
import { once, oncePerText } from '../../dossier/une-fois.js';
import { genreDeTitre } from './genres.js';
import { createEntree, type EntreeDeTitres, lexiqueDe, tetesDe } from './lexique.js';
import { noterColonnes, vetoDe } from './notation.js';
import { scoreTitre, type TitreNote } from './score.js';
import { reconnaitre } from './vocabulaire.js';

/** Bands that say what stands under them: their heads, and the columns that they expect. */
const bandeaux = once(() =>
  Object.entries(donnees as Readonly<Record<string, EntreeDeTitres & { readonly colonnes: readonly string[] }>>).map(
    ([cle, bandeau]) => {
      const entree = createEntree(cle, bandeau);
      return { cle, tetes: tetesDe(bandeau).map((tete) => ({ entree, tete })), colonnes: new Set(bandeau.colonnes) };
    },
  ),
);

/** From there on, a band is understood. */
const scoreBandeau = 0.8;
/** A leaf that its band does not expect: « Pilotage › Budget ». */
const coutImprevu = 0.92;
/** A leaf that a word of its band excludes: « Réalisé › Budget » is no planned budget. */
const coutExclu = 0.6;
/** A band and its leaf read as one title are a little less than that title. */
const coutJoint = 0.98;

/** Stands between the titles of a path; no title has it. */
const lien = '\u0000';
/** Longer paths hold whole texts. */
const longueurRetenue = 300;

/** By sheet: each path is scored once. */
const noteurDe = oncePerText((feuille) =>
  oncePerText((chemin) => noterChemin(feuille as CleFeuille, chemin.split(lien)), longueurRetenue),
);

/**
 * The columns of a sheet that a path of titles may name, from the widest band to the leaf, the surest first: « Budget ›
 * Prévu TTC », « Calendrier › Début ». Read whole and by its leaf; a band that means something lowers what it does not expect.
 */
export function scoreChemin(feuille: CleFeuille, chemin: readonly string[]): readonly TitreNote[] {
  const titres = chemin.filter((titre, rang) => titre.trim() !== '' && titre !== chemin[rang - 1]);
  const [seul] = titres;
  if (seul === undefined) return [];
  return titres.length === 1 ? scoreTitre(feuille, seul) : noteurDe(feuille)(titres.join(lien));
}

/** @param titres two at least: the bands, then the leaf */
function noterChemin(feuille: CleFeuille, titres: readonly string[]): readonly TitreNote[] {
  const titre = titres.at(-1) ?? '';
  const bandes = titres.slice(0, -1);
  if (genreDeTitre(titre)?.genre === 'financeur') return [];
  const bande = bandes.at(-1) ?? '';
  return best([
    ...lireFeuille(feuille, titre, bandes),
    ...joint(scoreTitre(feuille, `${bande} ${titre}`)),
    ...joint(scoreTitre(feuille, `${titre} ${bande}`)),
    ...(bandes.length > 1 ? joint(scoreTitre(feuille, titres.join(' '))) : []),
  ]);
}

function joint(notes: readonly TitreNote[]): readonly TitreNote[] {
  return notes.map((note) => ({ ...note, score: note.score * coutJoint }));
}

/** The leaf by itself: what a word of its bands excludes, or what they do not expect, is lowered. */
function lireFeuille(feuille: CleFeuille, titre: string, bandes: readonly string[]): readonly TitreNote[] {
  const mots = bandes.flatMap(reconnaitre);
  const attendues = bandes.flatMap(colonnesSous);
  return scoreTitre(feuille, titre).map((note) => {
    const entree = lexiqueDe(feuille).entrees.find(({ cle }) => cle === note.cle);
    const exclue = entree !== undefined && vetoDe(entree, mots) !== null;
    const attendue = attendues.length === 0 || attendues.some((colonnes) => colonnes.has(note.cle));
    return { ...note, score: note.score * (exclue ? coutExclu : attendue ? 1 : coutImprevu) };
  });
}

/** What a band expects under it; nothing when it says nothing that we know. */
const colonnesSous = oncePerText((bande): readonly ReadonlySet<string>[] => {
  const connus = bandeaux();
  const tetes = connus.flatMap((bandeau) => bandeau.tetes);
  const lues = noterColonnes(tetes, reconnaitre(bande)).filter(({ score }) => score >= scoreBandeau);
  return connus.filter(({ cle }) => lues.some((lue) => lue.cle === cle)).map(({ colonnes }) => colonnes);
}, longueurRetenue);

/** The best note of each column. */
function best(notes: readonly TitreNote[]): readonly TitreNote[] {
  const parCle = new Map<string, TitreNote>();
  for (const note of notes) if (note.score > (parCle.get(note.cle)?.score ?? 0)) parCle.set(note.cle, note);
  return [...parCle.values()].sort((a, b) => b.score - a.score);
}
