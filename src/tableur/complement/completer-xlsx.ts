import type { ContenuLisible } from '../../dossier/valeurs/lecture.js';
import { textOf } from '../../dossier/valeurs/textes.js';
import { type Paquet, readPart, writePart, zip } from '../../paquet/parties.js';
import { type Commentaire, signatureAConfirmer } from '../annotation/commentaires.js';
import { addMarques, formuleAConfirmer, removeAConfirmer } from '../annotation/marques-de-cellule.js';
import { readDiscussions, writeCommentaires } from '../annotation/notes-de-feuille.js';
import { dxfDe, findStyles, rankOf } from '../annotation/styles.js';
import { sommaireOf } from '../formats/xlsx/sommaire.js';
import { findCellule, type RefusDeRetouche, refusOf, type TexteDeCellule, writeTextes } from '../retouche/cellules.js';
import { type FeuilleXml, parseFeuille } from '../retouche/feuille-xml.js';
import { addLargeurs } from '../retouche/largeurs.js';
import { openARetoucher } from '../retouche/ouvrir.js';
import { type ApparencesXlsx, createApparences } from './apparences-xlsx.js';
import { addFeuilles, type FeuillesAAjouter } from './feuilles-ajoutees.js';
import { jourDe } from './jours.js';
import type { Ecriture } from './plan.js';

/** Why a cell was not written. */
export type RefusDEcriture = RefusDeRetouche | 'feuille';

/** A workbook completed, and what could not be written in it. */
export interface ClasseurComplete {
  readonly octets: Uint8Array;
  readonly remarques: readonly string[];
  /** What was not written, and why. */
  readonly refusees: ReadonlyMap<Ecriture, RefusDEcriture>;
}

/**
 * Writes cells and adds sheets to a copy of a `.xlsx` or `.xlsm`; every part that does not hold them stays as it is, byte for
 * byte, and so does every other cell of a sheet that is written in.
 * @throws ErreurUtilisateur (exit 2) when something would be lost
 */
export async function completerXlsx(
  octets: Uint8Array,
  ecritures: readonly Ecriture[],
  ajouts: FeuillesAAjouter | null,
): Promise<ClasseurComplete> {
  const parts = openARetoucher(octets, 'complété');
  const { feuilles: annoncees, depuis1904 } = sommaireOf((chemin) => parts[chemin], 'xl/workbook.xml');
  const refusees = new Map<Ecriture, RefusDEcriture>();
  const contexte = { parts, apparences: createApparences(parts), depuis1904, refusees };
  const remarques: string[] = [];
  for (const onglet of new Set(ecritures.map((ecriture) => ecriture.onglet))) {
    const chemin = annoncees.find(({ nom }) => nom === onglet)?.chemin;
    const siennes = ecritures.filter((ecriture) => ecriture.onglet === onglet);
    if (chemin && parts[chemin]) remarques.push(...writeOnglet(contexte, chemin, siennes));
    else for (const ecriture of siennes) refusees.set(ecriture, 'feuille');
  }
  const { remarques: dites, notes } = ajouts ? await addFeuilles(parts, ajouts) : { remarques: [], notes: [] };
  for (const [chemin, commentaires] of notes) writeNotes(parts, chemin, commentaires, new Set());
  return { octets: zip(parts, 6), remarques: [...remarques, ...dites], refusees };
}

interface Contexte {
  readonly parts: Paquet;
  readonly apparences: ApparencesXlsx;
  readonly depuis1904: boolean;
  readonly refusees: Map<Ecriture, RefusDEcriture>;
}

function writeOnglet(contexte: Contexte, chemin: string, ecritures: readonly Ecriture[]): readonly string[] {
  const { parts, refusees } = contexte;
  const feuille = parseFeuille(readPart(parts, chemin));
  const ecrites = ecritures.filter((ecriture) => {
    const raison = refusOf(feuille, { cellule: ecriture.cellule, texte: texteDe(ecriture.contenu) });
    if (raison) refusees.set(ecriture, raison);
    return raison === null;
  });
  const textes = ecrites.map((ecriture) => texteDeCellule(feuille, ecriture, contexte));
  const colonnes = ecrites.filter(({ titre }) => titre).map(({ cellule }) => cellule);
  writePart(parts, chemin, addLargeurs(writeTextes(feuille, textes), colonnes));
  const notes = ecrites.flatMap(({ cellule, note }) => (note === null ? [] : [{ cellule, texte: note }]));
  const discutees = writeNotes(parts, chemin, notes, new Set(ecrites.map(({ cellule }) => cellule)));
  return discutees.map(
    (cellule) =>
      `Onglet « ${ecritures[0]?.onglet} », ${cellule} : la discussion ouverte sur cette cellule n’a pas laissé de place à la note « à confirmer » ; la cellule est marquée.`,
  );
}

function texteDe(contenu: ContenuLisible): string {
  return contenu.genre === 'texte' ? contenu.texte : textOf(contenu);
}

/** A date as the rank of its day, a number as it is: a spreadsheet sorts and adds them up. */
function texteDeCellule(
  feuille: FeuilleXml,
  { cellule, contenu, comme, titre }: Ecriture,
  { apparences, depuis1904 }: Contexte,
): TexteDeCellule {
  const ancien = titre ? undefined : findCellule(feuille, cellule)?.style;
  const look = ancien ?? (comme === null ? null : (findCellule(feuille, comme)?.style ?? null));
  const nombre =
    contenu.genre === 'date'
      ? jourDe(contenu.date, depuis1904)
      : contenu.genre === 'nombre'
        ? contenu.nombre
        : undefined;
  return {
    cellule,
    texte: texteDe(contenu),
    ...(nombre !== undefined && { nombre }),
    style: apparences(look, contenu),
  };
}

/**
 * Marks the cells to be confirmed as `annoter` marks one that is to be checked, with a comment; those written anew are no
 * longer to be confirmed as they were.
 * @returns the cells under discussion, which are only marked
 */
function writeNotes(
  parts: Paquet,
  chemin: string,
  notes: readonly Commentaire[],
  ecrites: ReadonlySet<string>,
): readonly string[] {
  const xml = removeAConfirmer(readPart(parts, chemin), ecrites);
  const marques =
    notes.length === 0
      ? []
      : [
          {
            dxf: rankOf(parts, findStyles(parts), 'dxfs', dxfDe('a-verifier')),
            cellules: notes.map(({ cellule }) => cellule),
          },
        ];
  writePart(parts, chemin, addMarques(xml, marques, formuleAConfirmer));
  const discutees = readDiscussions(parts, chemin);
  const libres = notes.filter(({ cellule }) => !discutees.has(cellule));
  writeCommentaires(parts, chemin, libres, signatureAConfirmer, ecrites);
  return notes.filter(({ cellule }) => discutees.has(cellule)).map(({ cellule }) => cellule);
}

const raisons: Readonly<Record<RefusDEcriture, string>> = {
  formule: 'elle contient une formule, qui a été laissée',
  fusion: 'elle est cachée sous des cellules fusionnées',
  'trop-long': 'le texte dépasse ce qu’une cellule peut contenir',
  feuille: 'l’onglet n’a pas été retrouvé dans le classeur',
};

/** What was not written, where and why. */
export function direRefus({ onglet, cellule, contenu }: Ecriture, raison: RefusDEcriture): string {
  const texte = texteDe(contenu);
  const court = texte.length > 80 ? `${texte.slice(0, 79)}…` : texte;
  return `Onglet « ${onglet} », ${cellule} : la cellule n’a pas été complétée, ${raisons[raison]}. Écrivez-y vous-même « ${court} ».`;
}
