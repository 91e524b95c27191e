import type { PaireDeBlocs } from './ancres.js';
import type { BlocDeCorps } from './blocs.js';
import { isBord } from './bords.js';

/**
 * What is inserted, or deleted, between equal blocks can often be said to stand a little higher or lower: « a table, an
 * empty paragraph, a heading » before an empty paragraph is « a heading, a table, an empty paragraph » after it. The
 * place that a person would choose begins with the highest heading.
 */
export function slide(
  paires: readonly PaireDeBlocs[],
  avant: readonly BlocDeCorps[],
  apres: readonly BlocDeCorps[],
): readonly PaireDeBlocs[] {
  const inserees = slideInseres(paires, avant, apres);
  return slideInseres(inserees.map(swap), apres, avant).map(swap);
}

function swap([i, j]: PaireDeBlocs): PaireDeBlocs {
  return [j, i];
}

function slideInseres(
  paires: readonly PaireDeBlocs[],
  avant: readonly BlocDeCorps[],
  apres: readonly BlocDeCorps[],
): readonly PaireDeBlocs[] {
  const glissees = [...paires];
  for (let rang = 0; rang <= glissees.length; rang += 1) {
    const [i, j] = glissees[rang - 1] ?? [-1, -1];
    const [finAvant, finApres] = glissees[rang] ?? [avant.length, apres.length];
    if (i + 1 !== finAvant || j + 1 >= finApres) continue;
    const suite: Suite = { i: finAvant, debut: j + 1, fin: finApres, rang };
    const pas = bestPas(suite, glissees, avant, apres);
    for (let k = 0; k < pas; k += 1) glissees[rang + k] = [finAvant + k, j + 1 + k];
    for (let k = 1; k <= -pas; k += 1) glissees[rang - k] = [finAvant - k, finApres - k];
    if (pas > 0) rang += pas;
  }
  return glissees;
}

/** Inserted blocks from `debut` to `fin`, between the pair before `rang` and the pair at `rang`. */
interface Suite {
  readonly i: number;
  readonly debut: number;
  readonly fin: number;
  readonly rang: number;
}

/** By how many blocks to go down, or up when it is negative. */
function bestPas(
  { i, debut, fin, rang }: Suite,
  paires: readonly PaireDeBlocs[],
  avant: readonly BlocDeCorps[],
  apres: readonly BlocDeCorps[],
): number {
  const possibles = [0];
  for (let k = 1; isPaire(paires[rang - k], i - k, debut - k) && same(avant[i - k], apres[fin - k]); k += 1)
    possibles.push(-k);
  for (let k = 0; isPaire(paires[rang + k], i + k, fin + k) && same(avant[i + k], apres[debut + k]); k += 1)
    possibles.push(k + 1);
  const noteOf = (pas: number) => rate(apres.slice(debut + pas, fin + pas), apres[fin + pas]);
  return possibles.reduce((meilleur, pas) => (noteOf(pas) > noteOf(meilleur) ? pas : meilleur), 0);
}

function isPaire(paire: PaireDeBlocs | undefined, i: number, j: number): boolean {
  return paire !== undefined && paire[0] === i && paire[1] === j;
}

function same(un: BlocDeCorps | undefined, deux: BlocDeCorps | undefined): boolean {
  return un !== undefined && un.cle === deux?.cle;
}

/** A document's title, a chapter, a part of it; 10 for what is no heading. */
function niveauOf(style: string): number {
  return style === 'Title' ? 0 : Number(/^Heading(\d)$/.exec(style)?.[1] ?? 10);
}

/** Where nothing can take the text of the last paragraph, a table cannot come or go by itself. */
function rate(suite: readonly BlocDeCorps[], suivant: BlocDeCorps | undefined): number {
  const premier = suite[0];
  const niveau = premier?.genre === 'paragraphe' ? niveauOf(premier.style) : 10;
  const difficile = isBord(suivant) && suite.some(({ genre }) => genre !== 'paragraphe');
  return (difficile ? -100 : 0) + 10 - niveau;
}
