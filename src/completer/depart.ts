import type { Proposition } from '../convention/proposition.js';
import { type CleFeuille, feuilles } from '../dossier/dossier.js';
import type { ContenuLisible } from '../dossier/valeurs/lecture.js';
import { textOf } from '../dossier/valeurs/textes.js';
import { valeurAEcrire } from '../tableur/complement/valeur.js';
import { cleDeLigne } from './cles.js';
import { noteDe } from './complements.js';

/** A row that a convention states: its values, and the note of each, by column. */
export interface LigneDeDepart {
  readonly cellules: Readonly<Record<string, ContenuLisible>>;
  readonly notes: Readonly<Record<string, string>>;
}

/** The rows that a tracker may begin with, by sheet, in the order of the convention; a value that cannot be read is left out. */
export function lignesDeDepart(
  propositions: readonly Proposition[],
): ReadonlyMap<CleFeuille, readonly LigneDeDepart[]> {
  const parFeuille = new Map<CleFeuille, Map<string, Proposition[]>>();
  for (const proposition of propositions) {
    const { feuille, ligne } = proposition;
    const lignes = parFeuille.get(feuille) ?? new Map<string, Proposition[]>();
    const cle = feuille === 'convention' ? '' : cleDeLigne(feuille, ligne);
    lignes.set(cle, [...(lignes.get(cle) ?? []), proposition]);
    parFeuille.set(feuille, lignes);
  }
  return new Map(
    (Object.keys(feuilles) as CleFeuille[]).flatMap((cle) => {
      const lignes = [...(parFeuille.get(cle)?.values() ?? [])].map(ligneDe);
      const pleines = lignes.filter(({ cellules }) => Object.keys(cellules).length > 0);
      return pleines.length > 0 ? [[cle, pleines] as const] : [];
    }),
  );
}

/** Of a value that is said twice, the first; the others stand in its note. */
function ligneDe(propositions: readonly Proposition[]): LigneDeDepart {
  const cellules: Record<string, ContenuLisible> = {};
  const notes: Record<string, string> = {};
  for (const { feuille, colonne, valeur, phrase, ou } of propositions) {
    const lue = valeurAEcrire(feuille, colonne, valeur);
    if (!lue || lue.refus !== null || cellules[colonne]) continue;
    const autres = propositions.filter(
      (autre) => autre.colonne === colonne && autre.valeur !== valeur && autre.valeur !== textOf(lue.canonique),
    );
    cellules[colonne] = lue.canonique;
    const note = noteDe({ phrase, ou, autres });
    if (note !== null) notes[colonne] = note;
  }
  return { cellules, notes };
}
