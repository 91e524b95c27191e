import { type CleFeuille, type Dossier, feuilles } from '../src/dossier/dossier.js';
import type { Ligne } from '../src/dossier/feuille.js';

type Feuilles = typeof feuilles;
/** Raw values of a row, by column: what its cells mean once read. */
export type Valeurs<F extends CleFeuille> = {
  readonly [K in keyof Feuilles[F]['colonnes']]?: NonNullable<
    Ligne<Feuilles[F]>[K & keyof Ligne<Feuilles[F]>]
  > extends { readonly valeur: infer V }
    ? V
    : never;
};

/**
 * A small Dossier for tests: rows of raw values, each given the cell where it would stand (first row under a header on
 * row 1, columns in the order of the sheet). A sheet that is not named is absent.
 */
export function unDossier(
  contenu: { readonly [F in CleFeuille]?: F extends 'convention' ? Valeurs<F> : readonly Valeurs<F>[] },
): Dossier {
  const lignesDe = (cle: CleFeuille) => {
    const lignes = contenu[cle];
    return lignes === undefined
      ? []
      : (Array.isArray(lignes) ? lignes : [lignes]).map((valeurs, rang) => uneLigne(cle, valeurs as object, rang + 2));
  };
  const presentes = (Object.keys(feuilles) as CleFeuille[]).filter((cle) => contenu[cle] !== undefined);
  return {
    ...Object.fromEntries((Object.keys(feuilles) as CleFeuille[]).map((cle) => [cle, lignesDe(cle)])),
    convention: lignesDe('convention')[0] ?? null,
    feuilles: Object.fromEntries(
      presentes.map((cle) => [cle, { nom: feuilles[cle].nom, colonnes: {}, inconnues: [] }]),
    ),
    feuillesInconnues: [],
  } as unknown as Dossier;
}

/** Where a column of a sheet stands in such a Dossier: « Actions!J2 » for its first row. */
export function celluleDe<F extends CleFeuille>(
  cle: F,
  colonne: keyof Feuilles[F]['colonnes'] & string,
  ligne = 2,
): string {
  return `${lettre(Object.keys(feuilles[cle].colonnes).indexOf(colonne))}${ligne}`;
}

/** A value « sans objet » is written so in the raw values. */
export const sansObjet = 'sans objet' as never;

function uneLigne(cle: CleFeuille, valeurs: object, ligne: number) {
  const origine = (colonne: string) => ({
    feuille: feuilles[cle].nom,
    cellule: celluleDe(cle, colonne as never, ligne),
  });
  const presentes = Object.entries(valeurs).filter(([, valeur]) => valeur !== undefined && valeur !== sansObjet);
  return {
    ...Object.fromEntries(presentes.map(([colonne, valeur]) => [colonne, { valeur, origine: origine(colonne) }])),
    origine: { feuille: feuilles[cle].nom, cellule: `A${ligne}` },
    illisibles: {},
    sansObjet: Object.fromEntries(
      Object.entries(valeurs).flatMap(([colonne, valeur]) =>
        valeur === sansObjet ? [[colonne, origine(colonne)]] : [],
      ),
    ),
    autres: {},
  };
}

function lettre(rang: number): string {
  return rang < 26
    ? String.fromCharCode(65 + rang)
    : `${lettre(Math.floor(rang / 26) - 1)}${String.fromCharCode(65 + (rang % 26))}`;
}
