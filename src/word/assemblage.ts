import { strFromU8, strToU8 } from 'fflate';
import { concat } from '../paquet/inflation.js';
import { type Paquet, zip } from '../paquet/parties.js';
import { addRelation } from '../paquet/relations.js';
import { addPart } from '../paquet/types.js';
import { repere } from './coque.js';
import type { Corps } from './corps.js';
import type { MorceauXml } from './etat.js';
import { finishGraphiques } from './graphiques/paquet.js';
import { dress } from './modele/paquet.js';
import type { Modele } from './modele/types.js';
import { addNumerotation } from './numerotation.js';
import { fillRenvois, type Pages } from './renvois.js';
import { renderSommaire } from './sommaire.js';
import { addStylesTableaux } from './styles-tableaux.js';

/** What is known once the body is written. */
export interface Assemblage {
  readonly date: string;
  readonly pages: Pages | null;
  readonly modele: Modele | null;
  /** Whether Word tracks what a person changes. */
  readonly suivi: boolean;
}

/**
 * Puts the body into the package: our blocks in the place of their marks, our numberings and table styles beside
 * docx's. Dates, relationship ids and the zip are made to depend on the input alone: same input, same bytes.
 */
export function assemble(
  coque: Readonly<Paquet>,
  corps: Corps,
  { date, pages, modele, suivi }: Assemblage,
): Uint8Array {
  const parts: Paquet = { ...coque };
  // While the document is short: only docx draws identifiers at random, and it wrote none of the blocks.
  renameRelations(parts);
  const edit = (chemin: string, change: (xml: string) => string) => {
    const part = parts[chemin];
    if (part) parts[chemin] = strToU8(change(strFromU8(part)));
  };
  const document = fillReperes(
    renumberDessins(strFromU8(parts['word/document.xml'] ?? new Uint8Array())),
    corps,
    pages,
  );
  parts['word/document.xml'] = encode(document);
  edit('word/numbering.xml', (xml) => addNumerotation(xml, corps.listes));
  edit('word/styles.xml', addStylesTableaux);
  edit('word/settings.xml', (xml) => xml.replace('<w:displayBackgroundShape/>', ''));
  edit('docProps/core.xml', (xml) => fillProprietes(xml, date, corps.entete.langue));
  addImages(parts, document, corps);
  if (modele) dress(parts, modele, corps);
  // After the letterhead's own settings, which stand before it.
  if (suivi) edit('word/settings.xml', (xml) => xml.replace('<w:defaultTabStop', '<w:trackRevisions/>$&'));
  finishGraphiques(parts);
  return zip(parts);
}

/** The pictures that the document shows, and no other. */
function addImages(parts: Paquet, document: readonly MorceauXml[], { images }: Corps): void {
  for (const { image, relation } of images.values()) {
    if (!document.some((xml) => typeof xml === 'string' && xml.includes(`r:embed="${relation}"`))) continue;
    const chemin = `word/media/${relation.replace('rId', '').toLowerCase()}.${image.format}`;
    addPart(parts, chemin, image.octets, `image/${image.format}`);
    addRelation(parts, 'word/document.xml', { id: relation, type: 'image', cible: chemin });
  }
}

/**
 * The document piece by piece: as one text, that of ten thousand actions would take 300 MB. The marked paragraphs come in
 * the order of the blocks, so that one pass over the XML is enough.
 */
function fillReperes(documentXml: string, corps: Corps, pages: Pages | null): readonly MorceauXml[] {
  const blocs = corps.sections.flatMap(({ blocs: liste }) => liste).filter((bloc) => bloc.genre !== 'graphique');
  const morceaux: MorceauXml[] = [];
  let reste = 0;
  blocs.forEach((bloc, rang) => {
    const marque = documentXml.indexOf(repere(rang), reste);
    const debut = documentXml.lastIndexOf('<w:p>', marque);
    const fin = documentXml.indexOf('</w:p>', marque) + '</w:p>'.length;
    // The last paragraph of a section holds the section's properties: they go on a paragraph of their own.
    const proprietes = sectionDe(documentXml.slice(debut, marque));
    morceaux.push(documentXml.slice(reste, debut));
    if (bloc.genre === 'xml') for (const xml of bloc.xml) morceaux.push(xml);
    else morceaux.push(renderSommaire(bloc.sommaire, corps.titres, pages));
    if (proprietes) morceaux.push(`<w:p><w:pPr><w:pStyle w:val="ApresTableau"/>${proprietes}</w:pPr></w:p>`);
    reste = fin;
  });
  return [...morceaux, documentXml.slice(reste)].map((morceau) =>
    typeof morceau === 'string' ? fillRenvois(morceau, pages) : morceau,
  );
}

/** The properties of a section that a paragraph holds; null when it holds none. */
function sectionDe(paragraphe: string): string | null {
  const debut = paragraphe.indexOf('<w:sectPr');
  const fin = paragraphe.lastIndexOf('</w:sectPr>');
  return debut < 0 || fin < debut ? null : paragraphe.slice(debut, fin + '</w:sectPr>'.length);
}

/** Pieces as the bytes of one text. */
function encode(morceaux: readonly MorceauXml[]): Uint8Array {
  return concat(morceaux.map((morceau) => (typeof morceau === 'string' ? strToU8(morceau) : morceau)));
}

/** docx counts drawings over all the documents of a process: here they count from 1 in each. */
function renumberDessins(documentXml: string): string {
  let numero = 0;
  return documentXml.replace(/(<wp:docPr id=")\d+/g, (_, debut: string) => {
    numero += 1;
    return `${debut}${numero}`;
  });
}

function fillProprietes(coreXml: string, date: string, langue: string): string {
  return coreXml
    .replace(/(<dcterms:(?:created|modified)[^<>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
    .replace('</cp:coreProperties>', `<dc:language>${langue}-FR</dc:language></cp:coreProperties>`);
}

/** docx draws some relationship ids at random: each gets a name from its rank in its own list of relationships. */
function renameRelations(parts: Paquet): void {
  for (const chemin of Object.keys(parts).filter((nom) => nom.endsWith('.rels'))) {
    const rels = strFromU8(parts[chemin] ?? new Uint8Array());
    const aleatoires = [...rels.matchAll(/ Id="(rId[^"]*)"/g)]
      .map((correspondance) => correspondance[1] ?? '')
      .filter((id) => !/^rId\d*$/.test(id));
    if (aleatoires.length === 0) continue;
    const source = chemin.replace(/_rels\/([^/]+)\.rels$/, '$1');
    const noms = new Map(aleatoires.map((id, rang) => [`"${id}"`, `"rIdCtg${rang + 1}"`]));
    const rename = (xml: string) => xml.replace(/"rId[^"]*"/g, (id) => noms.get(id) ?? id);
    parts[chemin] = strToU8(rename(rels));
    const part = parts[source];
    if (part) parts[source] = strToU8(rename(strFromU8(part)));
  }
}
