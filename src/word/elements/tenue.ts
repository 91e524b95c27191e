import { classesOf, type Element, textOfNoeud } from '../html.js';

/** Rows that stay together at either end of a table; below twice as many, it is kept whole. */
const rangees = 3;
const courte = 6;
/** What is kept together takes less than a third of a page: more would leave that much of the page before empty. */
const longueurTenue = 1000;

/**
 * The rows of the body of a table that stay on the page of the one below: all but the last of a short table; the first
 * two and the two before the last of a longer one, so that no page holds fewer than three of its rows; and those that
 * say so (« avec-suivant »).
 */
export function tenuesDe(lignes: readonly Element[]): ReadonlySet<Element> {
  const courteEtBreve = lignes.length <= courte && isBreve(lignes);
  const groupes = courteEtBreve ? [lignes] : [lignes.slice(0, rangees), lignes.slice(-rangees)].filter(isBreve);
  return new Set([
    ...groupes.flatMap((groupe) => groupe.slice(0, -1)),
    ...lignes.filter((ligne) => classesOf(ligne).includes('avec-suivant')),
  ]);
}

function isBreve(lignes: readonly Element[]): boolean {
  return lignes.reduce((somme, ligne) => somme + textOfNoeud(ligne).length, 0) <= longueurTenue;
}
