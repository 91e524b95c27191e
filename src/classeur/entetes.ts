import { normalize } from '../dossier/valeurs/normalisation.js';
import { textOf } from '../dossier/valeurs/textes.js';
import { adresse, type FeuilleClasseur } from './classeur.js';
import type { Synonymes } from './synonymes.js';

/** One header cell: its text, and the columns of ours that it may mean. */
export interface Entete {
  readonly colonne: number;
  readonly cellule: string;
  readonly texte: string;
  readonly candidats: readonly string[];
  /** What a mapping fixes: one of our columns, or null to leave it aside. */
  readonly imposee?: string | null;
}

/** The header of a sheet: its cells, and the last row that belongs to it. */
export interface LigneEntete {
  readonly derniereLigne: number;
  readonly entetes: readonly Entete[];
  /** How many different columns of ours it names. */
  readonly score: number;
}

const dernieresLignes = 20;

/**
 * Finds the header among the first 20 rows: the one row, or the two rows one under the other (groups above, columns
 * below), that name the most columns of ours. Null when none names any.
 */
export function findEntete(feuille: FeuilleClasseur, synonymes: Synonymes): LigneEntete | null {
  let meilleure: LigneEntete | null = null;
  for (let ligne = 1; ligne <= dernieresLignes; ligne += 1) {
    if (!feuille.lignes.has(ligne)) continue;
    for (const candidate of [readSimple(feuille, ligne, synonymes), readDouble(feuille, ligne, synonymes)]) {
      if (candidate && candidate.score > (meilleure?.score ?? 0)) meilleure = candidate;
    }
  }
  return meilleure;
}

function readSimple(feuille: FeuilleClasseur, ligne: number, synonymes: Synonymes): LigneEntete {
  const entetes = textesDe(feuille, ligne).map(({ colonne, texte }) => {
    const groupe = texteAuDessus(feuille, ligne, colonne);
    return enteteDe(ligne, colonne, texte, candidatsDe([texte, groupe ? `${groupe} ${texte}` : ''], synonymes));
  });
  return { derniereLigne: ligne, entetes, score: scoreOf(entetes) };
}

/** Two rows make one header only when every cell of the lower one has a meaning: a row of data never does. */
function readDouble(feuille: FeuilleClasseur, haut: number, synonymes: Synonymes): LigneEntete | null {
  const bas = haut + 1;
  const dessous = textesDe(feuille, bas);
  if (dessous.length === 0) return null;
  const entetes = new Map(
    textesDe(feuille, haut).map(({ colonne, texte }) => [
      colonne,
      enteteDe(haut, colonne, texte, candidatsDe([texte], synonymes)),
    ]),
  );
  for (const { colonne, texte } of dessous) {
    const groupe = texteAuDessus(feuille, bas, colonne) ?? '';
    const candidats = candidatsDe([`${groupe} ${texte}`, texte], synonymes);
    if (candidats.length === 0) return null;
    entetes.set(colonne, enteteDe(bas, colonne, texte, candidats));
  }
  const liste = [...entetes.values()];
  return { derniereLigne: bas, entetes: liste, score: scoreOf(liste) };
}

/** The texts of a row; a cell merged down into it shows its top cell's text. */
function textesDe(feuille: FeuilleClasseur, ligne: number): readonly { colonne: number; texte: string }[] {
  const propres = [...(feuille.lignes.get(ligne) ?? [])].flatMap(([colonne, contenu]) =>
    contenu.genre === 'erreur' || contenu.genre === 'formule-sans-valeur' ? [] : [{ colonne, texte: textOf(contenu) }],
  );
  const descendus = [...(feuille.fusions.get(ligne) ?? [])].flatMap(([colonne, maitre]) => {
    const contenu = maitre.colonne === colonne ? feuille.lignes.get(maitre.ligne)?.get(colonne) : undefined;
    return contenu?.genre === 'texte' ? [{ colonne, texte: contenu.texte }] : [];
  });
  return [...propres, ...descendus].sort((a, b) => a.colonne - b.colonne);
}

/** The group title above a header cell: the cell above, or the merged cell that spans it. */
function texteAuDessus(feuille: FeuilleClasseur, ligne: number, colonne: number): string | undefined {
  const maitre = feuille.fusions.get(ligne - 1)?.get(colonne) ?? { ligne: ligne - 1, colonne };
  const contenu = feuille.lignes.get(maitre.ligne)?.get(maitre.colonne);
  return contenu?.genre === 'texte' && maitre.ligne < ligne ? contenu.texte : undefined;
}

function candidatsDe(textes: readonly string[], synonymes: Synonymes): readonly string[] {
  for (const texte of textes) {
    const candidats = texte.trim() === '' ? undefined : synonymes.get(normalize(texte));
    if (candidats) return candidats;
  }
  return [];
}

function enteteDe(ligne: number, colonne: number, texte: string, candidats: readonly string[]): Entete {
  return { colonne, cellule: adresse({ ligne, colonne }), texte: texte.replace(/\s+/g, ' ').trim(), candidats };
}

function scoreOf(entetes: readonly Entete[]): number {
  return new Set(entetes.flatMap(({ candidats }) => candidats.slice(0, 1))).size;
}
