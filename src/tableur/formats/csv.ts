import papaparse from 'papaparse';
import type { Contenu } from '../../dossier/contenu.js';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import type { Classeur } from '../classeur.js';

/** A record of the file: its cells, and the line of the file on which it begins. */
interface Enregistrement {
  readonly cellules: readonly string[];
  readonly ligne: number;
}

/** What people and programs put between cells, the most usual in France first. */
const separateurs = [';', '\t', ',', '|'] as const;
/** Enough records to tell which one it is. */
const echantillon = 200;
const maxCaracteres = 60_000_000;
const recours =
  'ouvrez le fichier dans Excel ou LibreOffice, enregistrez-le au format « Classeur Excel (.xlsx) », puis recommencez.';

/**
 * Reads the text of a `.csv` as a workbook of one sheet, which bears the file's name. Every cell is text: the readers of
 * the columns know figures and dates.
 * @throws ErreurUtilisateur (exit 2) when no separator is recognised, a quote is never closed, or a row has more or fewer
 * cells than the others
 */
export function readCsv(texte: string, nom: string): Classeur {
  if (texte.length > maxCaracteres)
    throw new ErreurUtilisateur('Ce fichier texte est anormalement volumineux : il n’a pas été ouvert, par prudence.');
  const enregistrements = readEnregistrements(texte);
  const lignes = new Map<number, Map<number, Contenu>>();
  for (const [rang, { cellules }] of enregistrements.entries()) {
    const contenus = new Map(
      cellules.flatMap((cellule, place) => {
        const texte = valeurOf(cellule);
        return texte.trim() === '' ? [] : [[place + 1, { genre: 'texte', texte } as const] as const];
      }),
    );
    if (contenus.size > 0) lignes.set(rang + 1, contenus);
  }
  return { feuilles: [{ nom: nomDeFeuille(nom), lignes, fusions: new Map() }] };
}

/**
 * The records of a text whose lines may end in several ways: files that were put end to end mix them. A « \r » alone ends a
 * line as well, unless the table is even only when it does not: it is then a break within a cell.
 */
function readEnregistrements(texte: string): readonly Enregistrement[] {
  const partout = texte.replace(/\r\r\n|\r\n?/g, '\n');
  try {
    return readEgaux(partout);
  } catch (erreur) {
    if (!/\r(?![\r\n])/.test(texte) || !texte.includes('\n')) throw erreur;
    try {
      return readEgaux(texte.replace(/\r\r\n|\r\n/g, '\n').replaceAll('\r', saut));
    } catch {
      throw erreur;
    }
  }
}

/** A break within a cell, which ends no line of the file. */
const saut = '\u2028';

function readEgaux(texte: string): readonly Enregistrement[] {
  const { contenu, separateur } = findSeparateur(texte);
  const enregistrements = parse(contenu, separateur);
  checkLargeurs(enregistrements, separateur);
  return enregistrements;
}

/** « ="1.2" », or a tabulation before it, is how programs keep Excel from making a date of « 1.2 ». */
function valeurOf(brute: string): string {
  const cellule = brute.replaceAll(saut, '\n');
  const nue = cellule.trim();
  if (!nue.startsWith('="') || !nue.endsWith('"') || nue.length < 3) return cellule.replace(/^\t/, '');
  const texte = nue.slice(2, -1);
  return texte.replaceAll('""', '').includes('"') ? cellule : texte.replaceAll('""', '"');
}

/** « suivi.csv » opens as the sheet « suivi », as it does in Excel. */
function nomDeFeuille(nom: string): string {
  return nom.replace(/\.[^.]*$/, '').slice(0, 31) || 'Feuille1';
}

/** The separator that makes the most even table; Excel may say it itself on a first line, which is no data. */
function findSeparateur(texte: string): { readonly contenu: string; readonly separateur: string } {
  const [annonce, annoncee] = /^sep=(.)\n/i.exec(texte) ?? [];
  if (annonce !== undefined && annoncee) return { contenu: texte.slice(annonce.length), separateur: annoncee };
  const notes = separateurs.map((separateur) => ({ separateur, note: regularite(texte, separateur) }));
  const [meilleure] = notes.sort((a, b) => b.note - a.note);
  if (!meilleure || meilleure.note === 0)
    throw new ErreurUtilisateur(
      `Ce fichier texte n’a qu’une colonne : aucun séparateur (point-virgule, tabulation ou virgule) n’y est reconnu. Si c’est un tableau de suivi, ${recours}`,
    );
  return { contenu: texte, separateur: meilleure.separateur };
}

/** How even the table is: the part of the rows that are as wide as most, 0 when most have one cell only. */
function regularite(texte: string, separateur: string): number {
  const { data } = papaparse.parse<string[]>(texte, { delimiter: separateur, newline: '\n', preview: echantillon });
  const pleines = data.filter(isPleine);
  const largeur = largeurCourante(pleines);
  return largeur < 2 ? 0 : pleines.filter(({ length }) => length === largeur).length / pleines.length + largeur / 1_000;
}

function parse(texte: string, separateur: string): readonly Enregistrement[] {
  const enregistrements: Enregistrement[] = [];
  let curseur = 0;
  let ligne = 1;
  papaparse.parse<string[]>(texte, {
    delimiter: separateur,
    newline: '\n',
    step({ data, errors, meta }) {
      if (errors.some(({ type }) => type === 'Quotes')) throw guillemets(ligne);
      enregistrements.push({ cellules: data, ligne });
      ligne += countLignes(texte, curseur, meta.cursor);
      curseur = meta.cursor;
    },
  });
  return enregistrements;
}

function countLignes(texte: string, debut: number, fin: number): number {
  return texte.slice(debut, fin).split('\n').length - 1;
}

function guillemets(ligne: number): ErreurUtilisateur {
  return new ErreurUtilisateur(
    `À la ligne ${ligne} du fichier, un guillemet n’est jamais fermé ou s’ouvre au milieu d’un texte : ${recours}`,
  );
}

/**
 * Titles above the table may be short, and a row may end in empty cells; a row in the table that is shorter or longer
 * holds a separator or a line break that no quotes protect, and its cells would slip into other columns.
 */
function checkLargeurs(enregistrements: readonly Enregistrement[], separateur: string): void {
  const pleins = enregistrements.filter(({ cellules }) => isPleine(cellules));
  const largeur = largeurCourante(pleins.map(({ cellules }) => cellules));
  const premiere = pleins.findIndex(({ cellules }) => cellules.length === largeur);
  const inegales = pleins
    .slice(premiere)
    .filter(
      ({ cellules }) => cellules.length < largeur || cellules.slice(largeur).some((cellule) => cellule.trim() !== ''),
    );
  const [fautive] = inegales;
  if (!fautive) return;
  const lignes = inegales.slice(0, 3).map(({ ligne }) => String(ligne));
  const autres = inegales.length - lignes.length;
  throw new ErreurUtilisateur(
    `${lignes.length === 1 && autres === 0 ? `La ligne ${lignes[0]} du fichier n’a` : `Les lignes ${joinLignes(lignes, autres)} du fichier n’ont`} pas le même nombre de cellules que les autres (${fautive.cellules.length} au lieu de ${largeur} à la ligne ${fautive.ligne}) : un texte y contient sans doute ${nomSeparateur(separateur)} ou un retour à la ligne, sans guillemets autour. Corrigez-la dans le fichier d’origine, ou ${recours}`,
  );
}

function joinLignes(lignes: readonly string[], autres: number): string {
  return autres > 0
    ? `${lignes.join(', ')} et ${autres} autre${autres > 1 ? 's' : ''}`
    : `${lignes.slice(0, -1).join(', ')} et ${lignes.at(-1)}`;
}

function nomSeparateur(separateur: string): string {
  return separateur === '\t' ? 'une tabulation' : `« ${separateur} »`;
}

function isPleine(cellules: readonly string[]): boolean {
  return cellules.some((cellule) => cellule.trim() !== '');
}

/** The width that most rows have; of two as frequent, the larger. */
function largeurCourante(rangees: readonly (readonly string[])[]): number {
  const nombres = new Map<number, number>();
  for (const { length } of rangees) nombres.set(length, (nombres.get(length) ?? 0) + 1);
  return [...nombres].sort(([la, na], [lb, nb]) => nb - na || lb - la)[0]?.[0] ?? 0;
}
