import { type Paquet, readPart } from '../../paquet/parties.js';
import { attributOf } from '../../xml/attributs.js';
import { decodeEntitesTolerant } from '../../xml/entites.js';
import { findElements } from '../../xml/recherche.js';
import { createGreffeDeStyles, type GreffeDeStyles, withAttribut } from './greffe-de-styles.js';
import { addNomDefini } from './noms-definis.js';
import { addPartieFeuille } from './nouvelle-feuille.js';
import { readChemins } from './retoucher.js';

/**
 * Adds the sheets of a workbook of ours at the end of another, with their styles, lists, conditional formats and print
 * titles. Their texts go into their cells: the shared strings of the other workbook stay as they are.
 * @param source the parts of a workbook that `writeSuivi` wrote
 * @returns the path of each sheet in the other workbook, by its name
 */
export function grefferFeuilles(
  parts: Paquet,
  source: Readonly<Paquet>,
  noms: readonly string[],
): ReadonlyMap<string, string> {
  const styles = createGreffeDeStyles(parts, source);
  const chaines = readPart(source, 'xl/sharedStrings.xml');
  const textes = findElements(chaines, 'si').map(({ debutContenu, finContenu }) =>
    chaines.slice(debutContenu, finContenu),
  );
  const chemins = [...readChemins(source)];
  const places = new Map<string, string>();
  for (const [rang, [nom, chemin]] of chemins.entries()) {
    if (!noms.includes(nom)) continue;
    const place = countFeuilles(parts);
    places.set(nom, addPartieFeuille(parts, nom, adapter(readPart(source, chemin), textes, styles)));
    for (const { attributs, formule } of nomsDefinis(source, rang))
      addNomDefini(parts, { name: attributs, localSheetId: place }, formule);
  }
  return places;
}

/** Charts that take a whole sheet count too. */
function countFeuilles(parts: Paquet): number {
  return findElements(readPart(parts, 'xl/workbook.xml'), 'sheet').length;
}

/** The names that are defined for one sheet: its print titles. */
function nomsDefinis(source: Readonly<Paquet>, rang: number) {
  const xml = readPart(source, 'xl/workbook.xml');
  return findElements(xml, 'definedName').flatMap(({ debut, debutContenu, finContenu }) => {
    const balise = xml.slice(debut + '<definedName'.length, debutContenu - 1);
    return attributOf(balise, 'localSheetId') === `${rang}`
      ? [
          {
            attributs: attributOf(balise, 'name') ?? '',
            formule: decodeEntitesTolerant(xml.slice(debutContenu, finContenu)),
          },
        ]
      : [];
  });
}

/** The XML of a sheet of ours, with its styles by their ranks in the other workbook and its texts in its cells. */
function adapter(xml: string, textes: readonly string[], styles: GreffeDeStyles): string {
  return xml
    .replace(
      /<c r="([A-Z]{1,3}\d{1,7})"( s="\d+")? t="s"><v>(\d+)<\/v><\/c>/g,
      (_, adresse: string, style = '', rang: string) =>
        `<c r="${adresse}"${style} t="inlineStr"><is>${textes[Number(rang)] ?? ''}</is></c>`,
    )
    .replace(/<(?:c|row|col|cfRule) [^<>]*>/g, (balise) => {
      const nom = balise.slice(1, balise.indexOf(' '));
      const attribut = nom === 'cfRule' ? 'dxfId' : nom === 'col' ? 'style' : 's';
      const rang = attributOf(balise.slice(nom.length + 1, -1), attribut);
      if (rang === null) return balise;
      const nouveau = nom === 'cfRule' ? styles.differentiel(Number(rang)) : styles.cellule(Number(rang));
      return withAttribut(balise, attribut, nouveau);
    })
    .replaceAll(' tabSelected="1"', '');
}
