import type { CleFeuille } from '../dossier/dossier.js';
import { seuilPossible } from './affectation.js';
import type { ColonneLue, ColonneVue } from './colonne-lue.js';
import { type Profil, profilVide } from './profil.js';

/** What a column can only be by its cells, whatever its title: asked, never taken for granted. */
const parCellules: readonly {
  readonly cle: string;
  readonly test: (profil: Profil) => boolean;
  /** Only in the first column of the table. */
  readonly premiere?: true;
}[] = [
  {
    cle: 'statut',
    test: ({ nombre, statuts, ouiNon, marques, taux, longueur }) =>
      nombre >= 2 && statuts >= 0.85 && ouiNon < 0.5 && marques < 0.3 && taux < 0.5 && longueur <= 40,
  },
  {
    cle: 'numero',
    test: ({ nombre, codes, distincts, longueur }) =>
      nombre >= 3 && codes >= 0.95 && distincts >= 0.99 && longueur <= 8,
    premiere: true,
  },
  {
    cle: 'champs',
    test: ({ nombre, champs, distincts }) => nombre >= 3 && champs >= 0.85 && distincts < 0.9,
  },
];

/** Columns of sentences: « En cours » alone is none. */
const recits: ReadonlySet<string> = new Set(['realisations', 'resultat', 'perspectives', 'freins', 'avancement']);

function isRecit({ role, titre }: ColonneLue): boolean {
  return role.genre === 'valeur' && recits.has(role.cle) && titre.propre === null;
}

/**
 * Gives the columns that no title explains what their cells alone say: « En cours », « Réalisée » make a status under any
 * title. Only what no other column gives, and only where one column is the one.
 */
export function guessByContents(
  feuille: CleFeuille,
  lues: readonly ColonneLue[],
  vues: readonly ColonneVue[],
): readonly ColonneLue[] {
  if (feuille !== 'actions') return lues;
  const profils = new Map(vues.map(({ titre, profil }) => [titre, profil]));
  let colonnes = lues;
  for (const { cle, test, premiere = false } of parCellules) {
    if (colonnes.some(({ role }) => 'cle' in role && role.cle === cle)) continue;
    const possibles = colonnes.filter(
      (lue) =>
        (lue.role.genre === 'libre' || isRecit(lue)) &&
        !lue.titre.aPart &&
        (!premiere || lue === colonnes[0]) &&
        test(profils.get(lue.titre) ?? profilVide),
    );
    const [choisie] = possibles;
    if (!choisie || possibles.length > 1) continue;
    colonnes = colonnes.map((lue) =>
      lue === choisie
        ? { ...lue, role: { genre: 'valeur', cle }, par: 'contenu', score: seuilPossible, certitude: 'a-confirmer' }
        : lue,
    );
  }
  return colonnes;
}
