import { attributOf } from '../../../archive/balises-xml.js';
import type { Contenu } from '../../../dossier/contenu.js';
import { type FeuilleClasseur, type Place, parseAdresse } from '../../classeur.js';
import { contenuXlsx } from './contenu.js';
import type { FormatNombre } from './formats.js';
import { parsePartie } from './partie.js';
import { abime, tropDeFusions } from './refus.js';

/** What the cells of a sheet refer to. */
export interface ContexteFeuille {
  readonly chaines: readonly string[];
  readonly formats: readonly FormatNombre[];
  readonly depuis1904: boolean;
}

const derniere: Place = { ligne: 1_048_576, colonne: 16_384 };

type ParLigne<T> = Map<number, Map<number, T>>;

/**
 * Reads the cells and merges of a sheet; all else (formats, filters, drop-down lists, drawings) is passed over. What a
 * merge hides is not read, as Excel does not show it.
 * @throws ErreurUtilisateur when the XML is damaged or too large, or its merges cover more cells than `maxFusionnees`
 */
export function readFeuille(
  nom: string,
  xml: string,
  contexte: ContexteFeuille,
  maxFusionnees: number,
): FeuilleClasseur {
  const cellules = createCellules(contexte);
  const fusions: ParLigne<Place> = new Map();
  let reste = maxFusionnees;
  parsePartie(xml, {
    open: (element, attributs) => {
      if (element === 'mergeCell') reste -= hide(fusions, attributOf(attributs, 'ref') ?? '', reste);
      else cellules.open(element, attributs);
    },
    texte: cellules.texte,
    close: cellules.close,
  });
  for (const [ligne, couvertes] of fusions)
    for (const colonne of couvertes.keys()) cellules.lignes.get(ligne)?.delete(colonne);
  return { nom, lignes: sort(cellules.lignes), fusions: sort(fusions) };
}

/** Where the reading of the cells stands: the row, the cell and the value that are open. */
function createCellules({ chaines, formats, depuis1904 }: ContexteFeuille) {
  const lignes: ParLigne<Contenu> = new Map();
  let dansDonnees = false;
  let ligne = 0;
  let colonne = 0;
  let cellule: AttributsCellule | null = null;
  let valeur: string | null = null;
  let formule = false;
  let dansValeur = false;
  let phonetique = false;

  const openCellule = (attributs: AttributsCellule) => {
    cellule = attributs;
    valeur = null;
    formule = false;
    ({ ligne, colonne } = attributs.adresse ? parseAdresse(attributs.adresse) : { ligne, colonne: colonne + 1 });
    if (!isRang(ligne, derniere.ligne) || !isRang(colonne, derniere.colonne)) throw abime();
  };
  const closeCellule = ({ type, style }: AttributsCellule) => {
    const texte = type === 's' && valeur ? chaines[Number(valeur)] : valeur;
    if (texte === undefined) throw abime();
    const contenu = contenuXlsx({ type, valeur: texte, formule, format: formats[style] ?? 'nombre' }, depuis1904);
    cellule = null;
    if (!contenu) return;
    const contenus = lignes.get(ligne);
    if (contenus) contenus.set(colonne, contenu);
    else lignes.set(ligne, new Map([[colonne, contenu]]));
  };
  return {
    lignes,
    open: (element: string, attributs: string) => {
      if (element === 'sheetData') dansDonnees = true;
      else if (!dansDonnees) return;
      else if (element === 'row') {
        ligne = Number(attributOf(attributs, 'r') ?? ligne + 1);
        colonne = 0;
      } else if (element === 'c') openCellule(parseCellule(attributs));
      else if (element === 'f') formule = true;
      else if (element === 'rPh') phonetique = true;
      else if (element === 'v' || (element === 't' && !phonetique)) {
        dansValeur = true;
        valeur ??= '';
      }
    },
    texte: (texte: string) => {
      if (dansValeur) valeur += texte;
    },
    close: (element: string) => {
      if (element === 'sheetData') dansDonnees = false;
      else if (element === 'c' && cellule) closeCellule(cellule);
      else if (element === 'rPh') phonetique = false;
      else if (element === 'v' || element === 't') dansValeur = false;
    },
  };
}

interface AttributsCellule {
  /** « F12 »; empty for the cell after the one before. */
  readonly adresse: string;
  /** Rank of its style. */
  readonly style: number;
  readonly type: string;
}

function isRang(nombre: number, dernier: number): boolean {
  return Number.isInteger(nombre) && nombre >= 1 && nombre <= dernier;
}

/** As all spreadsheet programs write them: a sheet holds hundreds of thousands. */
const usuels = /^ r="([A-Z]+\d+)"(?: s="(\d+)")?(?: t="(\w+)")?$/;

function parseCellule(attributs: string): AttributsCellule {
  const [, adresse, style, type] = usuels.exec(attributs) ?? [];
  if (adresse !== undefined) return { adresse, style: Number(style ?? 0), type: type ?? '' };
  const valeur = (nom: string) => attributOf(attributs, nom);
  return { adresse: valeur('r') ?? '', style: Number(valeur('s') ?? 0), type: valeur('t') ?? '' };
}

/**
 * Notes the cells that a merge covers, all but its first one; says how many.
 * @param max how many there may still be
 */
function hide(fusions: ParLigne<Place>, reference: string, max: number): number {
  const [debut = '', fin = debut] = reference.split(':');
  const [haut, bas] = [parseAdresse(debut), parseAdresse(fin)];
  if (haut.ligne < 1 || bas.ligne > derniere.ligne || bas.colonne > derniere.colonne) throw abime();
  const nombre = (bas.ligne - haut.ligne + 1) * (bas.colonne - haut.colonne + 1);
  if (nombre > max) throw tropDeFusions();
  for (let ligne = haut.ligne; ligne <= bas.ligne; ligne += 1) {
    const couvertes = fusions.get(ligne) ?? new Map<number, Place>();
    for (let colonne = haut.colonne; colonne <= bas.colonne; colonne += 1)
      if (ligne !== haut.ligne || colonne !== haut.colonne) couvertes.set(colonne, haut);
    if (couvertes.size > 0) fusions.set(ligne, couvertes);
  }
  return nombre;
}

/** By row then column: nothing makes a program write them in order. Rows that hold nothing are left out. */
function sort<T>(parLigne: ParLigne<T>): ParLigne<T> {
  const lignes = [...parLigne].filter(([, cellules]) => cellules.size > 0);
  return new Map(byRang(lignes).map(([ligne, cellules]) => [ligne, sortCellules(cellules)]));
}

function sortCellules<T>(cellules: Map<number, T>): Map<number, T> {
  let avant = 0;
  for (const colonne of cellules.keys()) {
    if (colonne < avant) return new Map(byRang([...cellules]));
    avant = colonne;
  }
  return cellules;
}

function byRang<T>(entrees: (readonly [number, T])[]): (readonly [number, T])[] {
  return entrees.sort(([gauche], [droite]) => gauche - droite);
}
