import { bouton, creer } from '../elements.js';
import { sourceOfFile } from '../fichiers.js';
import { surPlace } from '../progres.js';
import type { FichierRecu } from '../protocole.js';

/** A button that asks for one file. */
export function champFichierDiscret(texte: string, accepte: string, donner: (lu: FichierRecu) => void): HTMLElement {
  const champ = creer('input', {
    type: 'file',
    accept: accepte,
    class: 'hors-ecran',
    tabindex: '-1',
    'aria-label': texte,
    onchange: () => {
      const [fichier] = champ.files ?? [];
      champ.value = '';
      if (fichier) void surPlace(async () => donner(await sourceOfFile(fichier).lire()));
    },
  });
  return creer(
    'span',
    {},
    bouton(texte, () => champ.click(), 'bouton petit'),
    champ,
  );
}
