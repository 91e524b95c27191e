import { mots, noms } from './noms.js';

const couleurs = `srgbClr schemeClr sysClr prstClr scrgbClr hslClr tint shade comp inv gray alpha alphaOff alphaMod hue hueOff hueMod sat
  satOff satMod lum lumOff lumMod red redOff redMod green greenOff greenMod blue blueOff blueMod gamma invGamma`;
const fonds = `noFill solidFill gradFill gsLst gs lin path fillToRect tileRect pattFill fgClr bgClr grpFill blipFill blip srcRect stretch
  fillRect tile`;
const imageModifiee = `alphaBiLevel alphaCeiling alphaFloor alphaInv alphaModFix alphaRepl biLevel blur clrChange clrFrom clrTo clrRepl
  duotone fillOverlay grayscl hsl`;
const traits = 'ln headEnd tailEnd prstDash custDash ds round bevel miter lnRef fillRef effectRef fontRef';
const effets = `effectLst effectDag cont effect glow innerShdw outerShdw prstShdw reflection softEdge relOff xfrm blend scene3d camera
  lightRig rot backdrop anchor norm up sp3d bevelT bevelB extrusionClr contourClr flatTx`;
const formes = `off ext chOff chExt prstGeom avLst gd custGeom gdLst ahLst ahXY ahPolar pos cxnLst cxn rect pathLst moveTo lnTo arcTo
  quadBezTo cubicBezTo pt close graphic graphicData graphicFrameLocks picLocks spLocks grpSpLocks cxnSpLocks extLst`;
const corpsDeTexte = 'noAutofit normAutofit spAutoFit prstTxWarp';
const polices = 'latin ea cs sym font';

/** Drawings: pictures, shapes, groups, text boxes. */
export const dessin: readonly string[] = [
  ...noms('a', `${couleurs} ${fonds} ${imageModifiee} ${traits} ${effets} ${formes} ${corpsDeTexte} ${polices}`),
  ...noms(
    'wp',
    `inline anchor simplePos positionH positionV posOffset align extent effectExtent wrapNone wrapSquare wrapTight wrapThrough
    wrapTopAndBottom wrapPolygon start lineTo docPr cNvGraphicFramePr`,
  ),
  ...noms('wp14', 'sizeRelH sizeRelV pctWidth pctHeight pctPosHOffset pctPosVOffset'),
  ...noms('pic', 'pic nvPicPr cNvPr cNvPicPr blipFill spPr'),
  ...noms('wps', 'wsp cNvPr cNvSpPr cNvCnPr spPr style txbx linkedTxbx bodyPr'),
  ...noms('wpg', 'wgp grpSp cNvPr cNvGrpSpPr grpSpPr'),
  ...noms('wpc', 'wpc bg whole'),
  ...noms('a14', 'useLocalDpi hiddenFill hiddenLine hiddenEffects hiddenScene3d hiddenSp3d shadowObscured'),
  ...noms('adec', 'decorative'),
];

/** What a theme adds to them. */
export const theme: readonly string[] = noms(
  'a',
  `theme themeElements clrScheme dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink fontScheme majorFont
  minorFont fmtScheme fillStyleLst lnStyleLst effectStyleLst effectStyle bgFillStyleLst objectDefaults spDef lnDef txDef spPr bodyPr
  lstStyle style extraClrSchemeLst extraClrScheme clrMap custClrLst custClr defPPr lvl1pPr lvl2pPr lvl3pPr lvl4pPr lvl5pPr lvl6pPr
  lvl7pPr lvl8pPr lvl9pPr defRPr lnSpc spcBef spcAft spcPct spcPts buNone buFont buFontTx buChar buAutoNum buClr buClrTx buSzTx buSzPct buSzPts
  tabLst tab`,
);

const deDessin: ReadonlySet<string> = new Set(
  mots(
    `id name descr title hidden uri cx cy x y z l t r b val lastClr w h cap cmpd algn prst rotWithShape dpi cstate flip flipH flipV sx sy tx
    ty kx ky dir dist distT distB distL distR simplePos relativeHeight behindDoc locked layoutInCell allowOverlap wrapText edited
    relativeFrom rot vert wrap lIns tIns rIns bIns numCol spcCol rtlCol fromWordArt anchor anchorCtr forceAA compatLnSpc upright
    spcFirstLastPara vertOverflow horzOverflow fmla blurRad stA stPos endA endPos fadeDir rad grow amt thresh bright contrast hue sat lum
    ang scaled pos path stroke fill extrusionOk len type fov zoom lat lon rev prstMaterial extrusionH contourW idx typeface panose
    pitchFamily charset script d sp lim noChangeAspect noGrp noRot noMove noResize noEditPoints noAdjustHandles noChangeArrowheads
    noChangeShapeType noTextEdit noSelect noUngrp noCrop noDrilldown preferRelativeResize bwMode txBox normalEastAsianFlow hR wR stAng
    swAng gdRefX gdRefY minX maxX minY maxY gdRefR gdRefAng minR maxR minAng maxAng sz fontScale lnSpcReduction useA blend ref seq rig`,
  ),
);
const deTexte = mots(
  `marL marR lvl indent defTabSz rtl eaLnBrk latinLnBrk hangingPunct fontAlgn kumimoji lang altLang i u strike kern spc normalizeH baseline
  noProof char startAt bg1 tx1 bg2 tx2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink`,
);

export const attributsDeDessin: Readonly<Record<string, ReadonlySet<string>>> = {
  a: new Set([...deDessin, ...deTexte]),
  ...Object.fromEntries(mots('wp wp14 pic wps wpg wpc a14 adec').map((prefixe) => [prefixe, deDessin])),
};

/** What a drawing may be: a picture, a shape, a group of them, a canvas. */
export const dessinsPermis: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas',
]);
