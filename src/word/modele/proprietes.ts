import { createElement, type Element, elementsOf } from '../../xml/arbre.js';

/** The order that WordprocessingML asks for: Word may refuse a file that does not keep it. */
const ordres: Readonly<Record<string, readonly string[]>> = {
  'w:style':
    'w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed w:qFormat w:locked w:personal w:personalCompose w:personalReply w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr'.split(
      ' ',
    ),
  'w:pPr':
    'w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:suppressOverlap w:jc w:textDirection w:textAlignment w:textboxTightWrap w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr w:pPrChange'.split(
      ' ',
    ),
};

/** The child of that name, made where the schema wants it when it is missing, with these attributes added. */
export function setChild(parent: Element, nom: string, attributs: Readonly<Record<string, string>> = {}): Element {
  const enfant = elementsOf(parent, nom)[0] ?? insert(parent, nom);
  Object.assign(enfant.attribs, attributs);
  return enfant;
}

function insert(parent: Element, nom: string): Element {
  const enfant = createElement(nom);
  const ordre = ordres[parent.name] ?? [];
  const suivants = new Set(ordre.slice(ordre.indexOf(nom) + 1));
  const rang = parent.children.findIndex((noeud) => 'attribs' in noeud && suivants.has(noeud.name));
  parent.children.splice(rang < 0 ? parent.children.length : rang, 0, enfant);
  enfant.parent = parent;
  return enfant;
}
