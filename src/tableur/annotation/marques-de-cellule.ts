import type { Gravite } from '../../dossier/constat.js';
import { insertEnfant, parseRacine } from '../../xml/racine.js';
import { nextBalise, replaceElements } from '../../xml/recherche.js';

/** Children of a sheet in the order of its schema (CT_Worksheet). */
export const ordreFeuille = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection'],
  ...['protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells'],
  ...['phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins'],
  ...['pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors'],
  ...['smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls'],
  ...['webPublishItems', 'tableParts', 'extLst'],
];

/** Always true, and by it our marks are known again. */
const formule = 'LEN("bilan-ctg")&gt;0';
/** That of a value to be confirmed: `annoter` leaves it. */
export const formuleAConfirmer = 'LEN("bilan-ctg à confirmer")&gt;0';
const aConfirmer = /LEN\((?:"|&quot;)bilan-ctg à confirmer(?:"|&quot;)\)/;
const notre = /LEN\((?:"|&quot;)bilan-ctg(?:"|&quot;)\)/;

/** The cells to mark by the rank of their differential format. */
export interface Marque {
  readonly dxf: number;
  readonly cellules: readonly string[];
}

/** Gravities that bear a mark, the worst first. */
export const gravitesMarquees: readonly Exclude<Gravite, 'info'>[] = ['empeche-envoi', 'a-corriger', 'a-verifier'];

/** Marks cells by conditional formats: the cells themselves, their formats and their rows stay as they are. */
export function addMarques(xml: string, marques: readonly Marque[], texte = formule): string {
  let priorite = 0;
  for (const [, rang] of xml.matchAll(/\bpriority="(\d{1,9})"/g)) priorite = Math.max(priorite, Number(rang));
  const racine = parseRacine(xml);
  const { prefixe: p } = racine;
  const elements = marques.flatMap(({ dxf, cellules }) =>
    split(cellules).map((groupe) => {
      priorite += 1;
      return `<${p}conditionalFormatting sqref="${groupe.join(' ')}"><${p}cfRule type="expression" dxfId="${dxf}" priority="${priorite}"><${p}formula>${texte}</${p}formula></${p}cfRule></${p}conditionalFormatting>`;
    }),
  );
  return elements.length === 0 ? xml : insertEnfant(racine, 'conditionalFormatting', elements.join(''), ordreFeuille);
}

/** Takes our marks off, those of a copy that LibreOffice saved again included. */
export function removeMarques(xml: string): string {
  if (!notre.test(xml)) return xml;
  return replaceElements(xml, 'conditionalFormatting', (_, bloc) => {
    if (!notre.test(bloc)) return null;
    const reste = replaceElements(bloc, 'cfRule', (_regle, regle) => (notre.test(regle) ? '' : null));
    return nextBalise(reste, 'cfRule') ? reste : '';
  });
}

/** Takes the marks « à confirmer » off these cells. */
export function removeAConfirmer(xml: string, cellules: ReadonlySet<string>): string {
  if (!aConfirmer.test(xml)) return xml;
  return replaceElements(xml, 'conditionalFormatting', (_, bloc) => {
    if (!aConfirmer.test(bloc)) return null;
    let restent = 0;
    const reste = bloc.replace(/ sqref="([^"]*)"/, (_attribut, plages: string) => {
      const gardees = plages.split(' ').filter((plage) => !cellules.has(plage));
      restent = gardees.length;
      return ` sqref="${gardees.join(' ')}"`;
    });
    return restent > 0 ? reste : '';
  });
}

/** Excel holds no more than some hundreds of areas in one rule. */
function split(cellules: readonly string[]): readonly (readonly string[])[] {
  const groupes: string[][] = [];
  for (let rang = 0; rang < cellules.length; rang += 300) groupes.push(cellules.slice(rang, rang + 300));
  return groupes;
}
