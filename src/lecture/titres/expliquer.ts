import { type CleFeuille, feuilles } from '../../dossier/dossier.js';
import { type GenreDeTitre, genreDeTitre } from './genres.js';
import { motsDuTitre } from './mots.js';
import type { Raison } from './notation.js';
import { lireTitre } from './score.js';

/** A column of ours that a title may name, and why; score 0: the word `veto` makes it something else. */
export interface CandidatExplique extends Raison {
  readonly cle: string;
  /** « Budget prévu (€) », or « Période » for both ends of a period. */
  readonly libelle: string;
  readonly score: number;
}

/** How a title is read, as plain data to be printed. */
export interface TitreExplique {
  readonly titre: string;
  /** Its words once abbreviations are in full and small words gone. */
  readonly mots: readonly string[];
  /** A year, a part of a year, a status to tick, a funder: read so where the table says so. */
  readonly genre: GenreDeTitre | null;
  /** The sheets of which it may name a column, the surest first; a sheet without candidate is left out. */
  readonly feuilles: readonly {
    readonly feuille: CleFeuille;
    readonly nom: string;
    readonly candidats: readonly CandidatExplique[];
  }[];
}

/** All that the grammar of titles says of a title, sheet by sheet. */
export function explainTitre(titre: string): TitreExplique {
  const lues = (Object.keys(feuilles) as CleFeuille[])
    .map((feuille) => ({ feuille, nom: feuilles[feuille].nom, candidats: candidatsDe(feuille, titre) }))
    .filter(({ candidats }) => candidats.length > 0)
    .sort((a, b) => (b.candidats[0]?.score ?? 0) - (a.candidats[0]?.score ?? 0));
  return { titre, mots: motsDuTitre(titre).map(({ texte }) => texte), genre: genreDeTitre(titre), feuilles: lues };
}

function candidatsDe(feuille: CleFeuille, titre: string): readonly CandidatExplique[] {
  const colonnes: Readonly<Record<string, { readonly libelle: string }>> = feuilles[feuille].colonnes;
  return lireTitre(feuille, titre).map(({ cle, score, raison }) => ({
    cle,
    libelle: colonnes[cle]?.libelle ?? 'Période',
    score,
    ...raison,
  }));
}
