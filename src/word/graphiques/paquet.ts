import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Paquet } from '../paquet.js';
import { withDates } from './classeur.js';
import { finishChart, isCalendrier } from './finition.js';

/**
 * Finishes the charts of a document and the workbooks that Word opens to edit them: these are packages too, with the time of
 * their making, which `zip` takes out.
 */
export function finishGraphiques(parts: Paquet, zip: (parts: Paquet) => Uint8Array): void {
  const avecDates = new Set<string>();
  for (const chemin of Object.keys(parts).filter((nom) => /^word\/charts\/[^/]+\.xml$/.test(nom))) {
    const xml = textOf(parts, chemin);
    if (isCalendrier(xml)) avecDates.add(classeurOf(parts, chemin));
    parts[chemin] = strToU8(finishChart(xml));
  }
  for (const chemin of Object.keys(parts).filter((nom) => nom.endsWith('.xlsx'))) {
    const classeur: Paquet = unzipSync(parts[chemin] ?? new Uint8Array());
    parts[chemin] = zip(avecDates.has(chemin) ? withDates(classeur) : classeur);
  }
}

/** The workbook that a chart's relationships name. */
function classeurOf(parts: Paquet, chemin: string): string {
  const relations = textOf(parts, chemin.replace(/([^/]+)$/, '_rels/$1.rels'));
  return `word/${/Target="\.\.\/([^"]+\.xlsx)"/.exec(relations)?.[1] ?? ''}`;
}

function textOf(parts: Paquet, chemin: string): string {
  return strFromU8(parts[chemin] ?? new Uint8Array());
}
