/**
 * Des styles comme Word français les enregistre : les identifiants sont en français (« Titre1 »), les noms en anglais
 * (« heading 1 »).
 */
export function stylesWord({ police, policeTitres, titre1, titre2 }) {
  const fontes = (nom) => `<w:rFonts w:ascii="${nom}" w:hAnsi="${nom}" w:eastAsia="${nom}" w:cs="${nom}"/>`;
  const titre = (rang, couleur, taille, plus = '') =>
    `<w:style w:type="paragraph" w:styleId="Titre${rang}"><w:name w:val="heading ${rang}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/>${plus}<w:spacing w:before="${360 - 60 * rang}" w:after="120"/><w:outlineLvl w:val="${rang - 1}"/></w:pPr><w:rPr>${fontes(policeTitres)}<w:b/><w:bCs/><w:color w:val="${couleur}"/><w:sz w:val="${taille}"/><w:szCs w:val="${taille}"/></w:rPr></w:style>`;
  const paragraphe = (id, nom, proprietes = '', texte = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${nom}"/><w:basedOn w:val="Normal"/><w:unhideWhenUsed/>${proprietes && `<w:pPr>${proprietes}</w:pPr>`}${texte && `<w:rPr>${texte}</w:rPr>`}</w:style>`;
  const filet = `<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="2" w:color="${titre1}"/></w:pBdr>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:docDefaults><w:rPrDefault><w:rPr>${fontes(police)}<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="fr-FR" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="Policepardfaut"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableauNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    titre(1, titre1, 48, '<w:numPr><w:numId w:val="1"/></w:numPr>') +
    titre(2, titre1, 32, `<w:pageBreakBefore/>${filet}`) +
    titre(3, titre2, 26) +
    paragraphe(
      'En-tte',
      'header',
      '<w:tabs><w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/></w:tabs><w:spacing w:after="0"/>',
    ) +
    paragraphe('Pieddepage', 'footer', '<w:spacing w:after="0"/>', '<w:sz w:val="16"/><w:szCs w:val="16"/>') +
    paragraphe(
      'Lgende',
      'caption',
      '<w:spacing w:before="160" w:after="80"/>',
      `<w:i/><w:iCs/><w:color w:val="${titre2}"/><w:sz w:val="18"/><w:szCs w:val="18"/>`,
    ) +
    '</w:styles>'
  );
}
