import type { Contenu } from '../../../dossier/contenu.js';

/** What a cell of an OpenDocument spreadsheet holds, from its attributes and the paragraphs that it shows. Null: nothing. */
export function contenuOds(
  attributs: Readonly<Record<string, string>>,
  paragraphes: readonly string[],
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

function contenuDate(valeur: string): Contenu | null {
  return /^\d{4}-\d{2}-\d{2}/.test(valeur) ? { genre: 'date', date: valeur.slice(0, 10) } : null;
}

function contenuTexte(texte: string): Contenu | null {
  return texte.trim() === '' ? null : { genre: 'texte', texte };
}
