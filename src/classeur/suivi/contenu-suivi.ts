import { cellulesOf, type LigneQuelconque } from '../../dossier/cellules.js';
import { type CleFeuille, type Dossier, feuilles } from '../../dossier/dossier.js';
import type { Colonnes, Ligne } from '../../dossier/feuille.js';
import type { ContenuLisible } from '../../dossier/valeurs/lecture.js';

/** A row of a tableau de suivi: its cells by canonical column, and those of columns that are none of ours, by header. */
export interface LigneSuivi {
  readonly cellules: Readonly<Record<string, ContenuLisible>>;
  readonly autres: Readonly<Record<string, string>>;
}

/** What a tableau de suivi holds: rows by sheet, and the axes that its drop-down list offers. */
export interface ContenuSuivi {
  readonly lignes: { readonly [F in CleFeuille]?: readonly LigneSuivi[] };
  readonly axes: readonly string[];
}

/**
 * The cells that read as this Dossier. A cell that could not be read stays as it stood, so that its finding comes back;
 * only a formula's error, or a formula without a value, has nothing to keep.
 */
export function contenuOfDossier(dossier: Dossier): ContenuSuivi {
  const axes = dossier.actions.flatMap(({ axe }) => axe?.valeur ?? []);
  return {
    axes: [...new Set(axes)],
    lignes: Object.fromEntries(
      (Object.keys(feuilles) as CleFeuille[]).map((cle) => [
        cle,
        lignesDe(dossier, cle).map((ligne) => ligneOf(ligne, feuilles[cle].colonnes)),
      ]),
    ),
  };
}

/** A row of any sheet: what all of them share. */
type LigneDeSuivi = LigneQuelconque & Pick<Ligne<(typeof feuilles)[CleFeuille]>, 'autres'>;

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
  };
}
