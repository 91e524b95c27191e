import type { CleFeuille } from '../dossier/dossier.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { type Entete, findEntetes } from './entetes.js';
import { cellulesDeZone, type Grille, rangsDeZone, texteDe, type ZoneDeGrille } from './grille.js';
import { scoreChemin } from './titres/titres.js';

/** A table of a sheet: its headers (the first one, and where it is repeated) and the rows that it heads. */
export interface Region {
  readonly zone: ZoneDeGrille;
  readonly entetes: readonly Entete[];
  /** Rows above the header that belong to no other table. */
  readonly avant: readonly number[];
  /** Rows under the header, repeated headers left out. */
  readonly rangs: readonly number[];
}

/** What stands in a sheet: its tables, and the zones that have no header. */
export interface Decoupe {
  readonly regions: readonly Region[];
  readonly sansEntete: readonly ZoneDeGrille[];
}

/**
 * Cuts a sheet into tables. Side by side: an empty column parts two tables, unless the header runs across it. One under
 * the other: each new header begins one; the same header again goes on with the same table.
 * @param imposee the header row that a person gives
 */
export function decouper(grille: Grille, zone: ZoneDeGrille, imposee?: number, indice?: CleFeuille): Decoupe {
  const regions: Region[] = [];
  const sansEntete: ZoneDeGrille[] = [];
  for (const part of splitColonnes(grille, zone, imposee, indice)) {
    const entetes = findEntetes(grille, part, imposee, indice);
    if (entetes.length === 0) sansEntete.push(part);
    else regions.push(...splitLignes(grille, part, entetes));
  }
  return { regions, sansEntete };
}

function splitLignes(grille: Grille, zone: ZoneDeGrille, entetes: readonly Entete[]): readonly Region[] {
  const rangs = rangsDeZone(grille, zone);
  const groupes: Entete[][] = [];
  for (const entete of entetes) {
    const dernier = groupes.at(-1);
    if (dernier?.[0] && isMemeEntete(dernier[0], entete)) dernier.push(entete);
    else groupes.push([entete]);
  }
  return groupes.map((groupe, place) => {
    const debut = groupe[0]?.haut ?? zone.haut;
    const suivante = groupes[place + 1]?.[0]?.haut ?? zone.bas + 1;
    const fin = place + 1 < groupes.length ? lastBefore(grille, zone, rangs, suivante) : zone.bas;
    const debutAvant = place === 0 ? zone.haut : lastBefore(grille, zone, rangs, debut) + 1;
    return {
      zone: { ...zone, haut: debut, bas: fin },
      entetes: groupe,
      avant: rangs.filter((rang) => rang >= debutAvant && rang < debut),
      rangs: rangs.filter(
        (rang) => rang > debut && rang <= fin && !groupe.some(({ haut, bas }) => rang >= haut && rang <= bas),
      ),
    };
  });
}

/** The last row of the table above: lone titles just over a header belong to the table that they head. */
function lastBefore(grille: Grille, zone: ZoneDeGrille, rangs: readonly number[], entete: number): number {
  let dernier = entete - 1;
  for (const rang of [...rangs].reverse()) {
    if (rang >= entete) continue;
    if (cellulesDeZone(grille, rang, zone).length > 1 || dernier - rang > 2) break;
    dernier = rang - 1;
  }
  return dernier;
}

function isMemeEntete(a: Entete, b: Entete): boolean {
  const titres = (entete: Entete) => entete.titres.map(({ chemin }) => normalize(chemin.join(' ')));
  const connus = new Set(titres(a));
  const autres = titres(b);
  const communs = autres.filter((titre) => connus.has(titre)).length;
  const places = b.titres.every(({ colonne, chemin }) => {
    const soeur = a.titres.find((titre) => titre.colonne === colonne);
    return !soeur || normalize(soeur.chemin.join(' ')) === normalize(chemin.join(' '));
  });
  return places && communs >= 0.8 * Math.max(autres.length, 1) && communs >= 0.6 * connus.size;
}

/** Cuts at the empty columns that part two tables. */
function splitColonnes(
  grille: Grille,
  zone: ZoneDeGrille,
  imposee?: number,
  indice?: CleFeuille,
): readonly ZoneDeGrille[] {
  const groupes = groupColonnes(grille, zone);
  const parts: ZoneDeGrille[] = [];
  for (const groupe of groupes) {
    const gauche = parts.at(-1);
    if (gauche && goesOn(grille, gauche, groupe, imposee, indice))
      parts[parts.length - 1] = { ...gauche, droite: groupe.droite };
    else parts.push(groupe);
  }
  return parts.length > 0 ? parts.map((part, rang) => widen(part, rang, parts, zone)) : [zone];
}

/** A lone title may stand over an empty column: each one belongs to the part that it begins in, or to the one before. */
function widen(part: ZoneDeGrille, rang: number, parts: readonly ZoneDeGrille[], zone: ZoneDeGrille): ZoneDeGrille {
  const suivante = parts[rang + 1];
  return {
    ...part,
    gauche: rang === 0 ? zone.gauche : part.gauche,
    droite: suivante ? suivante.gauche - 1 : zone.droite,
  };
}

function groupColonnes(grille: Grille, zone: ZoneDeGrille): readonly ZoneDeGrille[] {
  const pleines = new Set<number>();
  for (const rang of rangsDeZone(grille, zone)) {
    const cellules = cellulesDeZone(grille, rang, zone);
    if (cellules.length < 2) continue;
    for (const cellule of cellules) {
      const { gauche, droite } = grille.etendue(cellule);
      // A title merged over the whole width says nothing of the columns.
      if (droite - gauche >= 0.7 * (zone.droite - zone.gauche + 1)) continue;
      for (let colonne = gauche; colonne <= Math.min(droite, zone.droite); colonne += 1) pleines.add(colonne);
    }
  }
  const groupes: ZoneDeGrille[] = [];
  for (const colonne of [...pleines].sort((a, b) => a - b)) {
    const dernier = groupes.at(-1);
    if (dernier && colonne === dernier.droite + 1) groupes[groupes.length - 1] = { ...dernier, droite: colonne };
    else groupes.push({ ...zone, gauche: colonne, droite: colonne });
  }
  return groupes;
}

/** Whether two groups of columns are one table: one header runs over both, and the right one is no table of its own. */
function goesOn(
  grille: Grille,
  gauche: ZoneDeGrille,
  droite: ZoneDeGrille,
  imposee?: number,
  indice?: CleFeuille,
): boolean {
  const union = { ...gauche, droite: droite.droite };
  const [ensemble] = findEntetes(grille, union, imposee, indice);
  if (!ensemble) return false;
  const aDroite = ensemble.titres.filter(({ colonne }) => colonne >= droite.gauche);
  const aGauche = ensemble.titres.filter(({ colonne }) => colonne <= gauche.droite);
  if (aDroite.length === 0 || aGauche.length === 0) return false;
  const [note] = ensemble.notes;
  const [seule] = findEntetes(grille, droite, imposee, indice);
  const propre = seule?.notes[0];
  const [partGauche] = findEntetes(grille, gauche, imposee, indice);
  if (propre?.nommee && propre.cles.size >= 2 && partGauche?.notes[0]?.nommee) return false;
  // A list of contacts names a structure, as a plan does, and nothing else of ours.
  const connues = aDroite.filter(({ chemin }) => (scoreChemin('actions', chemin)[0]?.score ?? 0) >= 0.5).length;
  if (connues < 0.5 * aDroite.length) return hasLookOfHeader(grille, ensemble, gauche.droite + 1);
  const cles = partGauche?.notes.find(({ feuille }) => feuille === note?.feuille)?.cles.size ?? 0;
  if (note && note.cles.size > cles) return true;
  return hasLookOfHeader(grille, ensemble, gauche.droite + 1);
}

/** The empty column wears the colour of the header. */
function hasLookOfHeader(grille: Grille, { bas, titres }: Entete, colonne: number): boolean {
  const [premier] = titres;
  const fond = premier && grille.apparence(premier.cellule.ligne, premier.cellule.colonne)?.fond;
  return fond !== undefined && grille.apparence(bas, colonne)?.fond === fond;
}

/** Whether it is a table that we wrote: the help that stands under its titles says so. There, a row is what its sheet holds. */
export function isNotreSuivi(grille: Grille, { zone, rangs }: Region): boolean {
  const [premiere] = rangs[0] === undefined ? [] : cellulesDeZone(grille, rangs[0], zone);
  return premiere !== undefined && isAide(texteDe(premiere));
}

/** « Aide : … », the row of help of our own tracker. */
export function isAide(texte: string): boolean {
  return /^aide\s*:/i.test(texte);
}
