import type { BlocWord } from './blocs-word.js';
import type { ItemWord } from './listes-word.js';
import { countRestes, type Reste } from './restes.js';
import { joinLignes, type LigneDeTexte, splitLignes } from './texte-canonique.js';

/** A paragraph, with the place in a list that the numberings of the document give it. */
export interface BlocLu extends BlocWord {
  readonly item: ItemWord | null;
}

/** A line of a text before it is written as one. */
interface Paragraphe {
  readonly texte: string;
  readonly item: ItemWord | null;
}

/** The blocks as one text: paragraphs as lines, list items with their dash or their number. */
export function joinBlocs(blocs: readonly BlocLu[]): {
  readonly texte: string;
  readonly restes: readonly Reste[];
  readonly revise: boolean;
} {
  const numeroOf = createNumeros();
  const lignes = joinMarques(blocs).flatMap(({ texte, item }): readonly LigneDeTexte[] => {
    if (!item) return splitLignes(texte);
    const numero = numeroOf(item);
    const [premiere, ...suite] = texte.split('\n').map((ligne) => ligne.trim());
    if (!premiere) return [];
    const debut: LigneDeTexte = item.numerote
      ? { niveau: null, texte: `${numero}. ${premiere}` }
      : { niveau: item.niveau, texte: premiere };
    return [debut, ...suite.filter((ligne) => ligne !== '').map((ligne) => ({ niveau: null, texte: ligne }))];
  });
  return {
    texte: joinLignes(splitLignes(joinLignes(lignes))),
    restes: countRestes(blocs.flatMap(({ lu }) => lu.restes)),
    revise: blocs.some(({ lu }) => lu.revise),
  };
}

/** A paragraph that loses its mark gives its text to the next one of its cell, which keeps its own properties. */
function joinMarques(blocs: readonly BlocLu[]): readonly Paragraphe[] {
  const paragraphes: Paragraphe[] = [];
  let attente: Paragraphe | null = null;
  for (const [rang, { lu, cellule, item }] of blocs.entries()) {
    const suivant = blocs[rang + 1];
    // Nothing is there to give its text to: it stays what it was.
    const joint: Paragraphe = {
      texte: (attente?.texte ?? '') + lu.texte,
      item: lu.suite ? (item ?? attente?.item ?? null) : item,
    };
    attente = lu.suite && suivant?.cellule === cellule ? joint : null;
    if (attente === null) paragraphes.push(joint);
  }
  return paragraphes;
}

/** Counts the items of each level; those of a level begin again under a new item of the level above. */
function createNumeros(): (item: ItemWord) => number {
  const compteurs = new Map<string, number[]>();
  return ({ numId, niveau }) => {
    const siens = (compteurs.get(numId) ?? []).slice(0, niveau + 1);
    const numero = (siens[niveau] ?? 0) + 1;
    siens[niveau] = numero;
    compteurs.set(numId, siens);
    return numero;
  };
}
