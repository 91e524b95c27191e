import { type CleFeuille, feuilles } from '../dossier/dossier.js';
import { aideAutreColonne } from '../dossier/feuille.js';
import { mois as nomsDesMois } from '../dossier/mois.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import {
  type CelluleDeGrille,
  cellulesDeZone,
  type Grille,
  rangsDeZone,
  texteDe,
  type ZoneDeGrille,
} from './grille.js';
import { cleDuLibelle } from './libelles.js';
import { signesAuMoins, signesDe, titresNommants } from './signes.js';
import { type GenreDeTitre, genreDeTitre, scoreChemin, scoreTitre } from './titres/titres.js';

/** A column of a header: its path of titles, from the widest band down to the title just above the data. */
export interface Titre {
  readonly colonne: number;
  readonly chemin: readonly string[];
  /** The cell of the lowest title. */
  readonly cellule: CelluleDeGrille;
  /** How many columns its band covers, this one included; 0 without a band. */
  readonly bande: number;
  readonly special: GenreDeTitre | null;
  /** The column of our own tracker that it is, word for word. */
  readonly propre: string | null;
  /** Our own tracker says under it that it is none of ours. */
  readonly aPart: boolean;
}

/** By its whole path, or by its last title alone. */
export function isMemeTitre({ chemin }: Titre, texte: string): boolean {
  const compact = (brut: string) => brut.replace(/\s+/g, ' ').trim().toLowerCase();
  return compact(chemin.join(' › ')) === compact(texte) || compact(chemin.at(-1) ?? '') === compact(texte);
}

/** How well a header names the columns of one of our sheets. */
export interface NoteDeFeuille {
  readonly feuille: CleFeuille;
  /** The columns of ours that it surely names. */
  readonly cles: ReadonlySet<string>;
  /** One of its titles may be what names the rows. */
  readonly nommee: boolean;
  /** Sum of the scores, one a column of ours. */
  readonly somme: number;
  /** Part of its titles that have a meaning there. */
  readonly part: number;
}

/** A header: one row, or several one under the other. */
export interface Entete {
  readonly haut: number;
  readonly bas: number;
  readonly titres: readonly Titre[];
  /** What it may head, the likeliest first. Never empty. */
  readonly notes: readonly NoteDeFeuille[];
}

/** Titles beyond are kept aside without being looked at: nobody has so many columns of a plan. */
export const titresLus = 1_000;
/** From here on, a title surely names a column. */
export const seuilConnu = 0.5;
/** No header is so long. */
const longueurTitre = 200;
const longueurMoyenne = 70;
/** Bands above the titles: three at most. */
const hauteurMax = 4;
/** A header stands in the first rows; further down, only where something says that a table begins. */
const rangsLibres = 60;

/**
 * The headers of a zone, from top to bottom: rows whose cells are titles, with the bands above them. A repeated header is
 * found again; where a blank row, a lone title or the look of a header announces another table, so is its header.
 * @param imposee the header row that a person gives
 * @param indice what the name of the tab says that it is
 */
export function findEntetes(
  grille: Grille,
  zone: ZoneDeGrille,
  imposee?: number,
  indice?: CleFeuille,
): readonly Entete[] {
  const rangs = rangsDeZone(grille, zone);
  if (imposee !== undefined) {
    const place = rangs.indexOf(imposee);
    const bloc = place < 0 ? null : bestBloc(grille, zone, rangs, place, true, indice);
    return bloc ? [bloc] : [];
  }
  const trouvees: Entete[] = [];
  let libres = rangsLibres;
  for (const [place, rang] of rangs.entries()) {
    const cellules = cellulesDeZone(grille, rang, zone);
    // Our own tracker has one table a sheet; its titles may be written twice.
    const notre = trouvees[0]?.titres.some(({ propre }) => propre !== null) ? trouvees[0] : null;
    if (notre && (rang !== notre.bas + 1 || !cellules.every((cellule) => isCommeEntete(grille, notre, cellule)))) break;
    const seule =
      cellules.length === 1 && indice !== undefined && cellules[0] ? cleDuLibelle(indice, texteDe(cellules[0])) : null;
    if (seule === null && !isLigneDeTitres(cellules)) continue;
    const derniereTrouvee = trouvees.at(-1);
    if (derniereTrouvee && rang === derniereTrouvee.bas + 1) {
      // Two headers one under the other that say the same: the lower one stands over the data.
      const seule = readBloc(grille, zone, rang, rang, indice);
      if (seule.titres.every(({ cellule }) => cellule.ligne === rang) && isAutantDit(seule, derniereTrouvee)) {
        trouvees[trouvees.length - 1] = seule;
        continue;
      }
    }
    if (notre) break;
    if (derniereTrouvee && rang === derniereTrouvee.bas + 1 && !isSousLigne(derniereTrouvee, cellules)) continue;
    const annoncee = isAnnoncee(grille, zone, rangs, place, trouvees);
    if (!annoncee && (libres <= 0 || trouvees.length > 0)) continue;
    libres -= 1;
    const bloc = bestBloc(grille, zone, rangs, place, false, indice);
    const suite = derniereTrouvee !== undefined && bloc !== null && bloc.haut <= derniereTrouvee.bas;
    if (!bloc || !isEntete(bloc, trouvees.length > 0 && !suite)) continue;
    const derniere = trouvees.at(-1);
    if (derniere && bloc.haut === derniere.bas + 1) continue;
    if (!derniere || bloc.haut > derniere.bas) trouvees.push(bloc);
    else if (sommeDe(bloc) > sommeDe(derniere)) trouvees[trouvees.length - 1] = bloc;
  }
  return trouvees;
}

/** Whether the row under a header may hold titles of its own: short ones, and not under our own tracker's. */
function isSousLigne({ titres }: Entete, cellules: readonly CelluleDeGrille[]): boolean {
  return titres.some(({ propre }) => propre === null) && cellules.every((cellule) => texteDe(cellule).length <= 40);
}

function isAutantDit({ notes: [basse] }: Entete, { notes: [haute] }: Entete): boolean {
  if (!basse || !haute || basse.part < 0.9 || basse.cles.size < 3) return false;
  const communes = [...basse.cles].filter((cle) => haute.cles.has(cle)).length;
  return communes >= 0.75 * basse.cles.size;
}

function sommeDe({ notes, titres }: Entete): number {
  return (notes[0]?.somme ?? 0) + 0.4 * titres.filter(({ bande }) => bande > 1).length;
}

/** Whether the likeliest note is enough for a header. */
function isEntete({ notes, titres }: Entete, suivante: boolean): boolean {
  const [note] = notes;
  if (!note) return false;
  if (titres.every(({ propre, aPart }) => propre !== null || aPart)) return true;
  const part = suivante || titres.length <= 3 ? 0.6 : 0.3;
  // A base of ninety columns names few of ours among its own: many names are enough.
  return note.cles.size >= 2 && (note.part >= part || (!suivante && note.cles.size >= 6));
}

/** Cells that may all be titles: short texts, years, months. */
function isLigneDeTitres(cellules: readonly CelluleDeGrille[]): boolean {
  if (cellules.length < 2) return false;
  let longueur = 0;
  let textes = 0;
  let longs = 0;
  for (const cellule of cellules) {
    if (cellule.contenu.genre === 'texte' && cellule.contenu.texte.length > longueurTitre) {
      longs += 1;
      continue;
    }
    if (!isTitrePossible(cellule)) return false;
    if (cellule.contenu.genre !== 'texte') continue;
    textes += 1;
    longueur += cellule.contenu.texte.length;
  }
  // One title may be a whole text; a row of texts is no header.
  if (longs > 0.2 * cellules.length) return false;
  return textes > 0 ? longueur / textes <= longueurMoyenne : cellules.length > 2;
}

function isTitrePossible({ contenu }: CelluleDeGrille): boolean {
  if (contenu.genre === 'texte') return contenu.texte.length <= longueurTitre;
  if (contenu.genre === 'date') return true;
  return (
    contenu.genre === 'nombre' && Number.isInteger(contenu.nombre) && contenu.nombre >= 1 && contenu.nombre < 2_101
  );
}

/** Whether something says that a table begins at this row: it repeats a header, comes after a gap or a lone title, or looks like one. */
function isAnnoncee(
  grille: Grille,
  zone: ZoneDeGrille,
  rangs: readonly number[],
  place: number,
  trouvees: readonly Entete[],
): boolean {
  const rang = rangs[place] ?? 0;
  const avant = rangs[place - 1];
  if (avant === undefined || rang - avant > 1 || cellulesDeZone(grille, avant, zone).length === 1) return true;
  const [premiere] = trouvees;
  if (!premiere) return true;
  if (rang <= (trouvees.at(-1)?.bas ?? 0) + 1) return true;
  const cellules = cellulesDeZone(grille, rang, zone);
  const connus = new Set(premiere.titres.map(({ cellule }) => normalize(texteDe(cellule))));
  if (cellules.filter((cellule) => connus.has(normalize(texteDe(cellule)))).length >= cellules.length / 2) return true;
  const modele = premiere.titres[0] && lookOf(grille, premiere.titres[0].cellule);
  return modele !== undefined && modele !== '' && cellules.every((cellule) => lookOf(grille, cellule) === modele);
}

/** A text that looks like the titles of a header. */
function isCommeEntete(grille: Grille, { titres: [premier] }: Entete, cellule: CelluleDeGrille): boolean {
  return (
    cellule.contenu.genre === 'texte' &&
    premier !== undefined &&
    lookOf(grille, cellule) === lookOf(grille, premier.cellule)
  );
}

function lookOf(grille: Grille, { ligne, colonne }: CelluleDeGrille): string {
  const { fond = '', gras = false } = grille.apparence(ligne, colonne) ?? {};
  return fond === '' && !gras ? '' : `${fond}${gras}`;
}

/** The best header that ends at a row: that row alone, or with the bands above it. */
function bestBloc(
  grille: Grille,
  zone: ZoneDeGrille,
  rangs: readonly number[],
  place: number,
  imposee: boolean,
  indice: CleFeuille | undefined,
): Entete | null {
  const bas = rangs[place] ?? 0;
  let meilleur: Entete | null = null;
  for (let hauteur = 1; hauteur <= hauteurMax; hauteur += 1) {
    const haut = rangs[place - hauteur + 1];
    if (haut === undefined || bas - haut !== hauteur - 1) break;
    const cellules = cellulesDeZone(grille, haut, zone);
    if (hauteur > 1 && !cellules.every(isTitrePossible)) break;
    // A row that is no band ends the header: what stands above it is no part of it.
    if (hauteur > 1 && !isBandeau(grille, haut, bas, cellules)) break;
    const bloc = readBloc(grille, zone, haut, bas, indice);
    const fondus = cellules.filter((cellule) => grille.etendue(cellule).bas >= bas).length >= 0.5 * cellules.length;
    if (hauteur > 1 && !fondus && !isSousTitres(grille, zone, bloc, bas)) continue;
    if (bloc.titres.length > 0 && (!meilleur || sommeDe(bloc) > sommeDe(meilleur) + 0.01)) meilleur = bloc;
    // Word for word the titles of our own tracker: no band can say more.
    if (bloc.titres.some(({ propre }) => propre !== null)) break;
  }
  return meilleur && (imposee || meilleur.notes.length > 0) ? meilleur : null;
}

/**
 * A row above titles is a band of them when its cells spread over several columns, come down into them, or stand over
 * columns that have no title below: a row of data stands over titles, one for one.
 */
function isBandeau(grille: Grille, haut: number, bas: number, cellules: readonly CelluleDeGrille[]): boolean {
  const posees = cellules.filter((cellule) => {
    const { droite, bas: fin } = grille.etendue(cellule);
    if (droite > cellule.colonne || fin > haut) return false;
    const dessous = [...Array(bas - haut).keys()].some((rang) => grille.at(haut + 1 + rang, cellule.colonne));
    const suivante = grille.at(haut, cellule.colonne + 1);
    const large = !suivante && grille.at(bas, cellule.colonne + 1) !== undefined;
    return dessous && !large;
  });
  return posees.length <= 0.3 * cellules.length;
}

/** Several rows make one header only when the cells of the lowest one have a meaning: a row of data never does. */
function isSousTitres(grille: Grille, zone: ZoneDeGrille, { titres, notes }: Entete, bas: number): boolean {
  const dessous = cellulesDeZone(grille, bas, zone);
  const feuille = notes[0]?.feuille ?? 'actions';
  const connues = titres.filter(
    ({ cellule, chemin, special, bande }) =>
      cellule.ligne === bas &&
      ((special !== null && (bande > 1 || chemin.length === 1)) ||
        (scoreTitre(feuille, chemin.at(-1) ?? '')[0]?.score ?? 0) >= seuilConnu ||
        (bande > 1 && (scoreChemin(feuille, chemin.slice(0, -1))[0]?.score ?? 0) >= seuilConnu)),
  );
  return connues.length >= Math.ceil(dessous.length * 0.75) && dessous.length > 0;
}

function readBloc(
  grille: Grille,
  zone: ZoneDeGrille,
  haut: number,
  bas: number,
  indice: CleFeuille | undefined,
): Entete {
  const bandes: ReadonlyMap<number, CelluleDeGrille>[] = [];
  for (let rang = haut; rang <= bas; rang += 1) bandes.push(spreadRang(grille, zone, rang, bas));
  const colonnes = [...new Set(bandes.flatMap((bande) => [...bande.keys()]))].sort((a, b) => a - b);
  const generales = bandes.map((bande) => findGenerale(bande, colonnes.length));
  const bruts = colonnes.flatMap((colonne) => {
    const cellules: CelluleDeGrille[] = [];
    for (const [rang, bande] of bandes.entries()) {
      const cellule = bande.get(colonne);
      if (cellule && cellule !== cellules.at(-1) && cellule !== generales[rang]) cellules.push(cellule);
    }
    const chemin = cellules
      .map((cellule) =>
        texteDe(cellule)
          .replace(/[^\S\n]+/g, ' ')
          .trim(),
      )
      .filter((texte) => texte !== '');
    const cellule = cellules.at(-1);
    const parente = cellules.at(-2) ?? null;
    if (!cellule || chemin.length === 0) return [];
    const connue = indice !== undefined && cleDuLibelle(indice, chemin.join(' ')) !== null;
    return [{ colonne, chemin, cellule, parente, special: connue ? null : genreDe(cellule) }];
  });
  const largeurs = new Map<CelluleDeGrille, number>();
  for (const { parente } of bruts) if (parente) largeurs.set(parente, (largeurs.get(parente) ?? 0) + 1);
  const mois = findInitiales(bruts);
  const titres = bruts.map(({ parente, ...titre }) => ({
    ...titre,
    bande: parente ? (largeurs.get(parente) ?? 0) : 0,
    special: mois.get(titre.colonne) ?? titre.special,
    propre: null,
    aPart: isAPart(grille, bas, titre.colonne),
  }));
  return noteBloc({ haut, bas, titres }, indice);
}

function isAPart(grille: Grille, bas: number, colonne: number): boolean {
  const aide = grille.at(bas + 1, colonne);
  return aide !== undefined && texteDe(aide) === aideAutreColonne;
}

/** Our own tracker is known by its labels; any other header, by what its titles may mean. */
function noteBloc({ haut, bas, titres }: Omit<Entete, 'notes'>, indice: CleFeuille | undefined): Entete {
  const propres = indice
    ? titres.map((titre) => ({ ...titre, propre: titre.aPart ? null : cleDuLibelle(indice, titre.chemin.join(' ')) }))
    : [];
  const notres = titres.filter(({ aPart }) => !aPart);
  const cles = new Set(propres.flatMap(({ propre }) => propre ?? []));
  if (!indice || cles.size < Math.min(2, notres.length) || cles.size < 0.8 * notres.length || cles.size === 0)
    return { haut, bas, titres, notes: noteTitres(notres, indice) };
  const nommee = titresNommants(indice).some((cle) => cles.has(cle));
  const note = { feuille: indice, cles, nommee, somme: cles.size + 0.5, part: cles.size / notres.length };
  return { haut, bas, titres: propres, notes: [note] };
}

const initiales = 'JFMAMJJASOND';

/** Twelve letters in a row, « J F M A M J J A S O N D », are the months of the year above them. */
function findInitiales(
  titres: readonly { readonly colonne: number; readonly chemin: readonly string[] }[],
): ReadonlyMap<number, GenreDeTitre> {
  const mois = new Map<number, GenreDeTitre>();
  const lettres = titres
    .map(({ chemin }) => (chemin.at(-1)?.length === 1 ? chemin.at(-1) : ' '))
    .join('')
    .toUpperCase();
  for (let debut = lettres.indexOf(initiales); debut >= 0; debut = lettres.indexOf(initiales, debut + 12))
    for (let rang = 0; rang < 12; rang += 1) {
      const colonne = titres[debut + rang]?.colonne;
      if (colonne !== undefined) mois.set(colonne, { genre: 'sous-periode', texte: nomsDesMois[rang] ?? '' });
    }
  return mois;
}

function genreDe(cellule: CelluleDeGrille): GenreDeTitre | null {
  if (cellule.contenu.genre === 'date') {
    const [annee = '', mois = ''] = cellule.contenu.date.split('-');
    return genreDeTitre(`${mois}/${annee}`) ?? { genre: 'sous-periode', texte: `${mois}/${annee}` };
  }
  return genreDeTitre(texteDe(cellule));
}

/** The cell that shows in each column of a row of titles: its own, that of a merge, or the band on its left. */
function spreadRang(
  grille: Grille,
  zone: ZoneDeGrille,
  rang: number,
  bas: number,
): ReadonlyMap<number, CelluleDeGrille> {
  const bande = new Map<number, CelluleDeGrille>();
  const genreDessous = (colonne: number) => {
    const cellule = grille.at(bas, colonne);
    return (cellule && genreDe(cellule)?.genre) ?? null;
  };
  let courante: CelluleDeGrille | null = null;
  let genre: string | null = null;
  for (let colonne = zone.gauche; colonne <= zone.droite; colonne += 1) {
    const visible = grille.visible(rang, colonne);
    if (visible) {
      bande.set(colonne, visible);
      courante = rang < bas && hasDessous(grille, rang, bas, colonne) ? visible : null;
      genre = rang < bas ? genreDessous(colonne) : null;
    } else if (
      courante &&
      hasDessous(grille, rang, bas, colonne) &&
      // « Calendrier » over years stops where the years do.
      (genre === null || genreDessous(colonne) === genre)
    )
      bande.set(colonne, courante);
    else courante = null;
  }
  return bande;
}

function hasDessous(grille: Grille, rang: number, bas: number, colonne: number): boolean {
  for (let dessous = rang + 1; dessous <= bas; dessous += 1) if (grille.at(dessous, colonne)) return true;
  return false;
}

/** A title over nearly all the columns heads the whole table: it tells none of them from the others. */
function findGenerale(bande: ReadonlyMap<number, CelluleDeGrille>, colonnes: number): CelluleDeGrille | null {
  const comptes = new Map<CelluleDeGrille, number>();
  for (const cellule of bande.values()) comptes.set(cellule, (comptes.get(cellule) ?? 0) + 1);
  for (const [cellule, nombre] of comptes) if (colonnes >= 3 && nombre >= 0.8 * colonnes && nombre > 1) return cellule;
  return null;
}

/**
 * What a header may head: our sheets whose columns it names, the likeliest first. A header that is plainly a plan
 * d'actions is not held against every other sheet.
 */
function noteTitres(titres: readonly Titre[], indice: CleFeuille | undefined): readonly NoteDeFeuille[] {
  const actions = noteFeuille('actions', titres);
  const evidente =
    (indice === undefined || indice === 'actions') && actions.nommee && actions.cles.size >= 5 && actions.part >= 0.6;
  const autres = evidente
    ? []
    : (Object.keys(feuilles) as CleFeuille[])
        .filter((feuille) => feuille !== 'actions')
        .filter((feuille) => isAssezNommee(feuille, titres))
        .map((feuille) => noteFeuille(feuille, titres))
        .filter(({ feuille, cles }) => cles.size > 0 && signesDe(feuille, cles));
  return [...(actions.cles.size > 0 ? [actions] : []), ...autres].sort((a, b) => b.somme - a.somme);
}

/** Whether a sheet may have there the fewest columns that make it: told before the last titles, most of which are values. */
function isAssezNommee(feuille: CleFeuille, titres: readonly Titre[]): boolean {
  const lus = titres.slice(0, titresLus);
  let manque = signesAuMoins(feuille);
  for (const [rang, { chemin }] of lus.entries()) {
    if (manque > lus.length - rang) return false;
    if ((scoreChemin(feuille, cheminUtile(chemin))[0]?.score ?? 0) >= seuilConnu) manque -= 1;
    if (manque <= 0) return true;
  }
  return false;
}

/** A year above a title says when, not what. */
export function cheminUtile(chemin: readonly string[]): readonly string[] {
  const utile = chemin.filter((texte) => genreDeTitre(texte)?.genre !== 'annee');
  return utile.length > 0 ? utile : chemin;
}

/** The columns that a title may name, the surest first: the label of our own tracker names its own alone. */
export function scoreColonne(
  feuille: CleFeuille,
  { propre, chemin }: Titre,
): readonly { readonly cle: string; readonly score: number }[] {
  return propre === null ? scoreChemin(feuille, chemin) : [{ cle: propre, score: 1 }];
}

function noteFeuille(feuille: CleFeuille, titres: readonly Titre[]): NoteDeFeuille {
  const scores = new Map<string, number>();
  const nommants = titresNommants(feuille);
  let nommee = false;
  let parlants = 0;
  for (const { chemin, special } of titres.slice(0, titresLus)) {
    const candidats = scoreChemin(feuille, cheminUtile(chemin));
    const [meilleur] = candidats;
    if (candidats.some(({ cle, score }) => score >= seuilConnu && nommants.includes(cle))) nommee = true;
    if (meilleur && meilleur.score >= seuilConnu) {
      parlants += 1;
      if (meilleur.score > (scores.get(meilleur.cle) ?? 0)) scores.set(meilleur.cle, meilleur.score);
    } else if (special) parlants += 0.5;
  }
  const somme = [...scores.values()].reduce((total, score) => total + score, 0);
  return {
    feuille,
    cles: new Set(scores.keys()),
    nommee,
    somme: somme + (nommee ? 0.5 : 0) + 0.1 * (parlants - scores.size),
    part: titres.length === 0 ? 0 : parlants / titres.length,
  };
}
