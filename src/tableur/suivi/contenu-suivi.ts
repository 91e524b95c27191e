import { cellulesOf, type LigneQuelconque } from '../../dossier/cellules.js';
import { type CleFeuille, type Dossier, feuilles } from '../../dossier/dossier.js';
import type { Colonnes, Ligne, Partage } from '../../dossier/feuille.js';
import type { ContenuLisible } from '../../dossier/valeurs/lecture.js';
import { type AutreInformation, autresInformationsOf, type LectureGardee } from './autres-informations.js';

/** A row of a tableau de suivi: its cells by canonical column, and those of columns that are none of ours, by header. */
export interface LigneSuivi {
  readonly cellules: Readonly<Record<string, ContenuLisible>>;
  readonly autres: Readonly<Record<string, string>>;
  /** Quantities that the row shares with others, by column: the same name on each row that shares it. */
  readonly partages?: Readonly<Record<string, string>>;
}

/** What a tableau de suivi holds: rows by sheet, the axes that its drop-down list offers, its annex. */
export interface ContenuSuivi {
  readonly lignes: { readonly [F in CleFeuille]?: readonly LigneSuivi[] };
  readonly axes: readonly string[];
  /** What stood in the workbook and in none of these rows: the sheet « Autres informations ». */
  readonly autres?: readonly AutreInformation[];
}

/**
 * The cells that read as this Dossier. A cell that could not be read stays as it stood, so that its finding comes back;
 * only a formula's error, or a formula without a value, has nothing to keep.
 * @param lecture what the reading of the workbook kept aside, for the annex
 */
export function contenuOfDossier(dossier: Dossier, lecture: LectureGardee = { gardees: [] }): ContenuSuivi {
  const axes = [...new Set(dossier.actions.flatMap(({ axe }) => axe?.valeur ?? []))];
  const autres = autresInformationsOf(lecture, axes);
  return {
    axes,
    ...(autres.length > 0 && { autres }),
    lignes: Object.fromEntries(
      (Object.keys(feuilles) as CleFeuille[]).map((cle) => [
        cle,
        lignesDe(dossier, cle).map((ligne) => ligneOf(ligne, feuilles[cle].colonnes)),
      ]),
    ),
  };
}

/** A row of any sheet: what all of them share. */
type LigneDeSuivi = LigneQuelconque &
  Pick<Ligne<(typeof feuilles)[CleFeuille]>, 'autres'> & {
    readonly partages?: Readonly<Record<string, Partage | undefined>>;
  };

function lignesDe(dossier: Dossier, cle: CleFeuille): readonly LigneDeSuivi[] {
  if (cle === 'convention') return dossier.convention ? [dossier.convention] : [];
  return dossier[cle];
}

function ligneOf(ligne: LigneDeSuivi, colonnes: Colonnes): LigneSuivi {
  return {
    cellules: Object.fromEntries(
      Object.entries(cellulesOf(ligne, colonnes)).map(([cle, { contenu }]) => [cle, contenu]),
    ),
    autres: Object.fromEntries(Object.entries(ligne.autres).map(([entete, { valeur }]) => [entete, valeur])),
    ...(ligne.partages && { partages: partagesOf(ligne.partages) }),
  };
}

/** The cell that each shared quantity came from names it. */
function partagesOf(partages: Readonly<Record<string, Partage | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(partages).flatMap(([cle, partage]) =>
      partage ? [[cle, `${partage.origine.feuille}!${partage.origine.cellule}`]] : [],
    ),
  );
}
