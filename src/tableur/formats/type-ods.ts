import { ErreurUtilisateur } from '../../dossier/erreur.js';
import type { EntreeDeZip } from '../../paquet/annuaire.js';
import { inflateEntree } from '../../paquet/inflation.js';
import { createRecherche } from '../chemins.js';

const type = 'application/vnd.oasis.opendocument.spreadsheet';
/** What says the type of a document stands at its beginning. */
const debutMax = 64 * 1024;

/**
 * Whether the parts of an archive say that they are an OpenDocument spreadsheet: by the part that is there for it, or, when a
 * program or an unzipping left it out, by the list of the parts, or by the content itself.
 */
export function typeOds(entrees: readonly EntreeDeZip[]): boolean {
  const trouver = createRecherche(entrees);
  const mimetype = trouver('mimetype');
  if (mimetype) return debutOf(mimetype).trimStart().startsWith(type);
  if (trouver('[Content_Types].xml')) return false;
  const contenu = trouver('content.xml');
  if (!contenu) return false;
  const liste = trouver('META-INF/manifest.xml');
  return (liste !== null && debutOf(liste).includes(type)) || debutOf(contenu).includes('<office:spreadsheet');
}

/** The beginning of a part, one character a byte; empty when it cannot be read. */
function debutOf(entree: EntreeDeZip): string {
  const fini = new ErreurUtilisateur('');
  let debut = '';
  try {
    inflateEntree(entree, (morceau) => {
      debut += new TextDecoder('latin1').decode(morceau.subarray(0, debutMax));
      if (debut.length >= debutMax) throw fini;
    });
  } catch (erreur) {
    if (erreur !== fini) throw erreur;
  }
  return debut;
}
