import { cellulesOf, type LigneQuelconque } from '../../dossier/cellules.js';
import { type CleFeuille, type Dossier, feuilles } from '../../dossier/dossier.js';
import type { Colonnes, Ligne, Partage } from '../../dossier/feuille.js';
import { autresInformationsOf, type LectureGardee } from './autres-informations.js';
import type { ContenuSuivi, LigneSuivi } from './contenu-suivi.js';

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
