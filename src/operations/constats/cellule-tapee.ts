import type { Origine } from '../../dossier/origine.js';
import { contenuTexte } from '../../dossier/valeurs/type-de-colonne.js';
import { adresse, parseAdresse } from '../../tableur/classeur.js';
import type { CelluleAEcrire } from '../../tableur/complement/completer-classeur.js';
import { isEnMilliers } from '../../tableur/complement/tableau-a-completer.js';
import { valeurAEcrire } from '../../tableur/complement/valeur.js';
import type { Cible } from './attentes.js';

/**
 * What a person typed for a cell, as it is written: a date, a figure or an amount where the column asks for one, in the look of
 * the cell above when it has none of its own; anything else as it was typed.
 */
export function celluleTapee({ feuille, cellule }: Origine, cible: Cible | null, texte: string): CelluleAEcrire {
  const tel = { onglet: feuille, cellule, contenu: contenuTexte(texte), comme: null };
  if (!cible) return tel;
  const { ligne, colonne } = parseAdresse(cellule);
  const auDessus = cible.entete !== null && ligne - 1 > cible.entete ? adresse({ ligne: ligne - 1, colonne }) : null;
  const valeur = valeurAEcrire(cible.feuille, cible.cle, texte);
  // Under « (k€) », « 120 » is a figure of that column; « 120 000 € » says its own unit and is read by it.
  const isDAutreUnite = isEnMilliers(cible.titre) && !/^[\d\s.,]+$/.test(texte);
  return {
    ...tel,
    comme: auDessus,
    ...(valeur && valeur.refus === null && !isDAutreUnite && { contenu: valeur.contenu }),
  };
}
