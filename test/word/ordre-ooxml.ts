import { descendants, type Element, elementsOf } from '../../src/xml/arbre.js';

/**
 * Order of the children where ECMA-376 (transitional, part 4: CT_PPr, CT_RPr, CT_TblPr, CT_TcPr, CT_SectPr; CT_TrPr is free
 * but for its tracked changes; CT_Settings) makes a sequence: Word repairs a document that does not keep it.
 */
const ordres: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
      ' ',
    ),
  // The tracked changes of a paragraph's mark come first (CT_ParaRPr).
  'w:rPr':
    'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange'.split(
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
  'w:trPr':
    'cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden ins del trPrChange'.split(
      ' ',
    ),
  'w:settings':
    'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator'.split(
      ' ',
    ),
  'w:tbl': 'tblPr tblGrid tr sdt'.split(' '),
  'w:sdt': 'sdtPr sdtEndPr sdtContent'.split(' '),
};

/** What must come first, whatever follows. */
const premiers: Readonly<Record<string, string>> = {
  'w:p': 'w:pPr',
  'w:r': 'w:rPr',
  'w:tr': 'w:trPr',
  'w:tc': 'w:tcPr',
};

/** Children that stand before one that should come first, or that are not foreseen at all. */
export function checkOrdre(racine: Element): readonly string[] {
  const defauts = [racine, ...descendants(racine)].flatMap((element) => {
    if (premiers[element.name] && elementsOf(element).findIndex(({ name }) => name === premiers[element.name]) > 0)
      return [`${element.name} : ${premiers[element.name]} vient trop tard`];
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
