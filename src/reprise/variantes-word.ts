import type { Visiteur } from '../xml/visite.js';
import { isCompris } from './espaces-word.js';

/**
 * The variants of one content (`mc:AlternateContent`): the first that is understood is looked at, else the fallback, never
 * two of them.
 * @param onAucune told when there is none that can be looked at
 */
export function visitVariantes(contenu: Visiteur, onAucune: () => void): Visiteur {
  let prise = false;
  // What stands in a variant belongs to what holds them all: the end of the variant is not the end of that.
  const variante: Visiteur = { open: contenu.open, ...(contenu.texte ? { texte: contenu.texte } : {}) };
  return {
    open: (nom, attributs) => {
      const lisible = nom === 'mc:Fallback' || (nom === 'mc:Choice' && isCompris(attributs['Requires'] ?? ''));
      if (prise || !lisible) return null;
      prise = true;
      return variante;
    },
    close: () => {
      if (!prise) onAucune();
    },
  };
}
