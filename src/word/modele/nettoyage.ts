import { ErreurUtilisateur } from '../../dossier/erreur.js';
import type { Relation } from '../../paquet/relations.js';
import { descendants, type Element, remove, replaceBy } from '../../xml/arbre.js';

/** What belongs to the life of the letterhead, or to parts of it that stay behind. */
const retires = new Set(
  'w:del w:moveFrom w:bookmarkStart w:bookmarkEnd w:commentRangeStart w:commentRangeEnd w:commentReference w:footnoteReference w:endnoteReference w:rPrChange w:pPrChange w:tblPrChange w:trPrChange w:tcPrChange w:sectPrChange w:tblGridChange w:numPr w:placeholder w:permStart w:permEnd w:proofErr w:altChunk w:subDoc a:hlinkClick a:hlinkHover w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart w:moveToRangeEnd w:smartTagPr w:customXmlPr'.split(
    ' ',
  ),
);
/** What is left out, its content kept. */
const deballes = new Set(['w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:hyperlink']);
/** Objects that are nothing without the file they show. */
const objets = new Set(['mc:AlternateContent', 'w:drawing', 'w:pict', 'w:object', 'w:control']);
const proprietesDuDocument = '{6C3C8BC8-F283-45AE-878A-BAB7291924A1}';
/** Fields that fetch something when the document is opened or updated. */
const champsExterieurs = /(?:^|\s)(INCLUDEPICTURE|INCLUDETEXT|DDEAUTO|DDE|LINK|IMPORT|DATABASE|MACROBUTTON|RD)\s/i;

/**
 * Cleans a header or footer in place: nothing that is fetched, that runs, that names an author, or that points at a
 * part left behind.
 * @returns the ids of the pictures it still shows
 * @throws ErreurUtilisateur when it holds a field that fetches its content from elsewhere
 */
export function clean(
  racine: Element,
  relations: readonly Relation[],
  presents: ReadonlySet<string>,
): readonly string[] {
  checkChamps(racine);
  const images = new Set(
    relations.filter(({ type, cible }) => type === 'image' && presents.has(cible)).map(({ id }) => id),
  );
  const gardees = new Set<string>();
  for (const element of descendants(racine)) {
    if (retires.has(element.name) || isLiaison(element)) remove(element);
    else if (deballes.has(element.name)) replaceBy(element, element.children);
    else cleanRelations(element, images);
  }
  // Once everything unwanted is gone: what still shows a picture.
  for (const { attribs } of descendants(racine))
    for (const [nom, valeur] of Object.entries(attribs)) if (nom.startsWith('r:')) gardees.add(valeur);
  return [...gardees];
}

/** A content control bound to a part of the letterhead; those bound to the title or the author of the document stay. */
function isLiaison(element: Element): boolean {
  return (
    /^w(15)?:dataBinding$/.test(element.name) &&
    element.attribs['w:storeItemID']?.toUpperCase() !== proprietesDuDocument
  );
}

function cleanRelations(element: Element, images: ReadonlySet<string>): void {
  for (const nom of Object.keys(element.attribs)) if (isInutile(nom, element.name)) delete element.attribs[nom];
  const cites = Object.keys(element.attribs).filter((nom) => nom.startsWith('r:'));
  if (cites.length === 0) return;
  const image = cites.find((nom) => /^r:(embed|id)$/.test(nom) && images.has(element.attribs[nom] ?? ''));
  if (element.name === 'asvg:svgBlip') {
    // Word keeps a PNG beside it; what a vector picture may itself point at is not looked at.
    remove(ancestor(element, new Set(['a:ext'])) ?? element);
  } else if (image) {
    for (const nom of cites) if (nom !== image) delete element.attribs[nom];
  } else {
    remove(ancestor(element, objets) ?? element);
  }
}

/** Marks of Word's own, the same in every copy of a header; addresses that a shape may fetch. */
function isInutile(nom: string, element: string): boolean {
  return /^w14:(paraId|textId)$/.test(nom) || (element.startsWith('v:') && /^(o:href|href|src)$/.test(nom));
}

/** The outermost of the named elements around this one. */
function ancestor(element: Element, noms: ReadonlySet<string>): Element | null {
  let trouve: Element | null = null;
  for (let courant = element.parent; courant && 'attribs' in courant; courant = courant.parent)
    if (noms.has(courant.name)) trouve = courant;
  return trouve;
}

function checkChamps(racine: Element): void {
  const champ = champsExterieurs.exec(` ${instructionsOf(racine)} `)?.[1];
  if (champ)
    throw new ErreurUtilisateur(
      `L’en-tête ou le pied de page du modèle de document va chercher son contenu ailleurs (champ ${champ.toUpperCase()}) : remplacez ce champ par ce qu’il affiche (dans Word, Ctrl+Maj+F9), enregistrez, puis recommencez.`,
    );
}

/** The field codes of a part, one after the other; Word cuts one into several pieces as it likes. */
export function instructionsOf(racine: Element): string {
  return descendants(racine)
    .map((element) => {
      if (element.name === 'w:fldSimple') return ` ${element.attribs['w:instr'] ?? ''} `;
      if (element.name === 'w:instrText')
        return element.children.map((noeud) => ('data' in noeud ? noeud.data : '')).join('');
      return element.name === 'w:fldChar' ? ' ' : '';
    })
    .join('');
}
