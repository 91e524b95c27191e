import exceljs from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { figer } from './figer.js';

const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const entete = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Un suivi (données fictives) avec tout ce qu’une bibliothèque perdrait en le réécrivant : graphique, tableau croisé,
 * mises en forme conditionnelles (dont celles d’Excel 2010), commentaires, discussion, listes, fusions, formules, macros.
 */
export async function fabriquerComplet() {
  const classeur = new exceljs.Workbook();
  const feuille = classeur.addWorksheet('Actions', { views: [{ state: 'frozen', ySplit: 2 }] });
  feuille.addRows([
    ['Suivi de la CTG (données fictives)'],
    ['N°', 'Intitulé', 'Pilote', 'Statut', 'Début', 'Fin', 'Budget prévu', 'Mis à jour le'],
    [
      '1',
      'Ouvrir un lieu d’accueil',
      'Ville',
      'on verra',
      jour(2026, 3, 1),
      jour(2028, 12, 31),
      12000,
      jour(2026, 10, 1),
    ],
    [
      '2',
      'Former les assistants maternels',
      null,
      'En cours',
      jour(2027, 1, 1),
      jour(2026, 6, 30),
      'à définir',
      jour(2026, 10, 1),
    ],
    [
      '2',
      'Créer un guichet unique',
      'CCAS',
      'Réalisée',
      jour(2026, 1, 1),
      jour(2027, 6, 30),
      { formula: 'G3/2', result: 6000 },
      jour(2026, 10, 1),
    ],
    ['Total', null, null, null, null, null, { formula: 'SUM(G3:G5)', result: 18000 }],
  ]);
  feuille.mergeCells('A1:H1');
  for (const colonne of [1, 2, 3, 4, 5, 6, 7, 8]) feuille.getColumn(colonne).width = 16;
  for (const colonne of [5, 6, 8]) feuille.getColumn(colonne).numFmt = 'dd/mm/yyyy';
  feuille.getCell('D3').note = { texts: [{ text: 'À demander au comité' }] };
  feuille.getCell('B5').note = 'Voir la délibération';
  feuille.getCell('D4').dataValidation = { type: 'list', formulae: ['"En cours,Réalisée"'], allowBlank: true };
  feuille.addConditionalFormatting({
    ref: 'G3:G5',
    rules: [
      { type: 'cellIs', operator: 'greaterThan', formulae: [10000], priority: 4, style: { font: { bold: true } } },
    ],
  });
  feuille.autoFilter = 'A2:H5';
  classeur.addWorksheet('Synthèse').addRows([
    ['Statut', 'Nombre'],
    ['En cours', 1],
    ['Réalisée', 1],
  ]);
  classeur.addWorksheet('Constats').addRows([['Feuille de l’utilisateur, qui porte ce nom par hasard']]);
  return completer(figer(new Uint8Array(await classeur.xlsx.writeBuffer())));
}

function completer(octets) {
  const parts = unzipSync(octets);
  const lire = (nom) => strFromU8(parts[nom]);
  const ecrire = (nom, xml) => {
    parts[nom] = strToU8(xml);
  };
  ecrire('xl/vbaProject.bin', 'macro');
  ecrire('xl/charts/chart1.xml', graphique);
  ecrire('xl/drawings/drawing9.xml', dessin);
  ecrire('xl/drawings/_rels/drawing9.xml.rels', relations([['rId1', `${r}/chart`, '/xl/charts/chart1.xml']]));
  ecrire('xl/pivotCache/pivotCacheDefinition1.xml', cache);
  ecrire(
    'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels',
    relations([['rId1', `${r}/pivotCacheRecords`, '/xl/pivotCache/pivotCacheRecords1.xml']]),
  );
  ecrire(
    'xl/pivotCache/pivotCacheRecords1.xml',
    `${entete}<pivotCacheRecords xmlns="${main}" count="2"><r><x v="0"/><n v="1"/></r><r><x v="1"/><n v="1"/></r></pivotCacheRecords>`,
  );
  ecrire('xl/pivotTables/pivotTable1.xml', croise);
  ecrire(
    'xl/pivotTables/_rels/pivotTable1.xml.rels',
    relations([['rId1', `${r}/pivotCacheDefinition`, '/xl/pivotCache/pivotCacheDefinition1.xml']]),
  );
  ecrire(
    'xl/worksheets/_rels/sheet2.xml.rels',
    relations([
      ['rId1', `${r}/drawing`, '/xl/drawings/drawing9.xml'],
      ['rId2', `${r}/pivotTable`, '/xl/pivotTables/pivotTable1.xml'],
    ]),
  );
  ecrire(
    'xl/worksheets/sheet2.xml',
    lire('xl/worksheets/sheet2.xml').replace('</worksheet>', `<drawing xmlns:r="${r}" r:id="rId1"/></worksheet>`),
  );
  ecrire(
    'xl/threadedComments/threadedComment1.xml',
    `${entete}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="D3" dT="2026-10-01T00:00:00.00" personId="{00000000-0000-0000-0000-000000000001}" id="{00000000-0000-0000-0000-000000000002}"><text>À demander au comité</text></threadedComment></ThreadedComments>`,
  );
  ajouterRelation(
    'xl/worksheets/_rels/sheet1.xml.rels',
    'rIdFil',
    'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
    '/xl/threadedComments/threadedComment1.xml',
  );
  ajouterRelation(
    'xl/_rels/workbook.xml.rels',
    'rIdCache',
    `${r}/pivotCacheDefinition`,
    '/xl/pivotCache/pivotCacheDefinition1.xml',
  );
  ajouterRelation(
    'xl/_rels/workbook.xml.rels',
    'rIdMacro',
    'http://schemas.microsoft.com/office/2006/relationships/vbaProject',
    '/xl/vbaProject.bin',
  );
  ecrire(
    'xl/workbook.xml',
    lire('xl/workbook.xml').replace(
      '</workbook>',
      `<pivotCaches><pivotCache cacheId="7" r:id="rIdCache"/></pivotCaches></workbook>`,
    ),
  );
  // Une règle d’Excel 2010 (barre de données), que les bibliothèques perdent.
  ecrire(
    'xl/worksheets/sheet1.xml',
    lire('xl/worksheets/sheet1.xml').replace('</worksheet>', `${extension}</worksheet>`),
  );
  const types = {
    'xl/charts/chart1.xml': 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    'xl/drawings/drawing9.xml': 'application/vnd.openxmlformats-officedocument.drawing+xml',
    'xl/pivotCache/pivotCacheDefinition1.xml':
      'application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml',
    'xl/pivotCache/pivotCacheRecords1.xml':
      'application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheRecords+xml',
    'xl/pivotTables/pivotTable1.xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml',
    'xl/threadedComments/threadedComment1.xml': 'application/vnd.ms-excel.threadedcomments+xml',
    'xl/vbaProject.bin': 'application/vnd.ms-office.vbaProject',
  };
  ecrire(
    '[Content_Types].xml',
    lire('[Content_Types].xml')
      .replace('spreadsheetml.sheet.main+xml', 'spreadsheetml.sheet.main+xml')
      .replace(
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      )
      .replace(
        '</Types>',
        `${Object.entries(types)
          .map(([nom, type]) => `<Override PartName="/${nom}" ContentType="${type}"/>`)
          .join('')}</Types>`,
      ),
  );
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 9 });

  function ajouterRelation(nom, id, type, cible) {
    ecrire(
      nom,
      lire(nom).replace(
        '</Relationships>',
        `<Relationship Id="${id}" Type="${type}" Target="${cible}"/></Relationships>`,
      ),
    );
  }
}

function relations(liens) {
  return `${entete}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${liens.map(([id, type, cible]) => `<Relationship Id="${id}" Type="${type}" Target="${cible}"/>`).join('')}</Relationships>`;
}

function jour(annee, mois, quantieme) {
  return new Date(Date.UTC(annee, mois - 1, quantieme));
}

const c = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const a = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const graphique = `${entete}<c:chartSpace xmlns:c="${c}" xmlns:a="${a}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>'Synthèse'!$A$2:$A$3</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>'Synthèse'!$B$2:$B$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;
const dessin = `${entete}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="${a}"><xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>16</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Graphique 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${c}"><c:chart xmlns:c="${c}" xmlns:r="${r}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
const cache = `${entete}<pivotCacheDefinition xmlns="${main}" xmlns:r="${r}" r:id="rId1" recordCount="2"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="Synthèse"/></cacheSource><cacheFields count="2"><cacheField name="Statut" numFmtId="0"><sharedItems count="2"><s v="En cours"/><s v="Réalisée"/></sharedItems></cacheField><cacheField name="Nombre" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="1" maxValue="1"/></cacheField></cacheFields></pivotCacheDefinition>`;
const croise = `${entete}<pivotTableDefinition xmlns="${main}" name="TableauCroise1" cacheId="7" dataOnRows="0" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1" dataCaption="Valeurs" updatedVersion="6" minRefreshableVersion="3" createdVersion="6" indent="0" outline="1" outlineData="1"><location ref="A6:B9" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="3"><item x="0"/><item x="1"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="3"><i><x/></i><i><x v="1"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Somme de Nombre" fld="1" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`;
const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const extension = `<extLst><ext xmlns:x14="${x14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" priority="9" id="{00000000-000E-0000-0000-000001000000}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>G3:G5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
