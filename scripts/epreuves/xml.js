const nombres = [
  '0',
  '-1',
  '1',
  '16384',
  '16385',
  '1048576',
  '1048577',
  '999999999',
  '4294967297',
  '1e308',
  '-1e309',
  'NaN',
  'Infinity',
  '0.5',
  '',
  ' ',
  '9'.repeat(400),
  '0x10',
  '２',
];
const textes = [
  '',
  '&amp;',
  '<',
  '{{constructor}}',
  '=1+1',
  '=cmd|"/c calc"!A1',
  'http://exemple.invalid/x',
  '\u202e',
  '👩‍👧',
  'x'.repeat(40_000),
  '_x0000_',
  '_xD83D_',
  ']]>',
  '"',
  "'",
];

/** Accidents and malice of the XML of a part: each takes its text and gives another. */
export const mutationsXml = {
  'balise jamais fermée': (xml, h) => withoutMatch(xml, /<\/[^>]+>/g, h),
  'balise retirée': (xml, h) => withoutMatch(xml, /<[^>]+>/g, h),
  'balise doublée': (xml, h) => changeMatch(xml, /<[^>]+>/g, h, (balise) => balise + balise),
  'XML coupé': (xml, { entier }) => xml.slice(0, entier(xml.length)),
  'XML doublé': (xml) => xml + xml,
  'attribut doublé': (xml, h) => changeMatch(xml, /\s[\w:]+="[^"]*"/g, h, (attribut) => attribut + attribut),
  'attribut retiré': (xml, h) => withoutMatch(xml, /\s[\w:]+="[^"]*"/g, h),
  'attribut renommé': (xml, h) =>
    changeMatch(
      xml,
      /\s[\w:]+=/g,
      h,
      () => ` ${h.parmi(['__proto__', 'constructor', 'toString', 'r', 's', 't', 'xmlns', 'é'])}=`,
    ),
  'nombre d’un attribut': (xml, h) => changeMatch(xml, /="\d+"/g, h, () => `="${h.parmi(nombres)}"`),
  'beaucoup de nombres': (xml, h) => {
    const nombre = h.parmi(nombres);
    const chance = h.parmi([0.02, 0.3, 1]);
    return xml.replace(/="\d+"/g, (attribut) => (h.chance(chance) ? `="${nombre}"` : attribut));
  },
  'texte d’un attribut': (xml, h) => changeMatch(xml, /="[^"]*"/g, h, () => `="${echapper(h.parmi(textes))}"`),
  'texte d’un élément': (xml, h) =>
    changeMatch(xml, />[^<]+</g, h, () => `>${h.chance(0.8) ? echapper(h.parmi(textes)) : h.parmi(textes)}<`),
  'nombre d’un élément': (xml, h) => changeMatch(xml, />-?\d+(?:\.\d+)?</g, h, () => `>${h.parmi(nombres)}<`),
  'chaînes hors de la table': (xml, h) =>
    xml.replace(/(t="s"[^>]*><v>)\d+/g, (tout, debut) => (h.chance(0.2) ? `${debut}${h.parmi(nombres)}` : tout)),
  'adresse de cellule': (xml, h) =>
    changeMatch(
      xml,
      /\br="[A-Z]+\d+"/g,
      h,
      () =>
        `r="${h.parmi(['A0', 'XFE1', 'A1048577', '1', 'A', 'ZZZZ9', 'a1', '$A$1', 'A1:B2', '', 'A-1', '__proto__'])}"`,
    ),
  'ligne lointaine': (xml, h) =>
    changeMatch(xml, /<row\b[^>]*\br="\d+"/g, h, (ligne) => ligne.replace(/\br="\d+"/, `r="${h.parmi(nombres)}"`)),
  'type de cellule': (xml, h) =>
    changeMatch(xml, /\bt="(?:s|str|n|b|e|inlineStr|d)"|<c /g, h, (attribut) =>
      attribut === '<c ' ? '<c t="e" ' : `t="${h.parmi(['s', 'str', 'n', 'b', 'e', 'inlineStr', 'd', 'x', ''])}"`,
    ),
  'fusion impossible': (xml, h) =>
    insertBefore(
      xml,
      ['</worksheet>', '</w:tbl>'],
      `<mergeCells><mergeCell ref="${h.parmi(['A1:XFD1048576', 'A1', 'B2:A1', 'A1:A1', 'A0:B0', 'XFE1:XFF2', '', 'A:C', '1:3', 'A1:D400'])}"/></mergeCells>`,
    ),
  'formule partagée sans maîtresse': (xml, h) =>
    changeMatch(xml, /<v>/g, h, () => `<f t="shared" si="${h.parmi(['0', '999', '-1', '__proto__'])}"/><v>`),
  'formule de tableau immense': (xml, h) =>
    changeMatch(xml, /<v>/g, h, () => '<f t="array" ref="A1:XFD1048576">A1</f><v>'),
  'formule qui tourne en rond': (xml, h) =>
    changeMatch(xml, /<c r="([A-Z]+\d+)"[^>]*>/g, h, (balise) => `${balise}<f>${/[A-Z]+\d+/.exec(balise)?.[0]}</f>`),
  'nom qui couvre tout': (xml, h) =>
    insertBefore(
      xml,
      ['</sheets>'],
      '',
      `<definedNames><definedName name="${h.parmi(['x', '_xlnm.Print_Area', '__proto__'])}">Actions!$A$1:$XFD$1048576</definedName></definedNames>`,
    ),
  'colonnes sans fin': (xml) =>
    insertBefore(xml, ['<sheetData'], '<cols><col min="1" max="2000000000" width="9"/></cols>'),
  'bombe d’entités': (xml) =>
    withDoctype(
      xml,
      `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, n) => `<!ENTITY a${n} "${`&a${n - 1 < 0 ? '' : n - 1};`.repeat(10)}">`).join('')}]>`,
      '&a11;',
    ),
  'entité du dehors': (xml) => withDoctype(xml, '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'),
  'entité inconnue': (xml, h) =>
    changeMatch(xml, />[^<]+</g, h, () => `>${h.parmi(['&rien;', '&#0;', '&#xFFFFFFFF;', '&#xD800;', '&', '&#x;'])}<`),
  profondeur: (xml, h) =>
    insertBefore(
      xml,
      ['</sheetData>', '</w:body>', '</office:spreadsheet>', '</sst>', '</w:styles>'],
      nest(h.parmi(['a', 'w:tbl', 'w:p', 'table:table', 'text:p', 'row', 'g']), h.parmi([300, 5_000, 200_000])),
    ),
  'identifiants faux': (xml, h) =>
    xml.replace(/(r:id|Id|w:styleId|r:embed|sheetId|numFmtId|s)="[^"]*"/g, (tout, nom) =>
      h.chance(0.3) ? `${nom}="${h.parmi(['rId999', '', '-1', '99999', '__proto__'])}"` : tout,
    ),
  'cible ailleurs': (xml, h) =>
    changeMatch(
      xml,
      /Target="[^"]*"/g,
      h,
      () =>
        `Target="${h.parmi(['../../../../etc/passwd', 'http://exemple.invalid/x', 'file:///C:/x', '', '/', 'worksheets/', '\\\\serveur\\x', 'styles.xml'])}"`,
    ),
  'relations en rond': (xml) => xml.replace(/Target="[^"]*"/g, 'Target="workbook.xml"'),
  'espaces de noms': (xml, h) => xml.replace(/xmlns(:\w+)?="[^"]*"/g, (tout) => (h.chance(0.5) ? '' : tout)),
  'caractères interdits': (xml, h) =>
    changeMatch(
      xml,
      />[^<]+</g,
      h,
      (texte) => `${texte.slice(0, -1)}${h.parmi(['\u0000', '\u0001', '\ufffe', '\u001b', '\uffff'])}<`,
    ),
  'autre encodage': (xml, h) =>
    xml.replace(/encoding="[^"]*"/, `encoding="${h.parmi(['UTF-16', 'ISO-8859-1', 'x-inconnu', ''])}"`),
  'CDATA et commentaires': (xml, h) =>
    changeMatch(
      xml,
      />[^<]+</g,
      h,
      (texte) => `><![CDATA[${texte.slice(1, -1)}]]><!-- ${h.parmi(['x', '--', '</t>'])} --><`,
    ),
  'répétition ods': (xml, h) =>
    changeMatch(
      xml,
      /<table:table-(?:cell|row)\b/g,
      h,
      (balise) =>
        `${balise} table:number-${balise.endsWith('row') ? 'rows' : 'columns'}-repeated="${h.parmi(nombres)}"`,
    ),
  'fusion ods': (xml, h) =>
    changeMatch(
      xml,
      /<table:table-cell\b/g,
      h,
      (balise) =>
        `${balise} table:number-columns-spanned="${h.parmi(nombres)}" table:number-rows-spanned="${h.parmi(nombres)}"`,
    ),
  'blancs ods': (xml, h) =>
    changeMatch(xml, /<text:p>/g, h, (balise) => `${balise}<text:s text:c="${h.parmi(nombres)}"/>`),
};

function echapper(texte) {
  return texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function changeMatch(xml, motif, { entier }, change) {
  const places = [...xml.matchAll(motif)];
  if (places.length === 0) return xml;
  const place = places[entier(places.length)];
  return xml.slice(0, place.index) + change(place[0]) + xml.slice(place.index + place[0].length);
}

function withoutMatch(xml, motif, hasard) {
  return changeMatch(xml, motif, hasard, () => '');
}

function insertBefore(xml, reperes, avant, apres = '') {
  const repere = reperes.find((marque) => xml.includes(marque));
  return repere === undefined ? xml : xml.replace(repere, () => avant + repere + apres);
}

function nest(nom, fois) {
  return `<${nom}>`.repeat(fois) + `</${nom}>`.repeat(fois);
}

function withDoctype(xml, doctype, appel) {
  return xml.replace(/(<\?xml[^>]*\?>)?/, (tete) => tete + doctype).replace(/>[^<]+</, `>${appel}<`);
}
