import { normalize } from '../dossier/valeurs/normalisation.js';
import { textOf } from '../dossier/valeurs/textes.js';
import { adresse, type FeuilleClasseur } from './classeur.js';
import { type Titres, withProches } from './correspondance/ressemblance.js';
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
  /** Every column of ours that it may name, close spellings included. */
  readonly cles: ReadonlySet<string>;
  /** How many different columns of ours it names. */
  readonly score: number;
}

const dernieresLignes = 20;
/** No header is so long, with its group: a free text is not worth comparing. */
const longueurTitre = 200;

/** From here on, the known headers alone say which row it is, and what the sheet holds. */
const scoreSur = 3;
const partSure = 0.7;

/**
 * Finds the header among the first 20 rows: the one row, or the two rows one under the other (groups above, columns
 * below), that name the most columns of ours. When few are known headers, close spellings help to find the row; its cells
 * still say only what is known. Null when no row names any.
 */
export function findEntete(feuille: FeuilleClasseur, synonymes: Synonymes): LigneEntete | null {
  const connues = dejaTrouves.get(feuille) ?? new Map<Synonymes, LigneEntete | null>();
  dejaTrouves.set(feuille, connues);
  const connue = connues.get(synonymes);
  if (connue !== undefined) return connue;
  const entete = searchEntete(feuille, synonymes);
  connues.set(synonymes, entete);
  return entete;
}

/** A sheet is asked what it holds, then read: its header is looked for once. */
const dejaTrouves = new WeakMap<FeuilleClasseur, Map<Synonymes, LigneEntete | null>>();

function searchEntete(feuille: FeuilleClasseur, synonymes: Synonymes): LigneEntete | null {
  const exacte = findMeilleure(feuille, synonymes);
  if (exacte && exacte.score >= Math.max(scoreSur, partSure * exacte.entetes.length)) return exacte;
  const proche = findMeilleure(feuille, withProches(synonymes));
  if (!proche || proche.score <= (exacte?.score ?? 0)) return exacte;
  return {
    ...proche,
    entetes: proche.entetes.map((entete) => ({ ...entete, candidats: synonymes.get(normalize(entete.texte)) ?? [] })),
  };
}

function findMeilleure(feuille: FeuilleClasseur, synonymes: Titres): LigneEntete | null {
  let meilleure: LigneEntete | null = null;
  for (let ligne = 1; ligne <= dernieresLignes; ligne += 1) {
    // Under a row whose every cell is known, only the columns of its groups could name more.
    if (meilleure && isComplete(meilleure) && ligne > meilleure.derniereLigne + 1) break;
    if (!feuille.lignes.has(ligne)) continue;
    for (const candidate of [readSimple(feuille, ligne, synonymes), readDouble(feuille, ligne, synonymes)]) {
      if (candidate && candidate.score > (meilleure?.score ?? 0)) meilleure = candidate;
    }
  }
  return meilleure;
}

/** A few known words side by side may stand above a table: « Axe », « Période », « Pilote ». */
const scoreComplet = 8;

function isComplete({ entetes, score }: LigneEntete): boolean {
  return score >= scoreComplet && entetes.every(({ candidats }) => candidats.length > 0);
}

function readSimple(feuille: FeuilleClasseur, ligne: number, synonymes: Titres): LigneEntete {
  const entetes = textesDe(feuille, ligne).map(({ colonne, texte }) => {
    const groupe = texteAuDessus(feuille, ligne, colonne);
    return enteteDe(ligne, colonne, texte, candidatsDe([texte, groupe ? `${groupe} ${texte}` : ''], synonymes));
  });
  return { derniereLigne: ligne, entetes, ...scoreOf(entetes) };
}

/** Two rows make one header only when every cell of the lower one has a meaning: a row of data never does. */
function readDouble(feuille: FeuilleClasseur, haut: number, synonymes: Titres): LigneEntete | null {
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
  return { derniereLigne: bas, entetes: liste, ...scoreOf(liste) };
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

function candidatsDe(textes: readonly string[], synonymes: Titres): readonly string[] {
  for (const texte of textes) {
    const candidats = texte.length > longueurTitre || texte.trim() === '' ? undefined : synonymes.get(normalize(texte));
    if (candidats) return candidats;
  }
  return [];
}

function enteteDe(ligne: number, colonne: number, texte: string, candidats: readonly string[]): Entete {
  return { colonne, cellule: adresse({ ligne, colonne }), texte: texte.replace(/\s+/g, ' ').trim(), candidats };
}

function scoreOf(entetes: readonly Entete[]): Pick<LigneEntete, 'cles' | 'score'> {
  return {
    cles: new Set(entetes.flatMap(({ candidats }) => candidats)),
    score: new Set(entetes.flatMap(({ candidats }) => candidats.slice(0, 1))).size,
  };
}
