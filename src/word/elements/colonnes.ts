import { childrenOf, type Element } from '../html.js';
import { spanOf } from './etendues.js';
import { besoinsDe } from './mots.js';

/**
 * Widths of a table's columns, in twentieths of a point, from `<col style="width: 12%">`, equal ones otherwise; a column
 * too narrow for its longest word takes what it lacks from those that have room. Their sum is exactly `largeur`, so
 * that no table runs over the margin.
 */
export function readColonnes(tableau: Element, lignes: readonly Element[], largeur: number): readonly number[] {
  const cols = childrenOf(tableau, 'colgroup').flatMap((groupe) => childrenOf(groupe, 'col'));
  const parts = cols.length > 0 ? cols.map(partOf) : equalParts(lignes[0]);
  const total = parts.reduce((somme, part) => somme + part, 0);
  const voulues = parts.map((part) => (part / total) * largeur);
  const entiers = spread(voulues, besoinsDe(lignes, parts.length)).map(Math.floor);
  const reste = largeur - widthOf(entiers, 0, entiers.length);
  return entiers.map((valeur, rang) => (rang === entiers.length - 1 ? valeur + reste : valeur));
}

/** When there is not room enough for all, the widths stay as the template wants them. */
function spread(voulues: readonly number[], besoins: readonly number[] | null): readonly number[] {
  if (!besoins) return voulues;
  const ecarts = voulues.map((voulue, rang) => voulue - (besoins[rang] ?? 0));
  const manque = ecarts.reduce((somme, ecart) => somme + Math.max(0, -ecart), 0);
  const marge = ecarts.reduce((somme, ecart) => somme + Math.max(0, ecart), 0);
  if (manque === 0 || manque > marge) return voulues;
  return voulues.map((voulue, rang) => {
    const ecart = ecarts[rang] ?? 0;
    return ecart < 0 ? voulue - ecart : voulue - (ecart / marge) * manque;
  });
}

export function widthOf(colonnes: readonly number[], debut: number, nombre: number): number {
  return colonnes.slice(debut, debut + nombre).reduce((somme, largeur) => somme + largeur, 0);
}

function partOf(col: Element): number {
  return Number.parseFloat(/width:\s*([\d.]+)%/.exec(col.attribs['style'] ?? '')?.[1] ?? '10');
}

function equalParts(ligne: Element | undefined): readonly number[] {
  const nombre = (ligne ? childrenOf(ligne, 'td', 'th') : []).reduce(
    (somme, cellule) => somme + spanOf(cellule, 'colspan'),
    0,
  );
  return Array.from({ length: nombre }, () => 1);
}
