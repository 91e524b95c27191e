import { formatNombre } from '../formats.js';
import { chiffresDAvancement, colonnesDAvancement, type Decompte } from './avancement.js';
import type { Chiffre } from './chiffre.js';
import { listeDesEtats, phrasesDesInconnues } from './phrases.js';

/** A row of the progress table: a champ d'intervention and the count of its actions. */
export interface LigneDAvancement {
  readonly libelle: string;
  readonly decompte: Decompte;
}

/**
 * The progress table: a column a state, whose sum is the total of the row; a state that no action has gives no column.
 * The late ones come after, since they stand in one of the columns already.
 */
export function viewTableauAvancement(lignes: readonly LigneDAvancement[], total: Decompte) {
  const colonnes = colonnesDe(total);
  const valeursDe = (decompte: Decompte) => colonnes.map(({ compute }) => formatNombre(compute(decompte) ?? 0));
  return {
    colonnes: colonnes.map(({ nom }) => nom),
    lignes: lignes.map(({ libelle, decompte }) => ({
      libelle,
      total: formatNombre(decompte.total),
      valeurs: valeursDe(decompte),
      enRetard: retardDe(decompte),
    })),
    total: { total: formatNombre(total.total), valeurs: valeursDe(total), enRetard: retardDe(total) },
    arretees: listeDesEtats(total, ['reportees', 'abandonnees']),
    inconnues: phrasesDesInconnues(total),
  };
}

/** The columns that a table of these actions shows: those of a plan that goes well are always there. */
export function colonnesDe(total: Decompte): readonly Chiffre<Decompte>[] {
  return colonnesDAvancement.filter((colonne) => toujours.includes(colonne) || (colonne.compute(total) ?? 0) > 0);
}

const { realisees, enCours, nonDemarrees } = chiffresDAvancement;
const toujours: readonly Chiffre<Decompte>[] = [realisees, enCours, nonDemarrees];

function retardDe(decompte: Decompte): string {
  const nombre = chiffresDAvancement.enRetard.compute(decompte);
  return nombre === null ? '–' : formatNombre(nombre);
}

/** Four bars a champ, which add up to its total: the first two are the actions engaged or done. */
export function viewGraphiqueAvancement(lignes: readonly LigneDAvancement[]) {
  return lignes.map(({ libelle, decompte }) => ({
    libelle,
    realisees: decompte.realisees,
    engagees: decompte.engagees - decompte.realisees,
    nonDemarrees: decompte.nonDemarrees,
    autres: decompte.reportees + decompte.abandonnees + decompte.aPreciser,
  }));
}
