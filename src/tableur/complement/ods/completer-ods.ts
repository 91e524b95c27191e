import { type CleFeuille, feuilles } from '../../../dossier/dossier.js';
import { ErreurUtilisateur } from '../../../dossier/erreur.js';
import { inflateParts } from '../../../paquet/inflation.js';
import { type Paquet, readPart, writePart, zip } from '../../../paquet/parties.js';
import { nextBalise, nextElement } from '../../../xml/recherche.js';
import { decodeXml } from '../../../xml/texte.js';
import { openZip } from '../../archive.js';
import { parseAdresse } from '../../classeur.js';
import { odsAbime, tropGros } from '../../formats/refus.js';
import type { ClasseurComplete, RefusDEcriture } from '../completer-xlsx.js';
import { createNoms, direFeuille, type FeuillesAAjouter } from '../feuilles-ajoutees.js';
import type { Ecriture } from '../plan.js';
import { writeCellulesOds } from './ecrire-cellules.js';
import { feuilleOds, stylesDesFeuilles } from './feuille-ods.js';
import { createStylesAutomatiques, type StylesAutomatiques } from './styles-ods.js';
import { findCelluleOds, parseTables, type TableOds } from './table-xml.js';

const maxInflates = 120 * 1024 * 1024;

/**
 * Does what `completerXlsx` does, in an OpenDocument spreadsheet: only its content changes.
 * @throws ErreurUtilisateur (exit 2) when it is signed
 */
export async function completerOds(
  octets: Uint8Array,
  ecritures: readonly Ecriture[],
  ajouts: FeuillesAAjouter,
): Promise<ClasseurComplete> {
  const parts: Paquet = inflateParts(openZip(octets), {
    garde: () => true,
    max: maxInflates,
    refus: { abimee: odsAbime, tropGrosse: tropGros },
  });
  if (parts['META-INF/documentsignatures.xml'])
    throw new ErreurUtilisateur(
      'Ce classeur porte une signature électronique, que toute modification annulerait : il n’a pas été complété. Enregistrez-en une copie sans signature, puis recommencez.',
    );
  const { xml, ...reste } = completerContenu(readPart(parts, 'content.xml'), ecritures, ajouts);
  writePart(parts, 'content.xml', xml);
  // What says the type of the document comes first, and is not compressed.
  const { mimetype, ...autres } = parts;
  return { octets: zip({ ...(mimetype && { mimetype }), ...autres }, 6), ...reste };
}

/** Does the same in the only XML file of a `.fods`. */
export async function completerFods(
  octets: Uint8Array,
  ecritures: readonly Ecriture[],
  ajouts: FeuillesAAjouter,
): Promise<ClasseurComplete> {
  const { xml, ...reste } = completerContenu(decodeXml(octets), ecritures, ajouts);
  return { octets: new TextEncoder().encode(xml), ...reste };
}

function completerContenu(
  contenu: string,
  ecritures: readonly Ecriture[],
  { lignes, classeur }: FeuillesAAjouter,
): Omit<ClasseurComplete, 'octets'> & { readonly xml: string } {
  const ecrites = (Object.keys(feuilles) as CleFeuille[]).filter((cle) => lignes.has(cle));
  const styles = createStylesAutomatiques(contenu, ecrites.length > 0 ? stylesDesFeuilles(ecrites) : '');
  const refusees = new Map<Ecriture, RefusDEcriture>();
  let xml = contenu;
  for (const onglet of new Set(ecritures.map((ecriture) => ecriture.onglet))) {
    const table = parseTables(xml).find(({ nom }) => nom === onglet);
    const siennes = ecritures.filter((ecriture) => ecriture.onglet === onglet);
    const cellules = siennes.flatMap((ecriture) => {
      const raison = table ? refusDe(table, ecriture.cellule) : 'feuille';
      if (table && !raison) return [{ cellule: ecriture.cellule, ...celluleDe(table, ecriture, styles) }];
      refusees.set(ecriture, raison ?? 'feuille');
      return [];
    });
    if (table) xml = writeCellulesOds(xml, table, cellules);
  }
  const nomDe = createNoms(classeur, false);
  const nouvelles = ecrites.map((cle) => feuilleOds(cle, nomDe(feuilles[cle].nom), lignes.get(cle) ?? [], styles));
  const remarques = ecrites.map((cle) => direFeuille(feuilles[cle].nom, nomDe(feuilles[cle].nom)));
  const avecTables = addTables(xml, nouvelles.map(({ table }) => table).join(''));
  const avecListes = addValidations(avecTables, nouvelles.map(({ validations }) => validations).join(''));
  return { xml: styles.write(avecListes), refusees, remarques };
}

function refusDe(table: TableOds, cellule: string): 'formule' | 'fusion' | null {
  const { ligne, colonne } = parseAdresse(cellule);
  const ancienne = findCelluleOds(table, ligne, colonne);
  if (ancienne?.couverte) return 'fusion';
  return ancienne?.attributs['table:formula'] === undefined ? null : 'formule';
}

function celluleDe(table: TableOds, { cellule, contenu, comme, titre, note }: Ecriture, styles: StylesAutomatiques) {
  const styleDe = (adresse: string): string | null => {
    const { ligne, colonne } = parseAdresse(adresse);
    return findCelluleOds(table, ligne, colonne)?.attributs['table:style-name'] ?? null;
  };
  const sien = titre ? null : styleDe(cellule);
  const look = sien ?? (comme === null ? null : styleDe(comme));
  return { contenu, note, style: styles.styleDe(look, contenu, note !== null) };
}

/** The content with sheets after its last one. */
function addTables(xml: string, tables: string): string {
  const fin = parseTables(xml).at(-1)?.fin;
  return tables === '' || fin === undefined ? xml : xml.slice(0, fin) + tables + xml.slice(fin);
}

/** The content with rules of drop-down lists, before its first sheet. */
function addValidations(xml: string, validations: string): string {
  if (validations === '') return xml;
  const liste = nextElement(xml, 'content-validations');
  if (liste && !liste.vide) return xml.slice(0, liste.finContenu) + validations + xml.slice(liste.finContenu);
  const ecrites = `<table:content-validations>${validations}</table:content-validations>`;
  if (liste) return xml.slice(0, liste.debut) + ecrites + xml.slice(liste.fin);
  const place = (nextBalise(xml, 'label-ranges') ?? nextBalise(xml, 'table', xml.indexOf('<office:spreadsheet')))
    ?.debut;
  return place === undefined ? xml : xml.slice(0, place) + ecrites + xml.slice(place);
}
