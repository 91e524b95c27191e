import { mots, noms } from './noms.js';

const bordures = 'top left start bottom right end between bar insideH insideV tl2br tr2bl';
const effets =
  'glow shadow reflection textOutline textFill scene3d props3d ligatures numForm numSpacing stylisticSets styleSet cntxtAlts';
const couleurs =
  'srgbClr schemeClr tint shade alpha hueMod sat satOff satMod lum lumOff lumMod noFill solidFill gradFill gsLst gs lin path fillToRect prstDash round bevel miter camera lightRig rot bevelT bevelB extrusionClr contourClr';

/** How a paragraph, a run, a table look: in a header as in a style. */
export const miseEnForme: readonly string[] = [
  ...noms(
    'w',
    `pPr pStyle keepNext keepLines pageBreakBefore framePr widowControl suppressLineNumbers pBdr ${bordures} shd tabs tab
    suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind
    contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl cnfStyle`,
  ),
  ...noms(
    'w',
    `rPr rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof vanish webHidden color w kern
    position sz szCs highlight u effect bdr fitText vertAlign rtl cs em lang eastAsianLayout specVanish`,
  ),
  ...noms(
    'w',
    `tblPr tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW tblCellSpacing tblInd tblBorders tblLayout
    tblCellMar tblLook tblCaption tblDescription tblPrEx trPr gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader hidden tcPr
    tcW gridSpan hMerge vMerge tcBorders noWrap tcMar tcFitText vAlign hideMark`,
  ),
  ...noms('w14', `${effets} ${couleurs}`),
];

/** What a run is made of, that holds no other element. */
export const feuilles: readonly string[] = noms(
  'w',
  `t tab br cr sym ptab pgNum noBreakHyphen softHyphen lastRenderedPageBreak dayShort dayLong monthShort monthLong yearShort yearLong
  fldChar instrText`,
);

/** What a header or a footer is made of. */
export const texte: readonly string[] = [
  ...feuilles,
  ...noms(
    'w',
    `hdr ftr p r tbl tblGrid gridCol tr tc txbxContent ruby rubyPr rubyAlign hps hpsRaise hpsBaseText lid rt rubyBase dir bdo fldSimple
    drawing pict`,
  ),
  ...noms(
    'w',
    `sdt sdtPr sdtEndPr sdtContent alias tag id lock temporary showingPlcHdr dataBinding text richText date dateFormat storeMappedDataAs
    calendar dropDownList comboBox listItem picture group docPartObj docPartList docPartGallery docPartCategory docPartUnique`,
  ),
  ...noms('w14', 'checkbox checked checkedState uncheckedState'),
  ...noms('w15', 'appearance color dataBinding'),
  ...noms('mc', 'AlternateContent Choice Fallback'),
];

export const cadreDeStyles: readonly string[] = noms(
  'w',
  `styles docDefaults rPrDefault pPrDefault latentStyles lsdException style name aliases basedOn next link autoRedefine hidden uiPriority
  semiHidden unhideWhenUsed qFormat locked rsid tblStylePr numPr numId ilvl`,
);

export const cadreDePolices: readonly string[] = noms(
  'w',
  'fonts font altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic',
);

export const reglages: readonly string[] = noms(
  'w',
  'mirrorMargins defaultTabStop autoHyphenation themeFontLang clrSchemeMapping',
);

export const attributsDeTexte: Readonly<Record<string, ReadonlySet<string>>> = {
  w: new Set([
    'xml:space',
    ...noms(
      'w',
      `val type color themeColor themeTint themeShade fill themeFill themeFillTint themeFillShade sz space shadow frame ascii hAnsi eastAsia
      cs hint asciiTheme hAnsiTheme eastAsiaTheme cstheme w h hRule left top right bottom start end firstLine hanging leftChars rightChars
      startChars endChars firstLineChars hangingChars before after line lineRule beforeLines afterLines beforeAutospacing afterAutospacing
      pos leader wrap xAlign yAlign x y hSpace vSpace hAnchor vAnchor dropCap lines anchorLock id combine combineBrackets vert vertCompress
      bidi clear`,
    ),
    ...noms(
      'w',
      `horzAnchor vertAnchor tblpX tblpY tblpXSpec tblpYSpec leftFromText rightFromText topFromText bottomFromText firstRow lastRow
      firstColumn lastColumn noHBand noVBand evenHBand oddHBand evenVBand oddVBand firstRowFirstColumn firstRowLastColumn
      lastRowFirstColumn lastRowLastColumn`,
    ),
    ...noms(
      'w',
      `fldCharType fldLock instr font char alignment relativeTo fullDate lastValue displayText value multiLine prefixMappings xpath
      storeItemID`,
    ),
    ...noms(
      'w',
      `default styleId customStyle name defLockedState defUIPriority defSemiHidden defUnhideWhenUsed defQFormat count locked uiPriority
      semiHidden unhideWhenUsed qFormat usb0 usb1 usb2 usb3 csb0 csb1 fontKey subsetted characterSet bg1 t1 bg2 t2 accent1 accent2 accent3
      accent4 accent5 accent6 hyperlink followedHyperlink`,
    ),
  ]),
  w14: new Set(
    noms(
      'w14',
      `val rad blurRad dist dir sx sy kx ky algn stA stPos endA endPos fadeDir w cap cmpd ang scaled path l t r b pos lim prst rig lat lon
      rev h prstMaterial extrusionH contourW font id`,
    ),
  ),
  w15: new Set(noms('w15', 'val')),
  mc: new Set(mots('Requires')),
};

/** Those whose value is a text, not a reference: an address there is only read. */
export const attributsDeTexteLibre: ReadonlySet<string> = new Set(
  mots(
    'descr title o:title name alt string style w:val w:displayText w:value w:lastValue w:prefixMappings w:xpath w:instr',
  ),
);
