import { type Paquet, readPart, writePart } from '../../paquet/parties.js';
import { element, escapeXml } from '../../xml/ecriture.js';
import { insertEnfant, parseRacine } from '../../xml/racine.js';
import { appendIn } from '../../xml/recherche.js';

const chemin = 'xl/workbook.xml';
/** Children of a workbook in the order of its schema (CT_Workbook). */
const ordreClasseur = [
  ...['fileVersion', 'fileSharing', 'workbookPr', 'AlternateContent', 'revisionPtr', 'absPath', 'workbookProtection'],
  ...['bookViews', 'sheets', 'functionGroups', 'externalReferences', 'definedNames', 'calcPr', 'oleSize'],
  ...['customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr'],
  ...['webPublishObjects', 'extLst'],
];

/** Adds a defined name to a workbook. @param formule what it stands for: « 'Constats'!$A$1 » */
export function addNomDefini(
  parts: Paquet,
  attributs: Readonly<Record<string, string | number>>,
  formule: string,
): void {
  const racine = parseRacine(readPart(parts, chemin));
  const { xml, prefixe: p } = racine;
  const define = (prefixe: string) => element(`${prefixe}definedName`, attributs, escapeXml(formule));
  const liste = racine.enfants.find((enfant) => enfant.nom === 'definedNames');
  writePart(
    parts,
    chemin,
    liste
      ? xml.slice(0, liste.debut) +
          appendIn(xml.slice(liste.debut, liste.fin), 'definedNames', define) +
          xml.slice(liste.fin)
      : insertEnfant(racine, 'definedNames', `<${p}definedNames>${define(p)}</${p}definedNames>`, ordreClasseur),
  );
}
