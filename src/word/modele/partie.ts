import { type Element, parseXml } from '../../xml/arbre.js';
import { unifyPrefixes } from './espaces.js';

/** The parts of a letterhead, by path. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** The root of a part of a letterhead, its names those that we know it by; null when it cannot be read. */
export function parsePartie(octets: Uint8Array | undefined): Element | null {
  const racine = parseXml(octets);
  if (racine) unifyPrefixes(racine);
  return racine;
}
