import { normalize } from '../dossier/valeurs/normalisation.js';
import { adresse, type FeuilleClasseur, type Place } from './classeur.js';
import { readCles } from './cles.js';
import type { ColonneFixee } from './correspondance/correspondance.js';
import type { LectureFeuille } from './feuille-lue.js';
import { type Synonymes, synonymesDe } from './synonymes.js';

/** Fewer known words on the left than this, and a sheet is no fiche action. */
const minMots = 4;

/** Whether a sheet is a fiche action: one action, its words in a column and what they are worth beside. */
export function isFiche({ lignes }: FeuilleClasseur): boolean {
  const synonymes = synonymesDe('actions');
  const cles = new Set<string>();
  for (const contenus of lignes.values()) {
    const [premiere] = [...contenus].sort(([a], [b]) => a - b);
    const cle = premiere?.[1].genre === 'texte' ? synonymes.get(normalize(premiere[1].texte))?.[0] : undefined;
    if (cle && contenus.size === 2) cles.add(cle);
  }
  return cles.size >= minMots && cles.has('intitule');
}

/** Reads a fiche action as one action; its title « Fiche action n° 3 » gives the number that no word gives. */
export function readFiche(
  source: FeuilleClasseur,
  synonymes: Synonymes,
  fixees: readonly ColonneFixee[],
): LectureFeuille {
  const lecture = readCles('actions', source, synonymes, fixees);
  const titre = findTitre(source);
  if (!titre) return lecture;
  const numero = { valeur: titre.numero, origine: { feuille: source.nom, cellule: adresse(titre.place) } };
  return { ...lecture, lignes: lecture.lignes.map((ligne) => ({ numero, ...ligne })) };
}

function findTitre({ lignes }: FeuilleClasseur): { readonly numero: string; readonly place: Place } | null {
  for (const [ligne, contenus] of lignes)
    for (const [colonne, contenu] of contenus) {
      const [, numero] =
        contenu.genre === 'texte'
          ? (/^fiche[\s-]*(?:action)?\s*(?:n\s*[°o]\s*)?(\w[\w.-]*)/i.exec(contenu.texte) ?? [])
          : [];
      if (numero && /\d/.test(numero)) return { numero, place: { ligne, colonne } };
    }
  return null;
}
