import type { Contenu } from '../dossier/contenu.js';
import { lireChamps } from '../dossier/valeurs/champs.js';
import { normalize } from '../dossier/valeurs/normalisation.js';

/** « Ados » is read as « Jeunesse »: the words of the tracker are not lost. */
export function isMotsPropres(contenu: Contenu): boolean {
  if (contenu.genre !== 'texte') return false;
  const lu = lireChamps(contenu);
  if (!('valeur' in lu) || !lu.valeur.some(({ code }) => code !== null)) return false;
  const mots = normalize(contenu.texte);
  return !lu.valeur.every(({ libelle }) => mots.includes(normalize(libelle)));
}
