import { strFromU8, strToU8, unzipSync } from 'fflate';
import { type Paquet, zip } from '../../paquet/parties.js';
import { relationsPath } from '../../paquet/relations.js';
import { withDates } from './classeur.js';
import { finishChart, isCalendrier } from './finition.js';

/**
 * Finishes the charts of a document and the workbooks that Word opens to edit them: these are packages too, left
 * uncompressed, as they are compressed once with all the rest.
 */
export function finishGraphiques(parts: Paquet): void {
  for (const chemin of Object.keys(parts).filter((nom) => /^word\/charts\/[^/]+\.xml$/.test(nom))) {
    const xml = textOf(parts, chemin);
    parts[chemin] = strToU8(finishChart(xml));
    if (!isCalendrier(xml)) continue;
    const classeur = classeurOf(parts, chemin);
    parts[classeur] = zip(withDates(unzipSync(parts[classeur] ?? new Uint8Array())), 0);
  }
}

/** The workbook that a chart's relationships name. */
function classeurOf(parts: Paquet, chemin: string): string {
  const relations = textOf(parts, relationsPath(chemin));
  return `word/${/Target="\.\.\/([^"]+\.xlsx)"/.exec(relations)?.[1] ?? ''}`;
}

function textOf(parts: Paquet, chemin: string): string {
  return strFromU8(parts[chemin] ?? new Uint8Array());
}
