import { descendants, type Element, elementsOf } from '../../src/archive/arbre-xml.js';

/**
 * Order of the children where ECMA-376 (transitional, part 4: CT_PPr, CT_RPr, CT_TblPr, CT_TrPr is free, CT_TcPr,
 * CT_SectPr) makes a sequence: Word repairs a document that does not keep it.
 */
const ordres: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
      ' ',
    ),
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'.split(
      ' ',
    ),
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription'.split(
      ' ',
    ),
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark'.split(' '),
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings'.split(
      ' ',
    ),
  'w:tbl': 'tblPr tblGrid tr sdt'.split(' '),
  'w:sdt': 'sdtPr sdtEndPr sdtContent'.split(' '),
};

/** Children that stand before one that should come first, or that are not foreseen at all. */
export function checkOrdre(racine: Element): readonly string[] {
  const defauts = descendants(racine).flatMap((element) => {
    const ordre = ordres[element.name];
    if (!ordre) return [];
    const rangs = elementsOf(element).map(({ name }) => ordre.indexOf(name.replace(/^w:/, '')));
    const libre = element.name === 'w:tbl' || element.name === 'w:sectPr';
    return rangs.flatMap((rang, place) => {
      const nom = elementsOf(element)[place]?.name;
      if (rang < 0) return [`${element.name} : ${nom} n’y est pas prévu`];
      const precedent = rangs[place - 1] ?? -1;
      return precedent > rang && !(libre && precedent - rang <= 1) ? [`${element.name} : ${nom} vient trop tard`] : [];
    });
  });
  return [...new Set(defauts)];
}
