import type { Contenu } from '../dossier/contenu.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { textOf } from '../dossier/valeurs/textes.js';
import type { FeuilleClasseur, Place } from './classeur.js';
import type { ColonneLue } from './colonnes.js';

/** A cell that a row shows, and where its content stands: a merged cell's stands in its top cell. */
export interface CelluleDeLigne {
  readonly contenu: Contenu;
  readonly place: Place;
  /** The content comes down from a merged cell above. */
  readonly descendue: boolean;
}

/** A row of data: what it shows by column of the sheet, and the axe of the section it stands in, if any. */
export interface LigneBrute {
  readonly rang: number;
  readonly cellules: ReadonlyMap<number, CelluleDeLigne>;
  readonly section: CelluleDeLigne | null;
}

/**
 * The rows of data under the header: blank rows, totals, help rows and section titles are no data; a title alone on its
 * row is the axe of the rows below it.
 */
export function listLignes(
  source: FeuilleClasseur,
  colonnes: readonly ColonneLue[],
  apres: number,
): readonly LigneBrute[] {
  const lignes: LigneBrute[] = [];
  let section: CelluleDeLigne | null = null;
  for (const [rang, contenus] of [...source.lignes].sort(([a], [b]) => a - b)) {
    if (rang <= apres || isTotal(contenus, colonnes) || isAide(contenus)) continue;
    const titre = sectionOf(source, rang, contenus, colonnes);
    if (titre) {
      section = titre;
      continue;
    }
    lignes.push({ rang, cellules: cellulesOf(source, rang, contenus, apres), section });
  }
  return lignes;
}

function cellulesOf(
  source: FeuilleClasseur,
  rang: number,
  contenus: ReadonlyMap<number, Contenu>,
  apres: number,
): ReadonlyMap<number, CelluleDeLigne> {
  const cellules = new Map<number, CelluleDeLigne>(
    [...contenus].map(([colonne, contenu]) => [
      colonne,
      { contenu, place: { ligne: rang, colonne }, descendue: false },
    ]),
  );
  for (const [colonne, maitre] of source.fusions.get(rang) ?? []) {
    const contenu =
      maitre.colonne === colonne && maitre.ligne > apres ? source.lignes.get(maitre.ligne)?.get(colonne) : undefined;
    if (contenu) cellules.set(colonne, { contenu, place: maitre, descendue: true });
  }
  return cellules;
}

/** A total speaks for other rows: its first text says so, and it names no action of its own. */
function isTotal(contenus: ReadonlyMap<number, Contenu>, colonnes: readonly ColonneLue[]): boolean {
  const textes = [...contenus].filter(([, contenu]) => contenu.genre === 'texte');
  const premier = textes[0]?.[1];
  if (premier?.genre !== 'texte' || !/^(?:sous[ -]?)?tota(?:l|ux)\b/.test(normalize(premier.texte))) return false;
  const intitule = colonnes.find(({ role }) => role.genre === 'valeur' && role.cle === 'intitule')?.colonne;
  return textes.length <= 2 || intitule === undefined || !contenus.has(intitule);
}

function isAide(contenus: ReadonlyMap<number, Contenu>): boolean {
  const premier = [...contenus.values()][0];
  return premier?.genre === 'texte' && /^aide\s*:/i.test(premier.texte);
}

/** Columns that name their row: alone, they still make one (a commune of which nothing else is known yet). */
const nommantes: ReadonlySet<string> = new Set([
  'intitule',
  'texte',
  'rubrique',
  'nom',
  'libelle',
  'metier',
  'territoire',
  'instance',
]);

/** A row with one text alone, merged across or in the first columns, is a section title. */
function sectionOf(
  source: FeuilleClasseur,
  rang: number,
  contenus: ReadonlyMap<number, Contenu>,
  colonnes: readonly ColonneLue[],
): CelluleDeLigne | null {
  if (contenus.size !== 1 || colonnes.length < 3) return null;
  const [[colonne, contenu]] = [...contenus] as [[number, Contenu]];
  if (contenu.genre !== 'texte' || textOf(contenu) === '') return null;
  const etendue = [...(source.fusions.get(rang)?.values() ?? [])].filter(
    (maitre) => maitre.ligne === rang && maitre.colonne === colonne,
  ).length;
  const lue = colonnes.find((autre) => autre.colonne === colonne);
  const role = lue?.role;
  const nomme = role?.genre === 'valeur' && nommantes.has(role.cle);
  // Alone further right, a decision or a remark is what somebody wrote of that row: it is kept, it titles nothing.
  const enTete = !lue || colonnes.filter((autre) => autre.colonne < colonne).length < 2;
  return etendue >= 2 || (enTete && !nomme) ? { contenu, place: { ligne: rang, colonne }, descendue: true } : null;
}
