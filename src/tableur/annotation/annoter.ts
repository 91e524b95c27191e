import type { Gravite } from '../../dossier/constat.js';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { freePath, type Paquet, readPart, writePart, zip } from '../../paquet/parties.js';
import { addRelation, readRelations } from '../../paquet/relations.js';
import { addType, addTypeParDefaut } from '../../paquet/types.js';
import { attributOf } from '../../xml/attributs.js';
import { insertEnfant, parseRacine } from '../../xml/racine.js';
import { findElements, nextBalise } from '../../xml/recherche.js';
import { readPartsDuClasseur } from '../archive.js';
import { isTexte } from '../lire.js';
import { readChemins } from '../retouche/retoucher.js';
import {
  addCommentaires,
  type Commentaire,
  commentairesVides,
  readCellulesCommentees,
  removeCommentaires,
} from './commentaires.js';
import { addFormes, dessinVide, readCellulesDessinees, removeFormes } from './dessin-vml.js';
import { type FeuilleConstats, writeFeuilleConstats } from './feuille-constats.js';
import { addMarques, gravitesMarquees, ordreFeuille, removeMarques } from './marques-de-cellule.js';
import { dxfDe, findStyles, rankOf } from './styles.js';

/** What to say on a cell, and how grave it is. */
export interface RemarqueDeCellule {
  readonly feuille: string;
  readonly cellule: string;
  readonly gravite: Gravite;
  readonly texte: string;
}

export interface ClasseurAnnote {
  readonly octets: Uint8Array;
  /** The cells whose discussion (« commentaire » of Excel 365) leaves no room for ours: they are marked only. */
  readonly sansCommentaire: readonly { readonly feuille: string; readonly cellule: string }[];
}

/**
 * A copy of a workbook in which each cell concerned bears a comment and a mark, with a sheet of all the findings. Only what
 * this adds changes: cells, formats, charts, pivot tables, macros stay byte for byte. What an earlier run added is
 * taken off first.
 * @throws ErreurUtilisateur (exit 2) when the bytes are no `.xlsx` or `.xlsm`, or when something would be lost
 */
export function annotate(
  octets: Uint8Array,
  remarques: readonly RemarqueDeCellule[],
  constats: (sansCommentaire: ClasseurAnnote['sansCommentaire']) => FeuilleConstats,
): ClasseurAnnote {
  const parts = openParts(octets);
  const sansCommentaire: { feuille: string; cellule: string }[] = [];
  for (const [nom, chemin] of readChemins(parts)) {
    if (!parts[chemin]) continue;
    const siennes = remarques.filter(({ feuille }) => feuille === nom);
    const discutees = readDiscussions(parts, chemin);
    const possibles = siennes.filter(({ cellule }) => !discutees.has(cellule));
    sansCommentaire.push(
      ...siennes.filter(({ cellule }) => discutees.has(cellule)).map(({ feuille, cellule }) => ({ feuille, cellule })),
    );
    writeMarques(parts, chemin, siennes);
    writeCommentaires(
      parts,
      chemin,
      possibles.map(({ cellule, texte }) => ({ cellule, texte })),
    );
  }
  writeFeuilleConstats(parts, constats(sansCommentaire));
  return { octets: zip(parts, 6), sansCommentaire };
}

/** The parts of a workbook that can be annotated without loss. */
function openParts(octets: Uint8Array): Paquet {
  if (isTexte(octets))
    throw new ErreurUtilisateur(
      'Seul un classeur Excel (.xlsx ou .xlsm) peut recevoir des commentaires : ouvrez ce fichier dans Excel ou LibreOffice, enregistrez-le au format « Classeur Excel (.xlsx) », puis recommencez.',
    );
  const parts: Paquet = readPartsDuClasseur(octets);
  if (Object.keys(parts).some((chemin) => chemin.startsWith('_xmlsignatures/')))
    throw new ErreurUtilisateur(
      'Ce classeur porte une signature électronique, que toute modification annulerait : il n’a pas été annoté. Enregistrez-en une copie sans signature, puis recommencez.',
    );
  if (/conformance="strict"|purl\.oclc\.org/.test(readPart(parts, 'xl/workbook.xml').slice(0, 2_000)))
    throw new ErreurUtilisateur(
      'Ce classeur est au format « Open XML strict », qui n’est pas annoté : enregistrez-le au format « Classeur Excel (.xlsx) », puis recommencez.',
    );
  return parts;
}

/** The cells under discussion (threaded comments): their plain comment is only the shadow of it. */
function readDiscussions(parts: Paquet, chemin: string): ReadonlySet<string> {
  const fils = readRelations(parts, chemin).filter(({ type }) => type === 'threadedComment');
  return new Set(
    fils.flatMap(({ cible }) => {
      const xml = readPart(parts, cible);
      return findElements(xml, 'threadedComment').flatMap(
        ({ debut, debutContenu }) => attributOf(xml.slice(debut + 1, debutContenu - 1), 'ref') ?? [],
      );
    }),
  );
}

function writeMarques(parts: Paquet, chemin: string, remarques: readonly RemarqueDeCellule[]): void {
  const propre = removeMarques(readPart(parts, chemin));
  const marques = gravitesMarquees.flatMap((gravite) => {
    const cellules = remarques.filter((remarque) => remarque.gravite === gravite).map(({ cellule }) => cellule);
    return cellules.length > 0 ? [{ dxf: rankOf(parts, findStyles(parts), 'dxfs', dxfDe(gravite)), cellules }] : [];
  });
  writePart(parts, chemin, addMarques(propre, marques));
}

function writeCommentaires(parts: Paquet, chemin: string, commentaires: readonly Commentaire[]): void {
  const liens = readRelations(parts, chemin);
  const existants = liens.find(({ type }) => type === 'comments')?.cible;
  if (existants === undefined && commentaires.length === 0) return;
  const partie = existants ?? createCommentaires(parts, chemin);
  const sien = findDessin(parts, chemin);
  const dessin = sien ?? (commentaires.length > 0 ? createDessin(parts, chemin) : null);
  const { xml, liberees } = removeCommentaires(readPart(parts, partie));
  writePart(parts, partie, addCommentaires(xml, commentaires));
  if (dessin === null) return;
  const vml = removeFormes(readPart(parts, dessin), liberees);
  const dessinees = readCellulesDessinees(vml);
  // A comment that no box shows in the drawing is lost: one that we make has those of the comments without drawing.
  const autres = sien ? [] : [...readCellulesCommentees(xml)].map((cellule) => ({ cellule, texte: '' }));
  const aDessiner = new Map([...autres, ...commentaires].map((commentaire) => [commentaire.cellule, commentaire]));
  const formes = [...aDessiner.values()].filter(({ cellule }) => !dessinees.has(cellule));
  writePart(parts, dessin, addFormes(vml, formes));
}

function createCommentaires(parts: Paquet, chemin: string): string {
  const partie = freePath(parts, 'xl/comments', '.xml');
  writePart(parts, partie, commentairesVides);
  addRelation(parts, chemin, { type: 'comments', cible: partie });
  addType(parts, partie, 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml');
  return partie;
}

/** The drawing of a sheet's comments: the one that the sheet itself names, not that of its headers. */
function findDessin(parts: Paquet, chemin: string): string | null {
  const xml = readPart(parts, chemin);
  const balise = nextBalise(xml, 'legacyDrawing');
  const id = balise && attributOf(xml.slice(balise.debut, balise.debutContenu), 'id');
  const cible = readRelations(parts, chemin).find((relation) => relation.id === id)?.cible;
  return cible && parts[cible] ? cible : null;
}

function createDessin(parts: Paquet, chemin: string): string {
  const dessin = freePath(parts, 'xl/drawings/vmlDrawing', '.vml');
  writePart(parts, dessin, dessinVide);
  const id = addRelation(parts, chemin, { type: 'vmlDrawing', cible: dessin });
  addTypeParDefaut(parts, 'vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  const racine = parseRacine(readPart(parts, chemin));
  const element = `<${racine.prefixe}legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/>`;
  writePart(parts, chemin, insertEnfant(racine, 'legacyDrawing', element, ordreFeuille));
  return dessin;
}
