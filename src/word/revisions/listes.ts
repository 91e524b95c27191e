import type { ListeNumerotee } from '../etat.js';
import { premierIdNumerote } from '../numerotation.js';
import type { Paragraphe } from './blocs.js';

const numId = /(<w:numId w:val=")(\d+)"/g;

/** Gives the numbered lists of the old version ids past those of the new one: none has two meanings. */
export function shiftListes(xml: string, combien: number): string {
  return xml.replace(numId, (balise, debut: string, id: string) =>
    Number(id) < premierIdNumerote ? balise : `${debut}${Number(id) + combien}"`,
  );
}

/** Two items of numbered lists that are one: their lists are one too, so that what is deleted counts with what is kept. */
export function noteListe(avant: Paragraphe, apres: Paragraphe, listes: Map<string, string>): void {
  const [ancienne, nouvelle] = [idOf(avant), idOf(apres)];
  if (!ancienne || !nouvelle || listes.has(ancienne) || [...listes.values()].includes(nouvelle)) return;
  listes.set(ancienne, nouvelle);
}

function idOf({ proprietes }: Paragraphe): string | null {
  const id = /<w:numId w:val="(\d+)"/.exec(proprietes)?.[1];
  return id && Number(id) >= premierIdNumerote ? id : null;
}

/** Puts the list of the new version in the place of the old one that it continues. */
export function mergeListes(xml: string, listes: ReadonlyMap<string, string>): string {
  return xml.replace(numId, (_, debut: string, id: string) => `${debut}${listes.get(id) ?? id}"`);
}

/** The numbered lists that the XML names. */
export function listesOf(xml: string): readonly ListeNumerotee[] {
  const ids = [...xml.matchAll(numId)].map(([, , id]) => Number(id)).filter((id) => id >= premierIdNumerote);
  return [...new Set(ids)].sort((a, b) => a - b).map((id) => ({ id }));
}
