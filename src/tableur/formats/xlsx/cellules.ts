import type { Contenu } from '../../../dossier/contenu.js';
import { attributOf } from '../../../xml/attributs.js';
import type { ApparenceDeCellule } from '../../classeur.js';
import { derniere } from '../plages.js';
import { tropGros, xlsxAbime } from '../refus.js';
import { type AttributsCellule, readAttributs } from './attributs-cellule.js';
import { isMasquee } from './autour.js';
import type { ContexteFeuille } from './contexte-de-lecture.js';

type ParLigne<T> = Map<number, Map<number, T>>;

/** Reads the cells of a sheet from its tags, by row then column, and how they look. What is open is the row, the cell and the value. */
export function createCellules({ contenus, apparences: parStyle, reste }: ContexteFeuille) {
  const lignes: ParLigne<Contenu> = new Map();
  const apparences: ParLigne<ApparenceDeCellule> = new Map();
  const lignesMasquees = new Set<number>();
  const attributsLus: AttributsCellule = { ligne: 0, colonne: 0, style: 0, type: '' };
  let dansDonnees = false;
  let ligne = 0;
  let colonne = 0;
  let dansCellule = false;
  /** Of its value element, and of the text that stands in the cell itself: some programs write both. */
  let valeur: string | null = null;
  let propre: string | null = null;
  let formule = false;
  let dans: 'valeur' | 'propre' | null = null;
  let phonetique = false;
  /** The cells of the row that is open, and how they look: kept once it is known that the row holds something. */
  let deLaLigne = new Map<number, Contenu>();
  let vues = new Map<number, ApparenceDeCellule>();
  let videsDeLigne = 0;
  let masquee = false;

  const closeLigne = () => {
    if (lignes.has(ligne) || deLaLigne.size > 0) {
      mergeIn(lignes, ligne, deLaLigne);
      if (vues.size > 0) mergeIn(apparences, ligne, vues);
      reste.vides -= videsDeLigne;
      if (masquee) lignesMasquees.add(ligne);
      deLaLigne = new Map();
      vues = new Map();
    } else if (vues.size > 0) vues.clear();
    videsDeLigne = 0;
  };
  const openLigne = (attributs: string) => {
    closeLigne();
    ligne = Number(attributOf(attributs, 'r') ?? ligne + 1);
    colonne = 0;
    masquee = isMasquee(attributs, 'ht');
  };
  const openCellule = (attributs: string) => {
    if (!readAttributs(attributs, attributsLus)) throw xlsxAbime();
    dansCellule = true;
    valeur = null;
    propre = null;
    formule = false;
    if (attributsLus.ligne !== 0 && attributsLus.ligne !== ligne) {
      closeLigne();
      ligne = attributsLus.ligne;
    }
    colonne = attributsLus.ligne === 0 ? colonne + 1 : attributsLus.colonne;
    if (!isRang(ligne, derniere.ligne) || !isRang(colonne, derniere.colonne)) throw xlsxAbime();
  };
  const closeCellule = () => {
    dansCellule = false;
    const apparence = parStyle[attributsLus.style];
    const { type, style } = attributsLus;
    const lue = type === 'inlineStr' ? (propre ?? valeur) : (valeur ?? propre);
    const contenu = lue === null && !formule ? null : contenus.contenuDe(type, lue, formule, style);
    if (contenu) {
      const avant = deLaLigne.size;
      deLaLigne.set(colonne, contenu);
      if (deLaLigne.size > avant) reste.cellules -= 1;
      if (reste.cellules < 0) throw tropGros();
    }
    if (!apparence) return;
    if (contenu) vues.set(colonne, apparence);
    else if (apparence.fond !== undefined && reste.vides > 0) {
      vues.set(colonne, apparence);
      videsDeLigne += 1;
    }
  };
  return {
    lignes,
    apparences,
    lignesMasquees,
    /** Whether the element stands among the cells. */
    open: (element: string, attributs: string): boolean => {
      if (element === 'sheetData') dansDonnees = true;
      else if (!dansDonnees) return false;
      else if (element === 'c') openCellule(attributs);
      else if (element === 'v') {
        dans = 'valeur';
        valeur ??= '';
      } else if (element === 't' && !phonetique) {
        dans = 'propre';
        propre ??= '';
      } else if (element === 'row') openLigne(attributs);
      else if (element === 'f') formule = true;
      else if (element === 'rPh') phonetique = true;
      return true;
    },
    texte: (texte: string) => {
      if (dans === null) return;
      reste.caracteres -= texte.length;
      if (reste.caracteres < 0) throw tropGros();
      if (dans === 'valeur') valeur += texte;
      else propre += texte;
    },
    close: (element: string) => {
      if (element === 'v' || element === 't') dans = null;
      else if (element === 'c' && dansCellule) closeCellule();
      else if (element === 'rPh') phonetique = false;
      else if (element === 'sheetData') {
        closeLigne();
        dansDonnees = false;
      }
    },
  };
}

function isRang(nombre: number, dernier: number): boolean {
  return Number.isInteger(nombre) && nombre >= 1 && nombre <= dernier;
}

/** A row may come in several pieces, when cells say that they are of another row than the one that they stand in. */
function mergeIn<T>(parLigne: ParLigne<T>, ligne: number, cellules: Map<number, T>): void {
  const avant = parLigne.get(ligne);
  if (!avant) parLigne.set(ligne, cellules);
  else for (const [colonne, cellule] of cellules) avant.set(colonne, cellule);
}
