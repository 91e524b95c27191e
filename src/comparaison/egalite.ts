import type { ContenuLisible } from '../dossier/valeurs/lecture.js';
import { textOf } from '../dossier/valeurs/textes.js';
import type { FeuilleDuPlan } from './contractuel.js';
import { valeurDe } from './plan.js';

/**
 * What two cells have in common when nobody would say that they differ: the same value however it is typed (« 60 k€ »,
 * 60 000), the same list in another order, the same text with other spaces or apostrophes.
 */
export function essenceDe(feuille: FeuilleDuPlan, colonne: string, contenu: ContenuLisible): string {
  const place = `${feuille}.${colonne}`;
  const connue = memoire.get(contenu);
  if (connue?.place === place) return connue.essence;
  const essence = computeEssence(feuille, colonne, contenu);
  memoire.set(contenu, { place, essence });
  return essence;
}

/** A cell is compared several times: to find its row again, then to tell what changed in it. */
const memoire = new WeakMap<ContenuLisible, { readonly place: string; readonly essence: string }>();

function computeEssence(feuille: FeuilleDuPlan, colonne: string, contenu: ContenuLisible): string {
  const valeur = valeurDe(feuille, colonne, contenu);
  return valeur === undefined ? `brut ${essenceDeTexte(textOf(contenu))}` : essenceDeValeur(valeur);
}

function essenceDeValeur(valeur: unknown): string {
  if (typeof valeur === 'string') return essenceDeTexte(valeur);
  if (typeof valeur === 'number') return String(Number(valeur.toPrecision(12)));
  if (Array.isArray(valeur)) return JSON.stringify(valeur.map(essenceDeValeur).sort());
  if (typeof valeur === 'object' && valeur !== null)
    return JSON.stringify(
      Object.entries(valeur)
        .map(([cle, contenu]) => [cle, essenceDeValeur(contenu)])
        .sort(),
    );
  return String(valeur);
}

/** Whether nobody would say that two texts differ: other spaces, other apostrophes. */
export function isMemeTexte(a: string, b: string): boolean {
  return a === b || essenceDeTexte(a) === essenceDeTexte(b);
}

function essenceDeTexte(texte: string): string {
  return texte
    .normalize('NFC')
    .replace(/[’‘]/g, "'")
    .split(/[\r\n]+/)
    .map((ligne) => ligne.replace(/\s+/gu, ' ').trim())
    .filter((ligne) => ligne !== '')
    .join('\n');
}
