import { mots, noms } from './noms.js';

/** VML: the watermarks that Word still writes, and what older versions see of a drawing. */
export const vml: readonly string[] = [
  ...noms(
    'v',
    `group shapetype shape rect roundrect oval line polyline curve arc background path formulas f handles h fill stroke shadow textpath
    imagedata textbox`,
  ),
  ...noms('o', 'lock extrusion skew callout'),
  ...noms('w10', 'wrap anchorlock bordertop borderbottom borderleft borderright'),
];

const deForme = `id style type coordsize coordorigin path adj points from to control1 control2 startangle endangle arcsize fillcolor filled
  stroked strokecolor strokeweight opacity chromakey title alt print wrapcoords bwmode position insetpen on eqn color color2 colors angle
  focus focussize focusposition method recolor rotate size aspect origin alignshape opacity2 obscured offset offset2 matrix weight
  linestyle miterlimit joinstyle endcap dashstyle startarrow startarrowwidth startarrowlength endarrow endarrowwidth endarrowlength
  imagealignshape imageaspect imagesize string fitshape fitpath trim xscale croptop cropbottom cropleft cropright gain blacklevel gamma
  grayscale bilevel inset arrowok gradientshapeok insetpenok shadowok strokeok textpathok fillok limo textboxrect v polar switch map
  invx invy xrange yrange radiusrange`;
const dOffice = `spt spid title connecttype connectlocs connectangles extrusionok allowincell allowoverlap insetmode preferrelative hr hralign
  hrstd hrnoshade hrpct bordertopcolor borderleftcolor borderbottomcolor borderrightcolor cliptowrap userdrawn oned connectortype
  forcedash detectmouseclick bullet button regroupid singleclick`;

export const attributsDeVml: Readonly<Record<string, ReadonlySet<string>>> = {
  v: new Set([...mots(deForme), ...noms('o', dOffice), 'v:ext', 'wrap']),
  o: new Set([
    'v:ext',
    ...mots(
      `aspectratio position selection grouping ungrouping rotation cropping verticies adjusthandles text shapetype on type render
      viewpointorigin viewpoint plane skewangle skewamt foredepth backdepth orientation orientationangle lockrotationcenter autorotationcenter
      rotationcenter rotationangle colormode color shininess specularity diffusity metal edge facet lightface brightness lightposition
      lightlevel lightharsh offset origin matrix id drop gap angle dropauto distance lengthspecified length accentbar textborder minusx
      minusy`,
    ),
  ]),
  w10: new Set(mots('type side anchorx anchory width shadow')),
};
