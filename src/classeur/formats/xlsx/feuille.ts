import { attributOf, isVrai } from '../../../archive/balises-xml.js';
import type { Contenu } from '../../../dossier/contenu.js';
import type { Paquet } from '../../archive.js';
import type { Apparence, FeuilleClasseur, Plage, Reperes } from '../../classeur.js';
import { cellulesCouvertes, type Fusion } from '../fusions.js';
import { derniere, parsePlage } from '../plages.js';
import { sortParLigne } from '../tri.js';
import { type AttributsCellule, readAttributs } from './attributs-cellule.js';
import { type ContenusXlsx, createContenus } from './contenu.js';
import { parcourirPartie } from './partie.js';
import { abime, tropDeFusions, tropGros } from './refus.js';
import type { StylesXlsx } from './styles.js';

/** What the cells of a sheet refer to, and how many there may still be. */
export interface ContexteFeuille {
  readonly contenus: ContenusXlsx;
  readonly apparences: readonly (Apparence | undefined)[];
  /** Counted down from one sheet to the next. */
  readonly reste: ResteXlsx;
}

export interface ResteXlsx {
  cellules: number;
  fusionnees: number;
  /** Empty cells whose fill is kept: past that number, fills are no longer. */
  vides: number;
  /** Of the values of the cells. */
  caracteres: number;
}

/** As many tags as a gigabyte holds of cells with nothing but a format. */
const maxElements = 50_000_000;
/** What stands around the cells is kept as it comes. */
const maxAutour = 2_000_000;

type ParLigne<T> = Map<number, Map<number, T>>;

export function createContexte({
  chaines,
  styles,
  depuis1904,
  reste,
}: {
  readonly chaines: readonly string[];
  readonly styles: StylesXlsx | null;
  readonly depuis1904: boolean;
  readonly reste: ContexteFeuille['reste'];
}): ContexteFeuille {
  return {
    contenus: createContenus(chaines, styles?.formats ?? [], depuis1904),
    apparences: styles?.apparences ?? [],
    reste,
  };
}

/**
 * Reads the cells of a sheet, how they look, its merges, and what it says of where its tables stand; all else
 * (conditional formats, drop-down lists, drawings) is passed over. What a merge hides is not read, as Excel does not show it.
 * @returns null when there is no such part
 * @throws ErreurUtilisateur when the XML is damaged or too large, or when there are too many cells or merges
 */
export function readFeuille(
  paquet: Paquet,
  { nom, chemin }: { readonly nom: string; readonly chemin: string },
  contexte: ContexteFeuille,
): FeuilleClasseur | null {
  const cellules = createCellules(contexte);
  const reperes = createReperes();
  let autour = 0;
  const lecteur = {
    open: (element: string, attributs: string) => {
      if (cellules.open(element, attributs)) return;
      autour += 1;
      if (autour > maxAutour) throw tropGros();
      reperes.open(element, attributs);
    },
    texte: cellules.texte,
    close: (element: string) => {
      cellules.close(element);
      reperes.close(element);
    },
  };
  if (!parcourirPartie(paquet, chemin, lecteur, maxElements)) return null;
  const { lignes, apparences, lignesMasquees } = cellules;
  const { couvertes, nombre } = cellulesCouvertes(
    reperes.fusions,
    derniereDe(lignes.keys()),
    contexte.reste.fusionnees,
    (reference) => tropDeFusions(nom, reference),
  );
  contexte.reste.fusionnees -= nombre;
  for (const [ligne, deLigne] of couvertes)
    for (const colonne of deLigne.keys()) {
      lignes.get(ligne)?.delete(colonne);
      apparences.get(ligne)?.delete(colonne);
    }
  const triees = sortParLigne(lignes);
  for (const ligne of apparences.keys()) if (!triees.has(ligne)) apparences.delete(ligne);
  for (const ligne of lignesMasquees) if (!triees.has(ligne)) lignesMasquees.delete(ligne);
  const vues = sortParLigne(apparences);
  const colonnesMasquees = reperes.masqueesJusqua(derniereColonne(triees));
  const dits = reperes.dits();
  return {
    nom,
    lignes: triees,
    fusions: sortParLigne(couvertes),
    ...(vues.size > 0 ? { apparences: vues } : {}),
    ...(lignesMasquees.size > 0 ? { lignesMasquees } : {}),
    ...(colonnesMasquees.size > 0 ? { colonnesMasquees } : {}),
    ...(Object.keys(dits).length > 0 ? { reperes: dits } : {}),
  };
}

/** Where the reading of the cells stands: the row, the cell and the value that are open. */
function createCellules({ contenus, apparences: parStyle, reste }: ContexteFeuille) {
  const lignes: ParLigne<Contenu> = new Map();
  const apparences: ParLigne<Apparence> = new Map();
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
  let vues = new Map<number, Apparence>();
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
    if (!readAttributs(attributs, attributsLus)) throw abime();
    dansCellule = true;
    valeur = null;
    propre = null;
    formule = false;
    if (attributsLus.ligne !== 0 && attributsLus.ligne !== ligne) {
      closeLigne();
      ligne = attributsLus.ligne;
    }
    colonne = attributsLus.ligne === 0 ? colonne + 1 : attributsLus.colonne;
    if (!isRang(ligne, derniere.ligne) || !isRang(colonne, derniere.colonne)) throw abime();
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

/** What stands around the cells: hidden columns, merges, frozen rows, the filter. */
function createReperes() {
  /** How many more ranges of hidden columns there are from each column on than at the one before. */
  const masquees = new Int32Array(derniere.colonne + 2);
  const fusions: Fusion[] = [];
  let filtre: Plage | null = null;
  let lignesFigees = 0;
  let ailleurs = 0;
  return {
    fusions,
    open: (element: string, attributs: string) => {
      // Extensions, and the views that other people keep of the sheet, have panes and filters of their own.
      if (element === 'customSheetViews' || element === 'extLst') ailleurs += 1;
      else if (ailleurs > 0) return;
      else if (element === 'mergeCell') fusions.push(fusionOf(attributOf(attributs, 'ref') ?? ''));
      else if (element === 'col' && isMasquee(attributs, 'width'))
        hide(masquees, nombreOf(attributs, 'min'), nombreOf(attributs, 'max'));
      else if (element === 'pane' && /^frozen/.test(attributOf(attributs, 'state') ?? ''))
        lignesFigees = Math.min(derniere.ligne, Math.floor(nombreOf(attributs, 'ySplit')));
      else if (element === 'autoFilter') filtre ??= parsePlage(attributOf(attributs, 'ref') ?? '');
    },
    close: (element: string) => {
      if (element === 'customSheetViews' || element === 'extLst') ailleurs -= 1;
    },
    dits: (): Reperes => ({ ...(filtre ? { filtre } : {}), ...(lignesFigees > 0 ? { lignesFigees } : {}) }),
    masqueesJusqua: (dernier: number): ReadonlySet<number> => {
      const colonnes = new Set<number>();
      let ouvertes = 0;
      for (let colonne = 1; colonne <= dernier; colonne += 1) {
        ouvertes += masquees[colonne] ?? 0;
        if (ouvertes > 0) colonnes.add(colonne);
      }
      return colonnes;
    },
  };
}

function hide(masquees: Int32Array, min: number, max: number): void {
  const [debut, apres] = [Math.max(1, min), Math.min(derniere.colonne, max) + 1];
  if (debut >= apres) return;
  masquees[debut] = (masquees[debut] ?? 0) + 1;
  masquees[apres] = (masquees[apres] ?? 0) - 1;
}

function fusionOf(reference: string): Fusion {
  const plage = parsePlage(reference);
  if (!plage) throw abime();
  return { ...plage, reference };
}

/** A row or a column that is hidden, or that somebody made so thin that it is not seen. */
function isMasquee(attributs: string, taille: string): boolean {
  if (!attributs.includes('hidden') && !attributs.includes('="0"')) return false;
  return isVrai(attributOf(attributs, 'hidden') ?? '') || attributOf(attributs, taille) === '0';
}

function nombreOf(attributs: string, nom: string): number {
  const nombre = Number(attributOf(attributs, nom) ?? 0);
  return nombre > 0 ? nombre : 0;
}

function isRang(nombre: number, dernier: number): boolean {
  return Number.isInteger(nombre) && nombre >= 1 && nombre <= dernier;
}

function derniereColonne(parLigne: ReadonlyMap<number, ReadonlyMap<number, unknown>>): number {
  let dernier = 0;
  for (const cellules of parLigne.values()) dernier = Math.max(dernier, derniereDe(cellules.keys()));
  return dernier;
}

function derniereDe(rangs: Iterable<number>): number {
  let dernier = 0;
  for (const rang of rangs) dernier = Math.max(dernier, rang);
  return dernier;
}

/** A row may come in several pieces, when cells say that they are of another row than the one that they stand in. */
function mergeIn<T>(parLigne: ParLigne<T>, ligne: number, cellules: Map<number, T>): void {
  const avant = parLigne.get(ligne);
  if (!avant) parLigne.set(ligne, cellules);
  else for (const [colonne, cellule] of cellules) avant.set(colonne, cellule);
}
