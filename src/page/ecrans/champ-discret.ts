import { bouton, creer } from '../elements.js';
import { sourceOfFile } from '../fichiers.js';
import { surPlace } from '../progres.js';
import type { FichierRecu } from '../protocole.js';
import { entreeDeFichiers } from './entree-de-fichiers.js';

/** A button that asks for one file. */
export function champFichierDiscret(texte: string, accepte: string, donner: (lu: FichierRecu) => void): HTMLElement {
  const champ = entreeDeFichiers({ accept: accepte, tabindex: '-1', 'aria-label': texte }, ([fichier]) => {
    if (fichier) void surPlace(async () => donner(await sourceOfFile(fichier).lire()));
  });
  return creer(
    'span',
    {},
    bouton(texte, () => champ.click(), 'bouton petit'),
    champ,
  );
}
