import type { EtatDuRendu } from '../etat.js';
import type { Element } from '../html.js';
import { paragrapheDe } from './paragraphe.js';
import { renderTextes } from './textes.js';

const mots = { tableau: 'Tableau', figure: 'Figure' } as const;

/** « Tableau 3 – … » with Word's own numbering field, so that a table of tables or a renumbering works in Word. */
export function renderLegende(genre: keyof typeof mots, element: Element, etat: EtatDuRendu): string {
  etat.numeros[genre] += 1;
  const mot = mots[genre];
  const numero = `<w:fldSimple w:instr=" SEQ ${mot} \\* ARABIC "><w:r><w:t>${etat.numeros[genre]}</w:t></w:r></w:fldSimple>`;
  const runs = `<w:r><w:t xml:space="preserve">${mot}\u00a0</w:t></w:r>${numero}<w:r><w:t xml:space="preserve"> – </w:t></w:r>${renderTextes(element.children)}`;
  return paragrapheDe(runs, { style: 'Caption', avecSuivant: genre === 'tableau' });
}
