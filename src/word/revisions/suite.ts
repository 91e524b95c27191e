import { alignBlocs } from './aligner-blocs.js';
import type { BlocDeCorps, Paragraphe } from './blocs.js';
import { isBord } from './bords.js';
import { noteListe } from './listes.js';
import type { Sorte } from './marques.js';
import { renderDernier, renderEntier, renderGarde, renderGardeSansMarque } from './paragraphes.js';
import type { MorceauSuivi, Suivi } from './suivi.js';
import { renderTableau, renderTableauEntier } from './tableaux.js';

/** What stands between two kept blocks, and the block kept before it. */
interface Intervalle {
  readonly garde: readonly [BlocDeCorps, BlocDeCorps] | null;
  readonly partis: readonly BlocDeCorps[];
  readonly venus: readonly BlocDeCorps[];
  /** Set when its last mark cannot go (see `isBord`): the paragraph kept before it lends its own. */
  readonly preteur: { readonly avant: Paragraphe; readonly apres: Paragraphe; readonly sorte: Sorte } | null;
}

/** The blocks of a section or of a cell, as tracked changes. */
export function renderSuite(
  avant: readonly BlocDeCorps[],
  apres: readonly BlocDeCorps[],
  suivi: Suivi,
): readonly MorceauSuivi[] {
  return splitIntervalles(avant, apres).flatMap((intervalle) => [
    ...renderGardeDe(intervalle, suivi),
    ...renderIntervalle(intervalle, suivi),
  ]);
}

function splitIntervalles(avant: readonly BlocDeCorps[], apres: readonly BlocDeCorps[]): readonly Intervalle[] {
  const paires = alignBlocs(avant, apres);
  return Array.from({ length: paires.length + 1 }, (_, rang) => {
    const [i, j] = paires[rang - 1] ?? [-1, -1];
    const [finAvant, finApres] = paires[rang] ?? [avant.length, apres.length];
    const [un, deux] = [avant[i], apres[j]];
    const [partis, venus] = [avant.slice(i + 1, finAvant), apres.slice(j + 1, finApres)];
    return {
      garde: un && deux ? [un, deux] : null,
      partis,
      venus,
      preteur: isBord(apres[finApres]) ? preteurOf(un, deux, partis, venus) : null,
    };
  });
}

function preteurOf(
  avant: BlocDeCorps | undefined,
  apres: BlocDeCorps | undefined,
  partis: readonly BlocDeCorps[],
  venus: readonly BlocDeCorps[],
): Intervalle['preteur'] {
  const seuls = partis.length === 0 ? venus : venus.length === 0 ? partis : [];
  if (avant?.genre !== 'paragraphe' || apres?.genre !== 'paragraphe') return null;
  if (seuls.length === 0 || seuls.some(({ genre }) => genre !== 'paragraphe')) return null;
  return { avant, apres, sorte: partis.length === 0 ? 'ins' : 'del' };
}

function renderGardeDe({ garde, preteur }: Intervalle, suivi: Suivi): readonly MorceauSuivi[] {
  if (!garde) return [];
  const [avant, apres] = garde;
  if (apres.genre === 'objet') return [apres.bloc];
  if (avant.genre === 'tableau' && apres.genre === 'tableau') return [renderTableau(avant, apres, suivi)];
  if (avant.genre !== 'paragraphe' || apres.genre !== 'paragraphe') return [];
  noteListe(avant, apres, suivi.listes);
  if (preteur) return [renderGardeSansMarque(avant, apres, preteur.sorte, suivi.marques)];
  return [renderGarde(avant, apres, suivi.marques)];
}

/** What goes, then what comes; unless that would put a paragraph that goes before a table that comes. */
function renderIntervalle({ partis, venus, preteur }: Intervalle, suivi: Suivi): readonly MorceauSuivi[] {
  const partisEcrits = renderEntiers(partis, 'del', preteur, suivi);
  const venusEcrits = renderEntiers(venus, 'ins', preteur, suivi);
  const tableauDabord = venus[0]?.genre === 'tableau' && partis[0]?.genre !== 'tableau';
  return tableauDabord ? [...venusEcrits, ...partisEcrits] : [...partisEcrits, ...venusEcrits];
}

function renderEntiers(
  blocs: readonly BlocDeCorps[],
  sorte: Sorte,
  preteur: Intervalle['preteur'],
  suivi: Suivi,
): readonly MorceauSuivi[] {
  return blocs.flatMap((bloc, rang): readonly MorceauSuivi[] => {
    if (bloc.genre === 'objet') return sorte === 'ins' ? [bloc.bloc] : [];
    if (bloc.genre === 'tableau') return [renderTableauEntier(bloc, sorte, suivi)];
    if (!preteur || rang < blocs.length - 1) return [renderEntier(bloc, sorte, suivi.marques)];
    return [renderDernier(bloc, sorte === 'ins' ? preteur.avant : preteur.apres, sorte, suivi.marques)];
  });
}
