import { mots, noms } from './noms.js';

/** Left out, its content kept. */
export const deballes: ReadonlySet<string> = new Set(noms('w', 'ins moveTo smartTag customXml hyperlink'));

/** What belongs to the life of the letterhead, or to parts of it that nobody would miss: it goes without a word. */
export const muets: ReadonlySet<string> = new Set([
  ...noms(
    'w',
    `del moveFrom bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd commentReference annotationRef footnoteReference
    endnoteReference footnoteRef endnoteRef separator continuationSeparator rPrChange pPrChange tblPrChange trPrChange tcPrChange
    tblPrExChange sectPrChange tblGridChange numberingChange cellIns cellDel cellMerge moveFromRangeStart moveFromRangeEnd
    moveToRangeStart moveToRangeEnd customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd
    customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd delText delInstrText numPr
    placeholder docPart permStart permEnd proofErr smartTagPr customXmlPr divId sectPr fldData ffData rsid oMath equation citation bibliography label tabIndex personal personalCompose
    personalReply`,
  ),
  ...noms('w14', 'conflictIns conflictDel customXmlConflictInsRangeStart customXmlConflictInsRangeEnd entityPicker'),
  ...noms(
    'w15',
    'repeatingSection repeatingSectionItem webExtensionLinked webExtensionCreated footnoteColumns collapsed',
  ),
  ...noms('a14', 'imgProps compatExt cameraTool'),
]);

/** What a person may look for in the document, and will not find. */
export type Laisse = 'champ-exterieur' | 'champ' | 'lien' | 'image' | 'objet' | 'document' | 'dessin' | 'autre';

/** Why an element stays behind, for those that a person knows by sight. */
export const sorts: ReadonlyMap<string, Laisse> = new Map(
  (
    [
      ['document', 'w:altChunk w:subDoc'],
      ['objet', 'w:control o:OLEObject o:signatureline w:movie'],
      ['lien', 'a:hlinkClick a:hlinkHover a:hlinkMouseOver'],
      ['image', 'v:image a:buBlip'],
      ['dessin', 'w:contentPart w14:contentPart wpg:graphicFrame wps:graphicFrame wpc:graphicFrame o:diagram o:ink'],
    ] as const
  ).flatMap(([sort, liste]) => mots(liste).map((nom) => [nom, sort] as const)),
);
