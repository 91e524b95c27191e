import { normalize } from '../dossier/valeurs/normalisation.js';

/** « Choisir un élément », « Choisir dans la liste »: what a form says, and no action is called so. */
const aChoisir =
  /^\S+(?: (?:un |une )?(?:element|date|statut|option|valeur|champ|axe|commune|texte|dans la liste|ici|dans le menu)(?: .*)?)?$/;

/** « Choisir… », « À compléter », « Intitulé à saisir »: what waits in a cell for an answer says nothing yet. */
export function isAttente(texte: string): boolean {
  const propre = texte.trim();
  if (propre.length > 60) return false;
  if (/^(?:…|\.{2,}|_{2,}|\?{2,})$/.test(propre)) return true;
  const mots = normalize(propre);
  return (
    /^(?:choisissez|selectionnez|cliquez|indiquez|saisissez)\b/.test(mots) ||
    (/^(?:choisir|selectionner|cliquer|saisir|indiquer)\b/.test(mots) &&
      (propre.endsWith('…') || propre.endsWith('..') || aChoisir.test(mots))) ||
    /^a (?:saisir|completer|renseigner|choisir)$/.test(mots) ||
    /\ba (?:saisir|completer|renseigner)$/.test(mots)
  );
}

/** « idem », « " », « — id. — »: the same as the cell above. */
export function isIdem(texte: string): boolean {
  return /^(?:idem\.?|id\.|ibid\.?|["”“″〃]|''|do|-"-|- " -)$/i.test(texte.trim());
}
