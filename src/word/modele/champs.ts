import { type ChildNode, type Element, elementsOf } from '../../xml/arbre.js';
import { champsPermis } from './permis/champs.js';
import { mots } from './permis/noms.js';
import { feuilles } from './permis/texte.js';

/** Word itself goes no deeper. */
const maxImbrication = 20;
/** Stands for a nested field in the code of the one around it. */
const imbrique = '\ufffc';

interface Champ {
  /** The ranks of its marks among the pieces of the text; the code stands between the first two. */
  readonly debut: number;
  separation: number | null;
  code: string;
  /** Something stands in the code that no code of ours holds. */
  douteux: boolean;
}

/**
 * Takes out the fields in several pieces that are not allowed, in place, and leaves what they showed: a code counts as Word
 * reads it, cut anywhere, with the fields inside it. What is left opens and closes.
 * @param onLaisse is told the name of each, in capitals, « » when it has none
 */
export function cleanChamps(racine: Element, onLaisse: (nom: string) => void): void {
  cleanRecit(racine, onLaisse);
}

/** The text of a header, of a cell, of a text box: no field goes over its edge. */
function cleanRecit(recit: Element, onLaisse: (nom: string) => void): void {
  const pieces: Element[] = [];
  collect(recit, pieces);
  for (const piece of pieces) if (recits.has(piece.name)) cleanRecit(piece, onLaisse);
  const retires = champsLaisses(pieces, onLaisse);
  takeOut(pieces.filter((_, rang) => retires.has(rang)));
}

/** Takes these elements out, parent by parent: there may be a hundred thousand. */
function takeOut(pieces: readonly Element[]): void {
  const retirees: ReadonlySet<ChildNode> = new Set(pieces);
  for (const parent of new Set(pieces.map((piece) => piece.parent)))
    if (parent?.type === 'element') parent.children = parent.children.filter((noeud) => !retirees.has(noeud));
}

/** The pieces of a text, in order: what its runs hold, and what has texts of its own. */
function collect(element: Element, pieces: Element[]): void {
  for (const enfant of elementsOf(element)) {
    if (morceaux.has(enfant.name)) pieces.push(enfant);
    // The stops of a paragraph have the name of what goes to them.
    else if (enfant.name !== 'w:tabs') collect(enfant, pieces);
  }
}

/** What has a text of its own. */
const recits: ReadonlySet<string> = new Set(
  mots(
    'w:fldSimple w:tbl w:tc w:ruby w:rt w:rubyBase w:drawing w:pict w:txbxContent mc:AlternateContent mc:Choice mc:Fallback',
  ),
);
const morceaux: ReadonlySet<string> = new Set([...feuilles, ...recits]);

/** The ranks of the pieces to take out. */
function champsLaisses(pieces: readonly Element[], onLaisse: (nom: string) => void): ReadonlySet<number> {
  const retires = new Set<number>();
  const ouverts: Champ[] = [];
  const drop = (debut: number, fin: number) => {
    for (let rang = debut; rang <= fin; rang += 1) retires.add(rang);
  };
  for (const [rang, piece] of pieces.entries()) {
    const champ = ouverts.at(-1);
    const enCode = champ !== undefined && champ.separation === null;
    const mark = piece.name === 'w:fldChar' ? (piece.attribs['w:fldCharType'] ?? '') : '';
    if (mark === 'begin') {
      ouverts.push({ debut: rang, separation: null, code: '', douteux: false });
      if (ouverts.length > maxImbrication) {
        onLaisse('');
        return allMarks(pieces);
      }
    } else if (mark === 'separate' && enCode) champ.separation = rang;
    else if (mark === 'end' && champ) {
      ouverts.pop();
      const garde = !champ.douteux && isCodePermis(champ.code);
      if (!garde) {
        drop(champ.debut, champ.separation ?? rang);
        retires.add(rang);
        if (!isCodePermis(champ.code)) onLaisse(nomOf(champ.code));
      }
      const autour = ouverts.at(-1);
      if (autour && autour.separation === null) {
        autour.code += imbrique;
        autour.douteux ||= !garde;
      }
    } else if (piece.name === 'w:fldChar') retires.add(rang);
    else if (enCode) read(piece, champ);
    else if (piece.name === 'w:instrText') retires.add(rang);
  }
  for (const { debut, separation, code } of ouverts) {
    onLaisse(nomOf(code));
    retires.add(debut);
    if (separation !== null) retires.add(separation);
  }
  // A field that never ends shows its text, its code left out.
  if (ouverts.length > 0)
    for (const [rang, { name }] of pieces.entries()) {
      if (rang > (ouverts[0]?.debut ?? 0) && (name === 'w:instrText' || name === 'w:fldChar')) retires.add(rang);
    }
  return retires;
}

function allMarks(pieces: readonly Element[]): ReadonlySet<number> {
  return new Set(
    [...pieces.entries()].flatMap(([rang, { name }]) => (name === 'w:fldChar' || name === 'w:instrText' ? [rang] : [])),
  );
}

/** Word takes for code all that stands between the marks, ordinary text too. */
function read(piece: Element, champ: Champ): void {
  if (piece.name === 'w:instrText' || piece.name === 'w:t') champ.code += texteOf(piece);
  else if (blancs.has(piece.name)) champ.code += ' ';
  else if (piece.name === 'w:fldSimple') champ.code += imbrique;
  else champ.douteux = true;
}

const blancs: ReadonlySet<string> = new Set(['w:tab', 'w:br', 'w:cr', 'w:lastRenderedPageBreak']);

/** Whether a field may stay, by its code. */
export function isCodePermis(code: string): boolean {
  const nom = nomOf(code);
  // Nothing may be glued to the name: a nested field there would be worked out first, and make another name of it.
  return champsPermis.has(nom) && (nom === '=' || /^[\s"\\]?$/.test(code.trimStart().charAt(nom.length)));
}

/** « INCLUDETEXT » for ` includetext"…" `. */
export function nomOf(code: string): string {
  return /^(?:=|[A-Za-z]{1,40})/.exec(code.trimStart())?.[0].toUpperCase() ?? '';
}

/** The codes of the fields of a part that has been cleaned. */
export function codesOf(racine: Element): readonly string[] {
  const codes: string[] = [];
  const visit = (element: Element, autour: string[]) => {
    for (const enfant of elementsOf(element)) {
      if (enfant.name === 'w:fldSimple') codes.push(enfant.attribs['w:instr'] ?? '');
      const mark = enfant.name === 'w:fldChar' ? enfant.attribs['w:fldCharType'] : '';
      if (mark === 'begin') autour.push('');
      else if (mark === 'end') codes.push(autour.pop() ?? '');
      else if (enfant.name === 'w:instrText' && autour.length > 0) autour.push((autour.pop() ?? '') + texteOf(enfant));
      visit(enfant, autour);
    }
  };
  visit(racine, []);
  return codes;
}

function texteOf({ children }: Element): string {
  return children.map((noeud) => (noeud.type === 'text' ? noeud.data : '')).join('');
}
