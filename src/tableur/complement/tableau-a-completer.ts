import { type CleFeuille, type Dossier, feuilles, type TableauDeFeuille } from '../../dossier/dossier.js';
import { ligneDe, type Origine } from '../../dossier/origine.js';
import type { Classeur, FeuilleClasseur } from '../classeur.js';
import { adresse, parseAdresse } from '../classeur.js';

/** What the reading of a workbook says of one of its tables: see `FeuilleRapprochee`, of which it is a part. */
export interface TableauVu {
  readonly feuille: string;
  readonly cle: CleFeuille;
  /** « A4:P9 ». */
  readonly plage: string;
  /** The row of its titles; null for a fiche, or a table on its side. */
  readonly entete: number | null;
  readonly lue: boolean;
  readonly colonnes: readonly { readonly cellule: string; readonly titre: string; readonly cle: string | null }[];
  /** Rows that are no row of ours. */
  readonly laissees: readonly { readonly ligne: number; readonly role: string }[];
}

/** What the reading of a workbook says of where its values stand: see `LectureDossier`, of which it is a part. */
export interface LectureACompleter {
  readonly dossier: Dossier;
  readonly rapprochements: readonly TableauVu[];
}

/** A table with one row an item: where its columns stand, where it ends, what surrounds it. */
export interface TableauACompleter {
  readonly onglet: string;
  /** The row where the title of one more column goes. */
  readonly entete: number;
  /** Columns that hold one value of ours each, by their key. */
  readonly colonnes: ReadonlyMap<string, number>;
  /** Our columns that the table says in another way: crosses, sums of years, bands of sections, a period in one cell. */
  readonly autrement: ReadonlySet<string>;
  /** The column that holds a start and an end. */
  readonly periode: number | null;
  /** Columns whose figures are thousands. */
  readonly milliers: ReadonlySet<number>;
  readonly gauche: number;
  readonly droite: number;
  /** The title at its right end, whose look one more column takes. */
  readonly dernierTitre: string;
  /** The last row of an item. */
  readonly derniere: number;
  /** Where it ends: notes and totals under its rows are part of it. */
  readonly bas: number;
  /** Titles of sections stand between its rows: one more row would be of the last section. */
  readonly sections: boolean;
  /** Rows of its items, by the row of the sheet. */
  readonly rangs: ReadonlySet<number>;
  /** Whether a cell holds nothing, and no merge covers it. */
  readonly libre: (ligne: number, colonne: number) => boolean;
}

/** Rows under a table where nobody writes an item. */
const dessous: ReadonlySet<string> = new Set(['total', 'note', 'legende']);
/** What a title of section may say of the rows under it. */
const deSection = ['axe', 'objectif', 'enjeu'];
/** What the reading proposes from other columns, and that a column of their own would say better. */
const proposees: ReadonlySet<string> = new Set(['champs', 'communes']);
const milliers = /k€|k eur|\bke\b|milliers d/i;

/** Whether a title says that the figures of its column are thousands. */
export function isEnMilliers(titre: string): boolean {
  return milliers.test(titre);
}

/** The tables of a sheet of ours that can be completed where they stand: one row an item, under titles. */
export function tableauxACompleter(
  { dossier, rapprochements }: LectureACompleter,
  classeur: Classeur,
  cle: CleFeuille,
): readonly TableauACompleter[] {
  const vus = rapprochements.filter((vu) => vu.cle === cle && vu.lue);
  return (dossier.feuilles[cle]?.tableaux ?? []).flatMap((tableau) => {
    const feuille = classeur.feuilles.find(({ nom }) => nom === tableau.nom);
    const vu = vus.find((autre) => isMeme(autre, tableau));
    return feuille && vu && vu.entete !== null && !tableau.transpose
      ? [mesure(tableau, vu, vu.entete, feuille, lignesDuDossier(dossier, cle))]
      : [];
  });
}

function isMeme(
  { feuille, plage, colonnes }: TableauVu,
  { nom, lignes: [, bas], colonnes: siennes }: TableauDeFeuille,
) {
  const titres = new Set(colonnes.map(({ cellule }) => cellule));
  const [, fin = plage] = plage.split(':');
  return feuille === nom && parseAdresse(fin).ligne === bas && Object.values(siennes).every((lue) => titres.has(lue));
}

type LigneQuelconque = Readonly<Record<string, unknown>> & { readonly origine: Origine };

/** The rows of a sheet of ours. */
export function lignesDuDossier(dossier: Dossier, cle: CleFeuille): readonly LigneQuelconque[] {
  const lignes = cle === 'convention' ? (dossier.convention ? [dossier.convention] : []) : dossier[cle];
  return lignes as unknown as readonly LigneQuelconque[];
}

/** Where a row says something for a column; null when it says nothing. */
export function origineDe(ligne: LigneQuelconque, colonne: string): Origine | null {
  const lue = (ligne[colonne] as { readonly origine?: Origine } | undefined)?.origine;
  const sansObjet = (ligne['sansObjet'] as Readonly<Record<string, Origine | undefined>>)[colonne];
  const illisible = (ligne['illisibles'] as Readonly<Record<string, { readonly origine: Origine } | undefined>>)[
    colonne
  ];
  return lue ?? sansObjet ?? illisible?.origine ?? null;
}

function mesure(
  tableau: TableauDeFeuille,
  vu: TableauVu,
  entete: number,
  feuille: FeuilleClasseur,
  lignes: readonly LigneQuelconque[],
): TableauACompleter {
  const [haut, bas] = tableau.lignes;
  const siennes = lignes.filter(
    ({ origine }) =>
      origine.feuille === tableau.nom && ligneDe(origine.cellule) >= haut && ligneDe(origine.cellule) <= bas,
  );
  const colonnes = new Map(Object.entries(tableau.colonnes).map(([cle, titre]) => [cle, parseAdresse(titre).colonne]));
  const periode = colonnes.has('debut') && colonnes.get('debut') === colonnes.get('fin') ? colonnes.get('debut') : null;
  const autrement = new Set([
    ...vu.colonnes
      .flatMap(({ cle }) => (cle === 'periode' ? ['debut', 'fin'] : (cle ?? [])))
      .filter((cle) => !colonnes.has(cle)),
    ...Object.keys(feuilles[vu.cle].colonnes).filter(
      (cle) => !proposees.has(cle) && siennes.some((ligne) => isAilleurs(ligne, cle, colonnes.get(cle))),
    ),
  ]);
  const titres = [...vu.colonnes].sort((a, b) => parseAdresse(a.cellule).colonne - parseAdresse(b.cellule).colonne);
  const places = titres.map(({ cellule }) => parseAdresse(cellule).colonne);
  const gauche = Math.min(...places);
  const libre = (ligne: number, colonne: number) =>
    !feuille.lignes.get(ligne)?.has(colonne) && !feuille.fusions.get(ligne)?.has(colonne);
  let droite = Math.max(...places);
  while (!isColonneLibre(droite + 1, haut, bas, libre)) droite += 1;
  const roles = new Map(vu.laissees.map(({ ligne, role }) => [ligne, role]));
  let derniere = entete;
  for (let ligne = entete + 1; ligne <= bas; ligne += 1)
    if (!dessous.has(roles.get(ligne) ?? '') && !isLigneLibre(ligne, gauche, droite, libre)) derniere = ligne;
  const consignes = vu.laissees.filter(({ role }) => role === 'consigne').map(({ ligne }) => ligne);
  return {
    onglet: tableau.nom,
    entete,
    colonnes,
    autrement,
    periode: periode ?? null,
    milliers: new Set(
      titres.flatMap(({ cellule, titre }) => {
        const { colonne } = parseAdresse(cellule);
        const dits = [titre, ...consignes.map((ligne) => texteDe(feuille, ligne, colonne))];
        return dits.some(isEnMilliers) ? [colonne] : [];
      }),
    ),
    gauche,
    droite,
    dernierTitre: titres.at(-1)?.cellule ?? adresse({ ligne: entete, colonne: droite }),
    derniere,
    bas,
    sections: [...roles.values()].includes('section') || deSection.some((cle) => autrement.has(cle)),
    rangs: new Set(siennes.map(({ origine }) => ligneDe(origine.cellule))),
    libre,
  };
}

/** Whether a row owes what it says for a column to another place than that column. */
function isAilleurs(ligne: LigneQuelconque, cle: string, colonne: number | undefined): boolean {
  const origine = origineDe(ligne, cle);
  return origine !== null && parseAdresse(origine.cellule).colonne !== colonne;
}

function texteDe(feuille: FeuilleClasseur, ligne: number, colonne: number): string {
  const contenu = feuille.lignes.get(ligne)?.get(colonne);
  return contenu?.genre === 'texte' ? contenu.texte : '';
}

/** Whether nothing stands in a column, from a row to another. */
export function isColonneLibre(
  colonne: number,
  haut: number,
  bas: number,
  libre: (ligne: number, colonne: number) => boolean,
): boolean {
  for (let ligne = haut; ligne <= bas; ligne += 1) if (!libre(ligne, colonne)) return false;
  return true;
}

/** Whether nothing stands in a row, from a column to another. */
export function isLigneLibre(
  ligne: number,
  gauche: number,
  droite: number,
  libre: (ligne: number, colonne: number) => boolean,
): boolean {
  for (let colonne = gauche; colonne <= droite; colonne += 1) if (!libre(ligne, colonne)) return false;
  return true;
}
