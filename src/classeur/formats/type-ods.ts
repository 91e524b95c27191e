import type { Entree } from '../../archive/annuaire.js';
import { inflateEntree } from '../../archive/inflation.js';

/** Whether the parts of an archive say that they are an OpenDocument spreadsheet. */
export function typeOds(entrees: readonly Entree[]): boolean {
  const mimetype = entrees.find(({ nom }) => nom === 'mimetype');
  let type = '';
  if (mimetype && mimetype.octets.length < 1_000)
    inflateEntree(mimetype, (morceau) => {
      type += new TextDecoder('latin1').decode(morceau).slice(0, 1_000);
    });
  return type.startsWith('application/vnd.oasis.opendocument.spreadsheet');
}
