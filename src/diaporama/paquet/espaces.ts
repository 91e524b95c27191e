/** The namespaces that every part of a deck declares. */
export const espaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The colours of the theme, under the names that shapes know them by. */
export const couleursDuTheme =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';

/** A slide, a layout, a master: shapes in the order in which they are read. */
export function renderFormes(formes: readonly string[], fond = ''): string {
  return `<p:cSld>${fond}<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${formes.join('')}</p:spTree></p:cSld>`;
}
