import type { EntreeDocument } from '../documents/entree.js';
import type { TypeBilan } from '../documents/genres.js';
import { zip } from '../paquet/parties.js';
import { renderPaquet } from './paquet/paquet.js';
import { viewDiaporama } from './vue.js';

/** A deck, and what it could not show. */
export interface DiaporamaEcrit {
  readonly octets: Uint8Array;
  /** How many slides it has. */
  readonly nombre: number;
  /** The slides left out for want of data, as a sentence names them. */
  readonly absentes: readonly string[];
}

/**
 * The slides of a bilan, for the Copil.
 * @returns the bytes of the `.pptx`; same input, same date: same bytes
 */
export function renderDiaporama(entree: EntreeDocument, type: TypeBilan): DiaporamaEcrit {
  const diaporama = viewDiaporama(entree, type);
  return {
    octets: zip(renderPaquet(diaporama, entree)),
    nombre: diaporama.diapos.length,
    absentes: diaporama.absentes,
  };
}
