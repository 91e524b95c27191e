import type { Worksheet } from 'exceljs';
import { readAnnuaire } from '../archive/annuaire.js';
import type { Contenu } from '../dossier/contenu.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { openArchive } from './archive.js';
import { adresse, type Classeur, type FeuilleClasseur, type Place } from './classeur.js';
import { contenuOf } from './contenus.js';
import { readOds } from './formats/ods.js';
import { checkNom, isTexte, readTexte } from './formats/texte.js';
import { typeOds } from './formats/type-ods.js';
import { readFormulesVides } from './formules-vides.js';

/**
 * What a sheet says besides its cells, and that the library is slow or fragile on: a column may say that it stands for a
 * billion, a link needs parts that are not given.
 */
const ignorees = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetProtection',
  'autoFilter',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'drawing',
  'picture',
  'tableParts',
  'extLst',
];

/** How many rows a sheet of Excel has. */
const maxLignes = 1_048_576;

/**
 * Reads a workbook into cells with their addresses, whatever its format: `.xlsx` and `.xlsm` (macros are never run),
 * `.ods`, `.fods`, `.csv`. The bytes say which it is, never the extension.
 * @param nom of the file: a `.csv` has one sheet, which takes its name from it
 * @throws ErreurUtilisateur (exit 2) when they cannot be read, with one sentence that says what to do
 */
export async function readClasseur(octets: Uint8Array, nom = ''): Promise<Classeur> {
  checkNom(nom);
  if (isTexte(octets)) return readTexte(octets, nom);
  return typeOds(readAnnuaire(octets) ?? []) ? readOds(octets) : readXlsx(octets);
}

async function readXlsx(recus: Uint8Array): Promise<Classeur> {
  const octets = openArchive(recus);
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const abime = () =>
    new ErreurUtilisateur(
      'Le classeur ne peut pas être lu : son contenu est abîmé. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le sous un autre nom au format .xlsx, puis recommencez.',
    );
  try {
    // The library's types know Node's Buffer only; it takes any bytes.
    await workbook.xlsx.load(octets as unknown as ArrayBuffer, { ignoreNodes: ignorees });
  } catch {
    throw abime();
  }
  // Rows are a sparse list, gone over place by place: one that says it is the billionth would take minutes.
  if (workbook.worksheets.some(({ lastRow }) => (lastRow?.number ?? 0) > maxLignes)) throw abime();
  const feuilles = workbook.worksheets.map(readFeuille);
  if (feuilles.length === 0) throw new ErreurUtilisateur('Le classeur ne contient aucune feuille de calcul.');
  return {
    feuilles: hasFormuleSansValeur(feuilles) ? dropFormulesVides(feuilles, readFormulesVides(octets)) : feuilles,
  };
}

/** Goes over the cells that exist, never over counts of rows and columns. */
function readFeuille(feuille: Worksheet): FeuilleClasseur {
  const lignes = new Map<number, Map<number, Contenu>>();
  const fusions = new Map<number, Map<number, Place>>();
  feuille.eachRow({ includeEmpty: false }, (ligne, rang) => {
    const contenus = new Map<number, Contenu>();
    const couvertes = new Map<number, Place>();
    ligne.eachCell({ includeEmpty: false }, (cellule, colonne) => {
      if (cellule.isMerged && cellule.master !== cellule) {
        couvertes.set(colonne, { ligne: Number(cellule.master.row), colonne: Number(cellule.master.col) });
        return;
      }
      const contenu = contenuOf(cellule);
      if (contenu) contenus.set(colonne, contenu);
    });
    if (contenus.size > 0) lignes.set(rang, contenus);
    if (couvertes.size > 0) fusions.set(rang, couvertes);
  });
  return { nom: feuille.name, lignes, fusions };
}

function hasFormuleSansValeur(feuilles: readonly FeuilleClasseur[]): boolean {
  return feuilles.some(({ lignes }) =>
    [...lignes.values()].some((ligne) => [...ligne.values()].some(({ genre }) => genre === 'formule-sans-valeur')),
  );
}

function dropFormulesVides(
  feuilles: readonly FeuilleClasseur[],
  vides: ReadonlyMap<string, ReadonlySet<string>>,
): readonly FeuilleClasseur[] {
  return feuilles.map((feuille) => {
    const cellules = vides.get(feuille.nom);
    if (!cellules?.size) return feuille;
    const lignes = [...feuille.lignes].map(([ligne, contenus]) => {
      const gardes = [...contenus].filter(
        ([colonne, { genre }]) => genre !== 'formule-sans-valeur' || !cellules.has(adresse({ ligne, colonne })),
      );
      return [ligne, new Map(gardes)] as const;
    });
    return { ...feuille, lignes: new Map(lignes.filter(([, contenus]) => contenus.size > 0)) };
  });
}
