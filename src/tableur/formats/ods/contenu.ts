import type { Contenu } from '../../../dossier/contenu.js';
import { dansLeJour, ecrireHeures, secondesDeDuree, secondesDHeure } from '../heures.js';

/**
 * What a cell of an OpenDocument spreadsheet holds, from its attributes and the paragraphs that it shows. Null: nothing.
 * @param duree whether its format shows more than a day as it is: « 36:00 », where another shows « 12:00 »
 */
export function contenuOds(
  attributs: Readonly<Record<string, string>>,
  paragraphes: readonly string[],
  duree: boolean,
): Contenu | null {
  const texte = paragraphes.join('\n');
  const type = attributs['calcext:value-type'] === 'error' ? 'error' : attributs['office:value-type'];
  const valeur = attributs['office:value'] ?? '';
  switch (type) {
    case 'error':
      return { genre: 'erreur', code: texte.trim() || '#ERREUR' };
    case 'float':
    case 'currency':
    case 'percentage':
      return valeur !== '' && Number.isFinite(Number(valeur))
        ? { genre: 'nombre', nombre: Number(valeur), pourcentage: type === 'percentage' }
        : contenuTexte(texte);
    case 'date':
      return contenuDate(attributs['office:date-value'] ?? '') ?? contenuTexte(texte);
    case 'time':
      return contenuDHeures(secondesDeDuree(attributs['office:time-value'] ?? ''), duree) ?? contenuTexte(texte);
    case 'boolean':
      return { genre: 'booleen', booleen: attributs['office:boolean-value'] === 'true' };
    case undefined:
      // A formula that was never computed shows nothing, not even an empty paragraph.
      return attributs['table:formula'] !== undefined && paragraphes.length === 0
        ? { genre: 'formule-sans-valeur' }
        : contenuTexte(texte);
    default:
      return contenuTexte(texte === '' ? (attributs['office:string-value'] ?? '') : texte);
  }
}

/** 30 December 1899, where days are counted from, is the day that an hour is given when it has none. */
function contenuDate(valeur: string): Contenu | null {
  const [jour = '', heure = ''] = valeur.split('T');
  if (!/^\d{4}-\d{2}-\d{2}/.test(jour)) return null;
  if (!jour.startsWith('1899-12-30')) return { genre: 'date', date: jour.slice(0, 10) };
  return contenuDHeures(secondesDHeure(heure), false) ?? { genre: 'nombre', nombre: 0, pourcentage: false };
}

function contenuDHeures(secondes: number | null, duree: boolean): Contenu | null {
  if (secondes === null) return null;
  return { genre: 'texte', texte: ecrireHeures(duree || secondes < 0 ? secondes : dansLeJour(secondes)) };
}

function contenuTexte(texte: string): Contenu | null {
  return texte.trim() === '' ? null : { genre: 'texte', texte };
}
