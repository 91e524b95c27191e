import type { Workbook } from 'exceljs';
import { feuilles } from '../../dossier/dossier.js';
import { aideAutreColonne, type Colonne } from '../../dossier/feuille.js';
import { once } from '../../dossier/une-fois.js';
import { parseAdresse } from '../classeur.js';
import { writeContenu } from './cellules.js';
import type { AutreInformation } from './contenu-suivi.js';
import { titresDeCles } from './feuille-cles.js';
import { textesDuLisezMoi } from './lisez-moi.js';
import { textesDesListes } from './listes.js';
import { fitRow, impression, piedDePage, protect, styleRow, styleTexte, styleTitre } from './styles.js';

/** The annex of a tracker: what stood in the workbook and in none of its rows. */
export const nomAutresInformations = 'Autres informations';
const titres = ['Onglet', 'Cellule', 'Nature', 'Texte'] as const;

/** A cell that the reading kept aside, and why (`sort`: a fate of its register). */
export interface CelluleAPart {
  readonly feuille: string;
  readonly cellule: string;
  readonly sort: string;
  readonly texte: string;
}

/** What the reading of a workbook kept aside, and the tables that it read or left. */
export interface LectureGardee {
  readonly gardees: readonly CelluleAPart[];
  readonly tableaux?: readonly { readonly feuille: string; readonly lue: boolean }[];
}

const natures: Readonly<Record<string, string>> = {
  meta: 'titre ou mention',
  bandeau: 'titre de colonnes',
  'en-tete': 'titre de colonnes',
  section: 'titre de section',
  total: 'total',
  note: 'note',
  legende: 'légende',
  repetition: 'titre répété',
  'colonne-libre': 'colonne gardée à part',
  'autre-tableau': 'autre tableau',
  'hors-tableau': 'hors tableau',
  'non-comprise': 'valeur non comprise',
};

/**
 * The rows of the annex. What our own tracker writes to help whoever fills it in is no information of theirs; the annex of
 * a tracker that has one already is carried over as it stands.
 * @param axes those that the sheet Listes will offer
 */
export function autresInformationsOf(
  { gardees, tableaux = [] }: LectureGardee,
  axes: readonly string[],
): readonly AutreInformation[] {
  const listees = new Set(axes);
  const lus = new Set(tableaux.filter(({ lue }) => lue).map(({ feuille }) => feuille));
  const laisses = new Set(tableaux.map(({ feuille }) => feuille).filter((feuille) => !lus.has(feuille)));
  const anciennes = gardees.filter(({ feuille }) => feuille === nomAutresInformations);
  const reprises = isAnnexe(anciennes) ? rowsOf(anciennes) : null;
  const constats = new Set(
    gardees
      .filter(({ cellule, texte }) => cellule === 'A1' && texte.startsWith('Constats du '))
      .map(({ feuille }) => feuille),
  );
  const autres = gardees.filter(
    (gardee) =>
      !(reprises && gardee.feuille === nomAutresInformations) &&
      !(constats.has(gardee.feuille) && gardee.feuille.startsWith('Constats')) &&
      !isDuModele(gardee, listees),
  );
  return [
    ...autres.map(({ feuille, cellule, sort, texte }) => ({
      onglet: feuille,
      cellule,
      nature: sort === 'repetition' && laisses.has(feuille) ? 'onglet laissé de côté' : (natures[sort] ?? sort),
      texte,
    })),
    ...(reprises ?? []),
  ];
}

const parAdresse = ({ cellule }: CelluleAPart) => parseAdresse(cellule);

function isAnnexe(cellules: readonly CelluleAPart[]): boolean {
  return titres.every((titre, rang) =>
    cellules.some((gardee) => {
      const { ligne, colonne } = parAdresse(gardee);
      return ligne === 1 && colonne === rang + 1 && gardee.texte === titre;
    }),
  );
}

function rowsOf(cellules: readonly CelluleAPart[]): readonly AutreInformation[] {
  const lignes = new Map<number, Map<number, string>>();
  for (const gardee of cellules) {
    const { ligne, colonne } = parAdresse(gardee);
    const contenus = lignes.get(ligne) ?? new Map<number, string>();
    lignes.set(ligne, contenus.set(colonne, gardee.texte));
  }
  return [...lignes]
    .filter(([ligne]) => ligne > 1)
    .sort(([a], [b]) => a - b)
    .map(([, contenus]) => ({
      onglet: contenus.get(1) ?? '',
      cellule: contenus.get(2) ?? '',
      nature: contenus.get(3) ?? '',
      texte: contenus.get(4) ?? '',
    }));
}

/** What a blank tracker of ours says by itself: its titles and helps, and what its sheets Lisez-moi and Listes hold. */
function isDuModele({ feuille, texte }: CelluleAPart, axes: ReadonlySet<string>): boolean {
  if (feuille === 'Lisez-moi') return textesDuLisezMoi().has(texte) || /^\d$/.test(texte);
  if (feuille === 'Listes') return textesDesListes().has(texte) || axes.has(texte);
  const { aides, titres: siens } = modele();
  // Under a help stands what its column serves.
  const [aide = ''] = texte.replace(/^Aide : /, '').split('\nPour : ');
  return aides.has(aide) || siens.get(feuille)?.has(texte) === true;
}

/** The helps of every sheet of ours, and the titles of each one by its name. */
const modele = once(() => {
  const toutes = Object.values(feuilles).map(({ nom, colonnes }) => ({
    nom,
    siennes: Object.values<Colonne>(colonnes),
  }));
  return {
    aides: new Set([aideAutreColonne, ...toutes.flatMap(({ siennes }) => siennes.map(({ aide }) => aide))]),
    titres: new Map(
      toutes.map(({ nom, siennes }) => [nom, new Set([...titresDeCles, ...siennes.map(({ libelle }) => libelle)])]),
    ),
  };
});

/** Excel holds no more in a cell: a longer text takes several rows. */
const longueurMax = 32_000;

/** Adds the annex. */
export async function addAutresInformations(classeur: Workbook, autres: readonly AutreInformation[]): Promise<void> {
  const feuille = classeur.addWorksheet(nomAutresInformations, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { ...impression, orientation: 'portrait', printTitlesRow: '1:1' },
    headerFooter: piedDePage,
  });
  feuille.columns = [26, 10, 24, 90].map((width) => ({ width, style: styleTexte }));
  feuille.addRow([...titres]);
  styleRow(feuille.getRow(1), styleTitre);
  for (const { onglet, cellule, nature, texte } of autres)
    for (const morceau of morceauxDe(texte)) {
      const ligne = feuille.addRow([]);
      for (const [rang, valeur] of [onglet, cellule, nature, morceau].entries())
        if (valeur !== '') writeContenu(ligne.getCell(rang + 1), { genre: 'texte', texte: valeur });
      fitRow(feuille, ligne);
    }
  feuille.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: titres.length } };
  await protect(feuille);
}

function morceauxDe(texte: string): readonly string[] {
  if (texte.length <= longueurMax) return [texte];
  return Array.from({ length: Math.ceil(texte.length / longueurMax) }, (_, rang) =>
    texte.slice(rang * longueurMax, (rang + 1) * longueurMax),
  );
}
