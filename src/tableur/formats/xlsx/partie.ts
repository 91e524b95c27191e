import { byNomLocal, createLecture, type EtatXml, type LecteurXml, scanXml } from '../../../xml/scanner.js';
import { createDecodeurXml } from '../../../xml/texte.js';
import type { Archive } from '../../archive.js';
import { tropGros, xlsxAbime } from '../refus.js';

/** More than any part that is no sheet. */
const maxElements = 4_000_000;

/**
 * Goes over the XML of a part of a workbook, to its end; elements by their names without prefix.
 * @throws ErreurUtilisateur when it is damaged, or has more elements than `max`
 */
export function parsePartie(xml: string, lecteur: LecteurXml, max = maxElements): void {
  check(scanXml(xml, byNomLocal(lecteur), { max, tolerante: false }));
}

/**
 * Does what `parsePartie` does of a part that may weigh hundreds of megabytes, as it is inflated.
 * @returns false when there is no such part
 * @throws ErreurUtilisateur as `parsePartie` does
 */
export function parcourirPartie(archive: Archive, chemin: string, lecteur: LecteurXml, max: number): boolean {
  const lecture = createLecture(byNomLocal(lecteur), { max, tolerante: false });
  const decode = createDecodeurXml();
  if (!archive.parcourir(chemin, (morceau) => lecture.push(decode(morceau)))) return false;
  lecture.push(decode(null));
  check(lecture.end());
  return true;
}

function check(etat: EtatXml): void {
  if (etat === 'abime') throw xlsxAbime();
  if (etat === 'demesure') throw tropGros();
}
