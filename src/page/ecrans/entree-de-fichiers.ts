import { creer } from '../elements.js';

type Attributs = Readonly<Record<string, string | boolean>>;

/**
 * The field that files are chosen by, behind the label or the button that opens it.
 * @param donner is given what was chosen, at least one file
 */
export function entreeDeFichiers(attributs: Attributs, donner: (fichiers: readonly File[]) => void): HTMLInputElement {
  const entree = creer('input', {
    type: 'file',
    class: 'hors-ecran',
    ...attributs,
    onchange: () => {
      const fichiers = [...(entree.files ?? [])];
      // A file that was corrected may be chosen again: to a field that still holds it, that would be no change.
      entree.value = '';
      if (fichiers.length > 0) donner(fichiers);
    },
  });
  return entree;
}
