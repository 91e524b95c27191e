import type { Constat } from '../dossier/constat.js';
import type { CleFeuille } from '../dossier/dossier.js';
import type { Bloc } from './blocs.js';
import type { FeuilleRapprochee } from './correspondance/rapprochement.js';
import { type FicheLue, readFiches } from './fiches.js';
import { createFinisseur, type LigneLue } from './ligne-lue.js';
import { rapprocherFiches, rapprocherTableau } from './rapprocher.js';
import { type ReglagesTableau, readTableau, type TableauLu } from './tableau.js';

/** A bloc once read: its rows, what was remarked, what it was made of. */
export interface BlocLu {
  readonly bloc: Bloc;
  readonly cle: CleFeuille;
  readonly lignes: readonly LigneLue[];
  readonly constats: readonly Constat[];
  readonly rapprochements: readonly FeuilleRapprochee[];
  readonly tableau: TableauLu | null;
  readonly fiches: readonly FicheLue[];
}

/** What is the same for every table of a workbook. */
export type ReglagesDeBloc = Pick<ReglagesTableau, 'legende' | 'methode' | 'siecle'>;

/** Reads a bloc as the sheet that it is taken for; null when it is none of ours. */
export function readBloc(bloc: Bloc, reglages: ReglagesDeBloc): BlocLu | null {
  const { cle } = bloc;
  if (cle === null) return null;
  const finir = createFinisseur(cle);
  if (bloc.genre === 'fiches') {
    const fiches = readFiches(bloc.grille, bloc.zone, cle, bloc.fixee?.colonnes);
    const finies = fiches.map(({ brouillon }) => finir(brouillon));
    return {
      bloc,
      cle,
      fiches,
      tableau: null,
      lignes: finies.map(({ ligne }) => ligne),
      constats: finies.flatMap(({ constats }) => constats),
      rapprochements: rapprocherFiches(bloc, fiches, cle),
    };
  }
  const tableau = readTableau(bloc.grille, bloc.region, cle, {
    fixees: bloc.fixee?.colonnes ?? [],
    sections: bloc.fixee?.sections ?? new Map(),
    ...reglages,
  });
  const finies = tableau.brouillons.map(finir);
  return {
    bloc,
    cle,
    tableau,
    fiches: [],
    lignes: finies.map(({ ligne }) => ligne),
    constats: finies.flatMap(({ constats }) => constats),
    rapprochements: [rapprocherTableau(tableau, finies.length)],
  };
}

/** A table that is none of ours, as the plan d'actions that a person may say it is. */
export function rapprocherInconnu(bloc: Bloc, reglages: ReglagesDeBloc): readonly FeuilleRapprochee[] {
  const lu = readBloc({ ...bloc, cle: 'actions', fixee: undefined }, reglages);
  return (lu?.rapprochements ?? []).map((rapproche) => ({ ...rapproche, lue: false, raison: 'inconnue', lignes: 0 }));
}
