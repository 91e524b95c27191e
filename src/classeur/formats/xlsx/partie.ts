import { type LecteurXml, parseBalises } from '../../../archive/balises-xml.js';
import { abime, tropGros } from './refus.js';

/** A workbook of 10 000 actions has 400 000 cells, four elements each at most. */
const maxElements = 4_000_000;

/**
 * Goes over the XML of a part of a workbook, to its end.
 * @throws ErreurUtilisateur when it is damaged, or has more elements than `max`
 */
export function parsePartie(xml: string, lecteur: LecteurXml, max = maxElements): void {
  const etat = parseBalises(xml, lecteur, max);
  if (etat === 'abime') throw abime();
  if (etat === 'demesure') throw tropGros();
}
