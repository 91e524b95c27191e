import { freePath, type Paquet, readPart, writePart } from '../../paquet/parties.js';
import { addRelation, readRelations } from '../../paquet/relations.js';
import { addType, addTypeParDefaut } from '../../paquet/types.js';
import { attributOf } from '../../xml/attributs.js';
import { insertEnfant, parseRacine } from '../../xml/racine.js';
import { findElements, nextBalise } from '../../xml/recherche.js';
import {
  addCommentaires,
  type Commentaire,
  commentairesVides,
  readCellulesCommentees,
  removeCommentaires,
  type Signature,
  signatureDAnnotation,
} from './commentaires.js';
import { addFormes, dessinVide, readCellulesDessinees, removeFormes } from './dessin-vml.js';
import { ordreFeuille } from './marques-de-cellule.js';

/** The cells under discussion (threaded comments): their plain comment is only the shadow of it. */
export function readDiscussions(parts: Paquet, chemin: string): ReadonlySet<string> {
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

/**
 * Writes comments on the cells of a sheet, in the parts made for them; those of the same signature are taken off first.
 * @param retirees the only cells whose earlier comments are taken off; without it, all
 */
export function writeCommentaires(
  parts: Paquet,
  chemin: string,
  commentaires: readonly Commentaire[],
  signature: Signature = signatureDAnnotation,
  retirees?: ReadonlySet<string>,
): void {
  const liens = readRelations(parts, chemin);
  const existants = liens.find(({ type }) => type === 'comments')?.cible;
  if (existants === undefined && commentaires.length === 0) return;
  const partie = existants ?? createCommentaires(parts, chemin);
  const sien = findDessin(parts, chemin);
  const dessin = sien ?? (commentaires.length > 0 ? createDessin(parts, chemin) : null);
  const { xml, liberees } = removeCommentaires(readPart(parts, partie), signature, retirees);
  writePart(parts, partie, addCommentaires(xml, commentaires, signature));
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
