import { type Element, elementsOf, findAll, parseXml } from '../../src/xml/arbre.js';

/** What a document is made of, for comparison: paragraphs and tables, in order. */
export type Structure = readonly (readonly [paragraphe: string, ...textes: string[]] | { readonly lignes: Lignes })[];
type Lignes = readonly (readonly Structure[])[];

/** Reads the body of a `word/document.xml`, tracked changes left where they stand. */
export function readStructure(documentXml: string): Structure {
  const racine = parseXml(new TextEncoder().encode(documentXml));
  if (!racine) throw new Error('le document ne se lit pas');
  return structureOf(racine);
}

/** The same from the root. Word makes the table of contents again, hence left out; so are content controls, opened. */
export function structureOf(racine: Element): Structure {
  return elementsOf(racine, 'w:body').flatMap(readSuite);
}

function readSuite(parent: Element): Structure {
  return ouvrir(parent).flatMap((element): Structure => {
    if (element.name === 'w:p') return [readParagraphe(element)];
    return element.name === 'w:tbl' ? [{ lignes: ouvrir(element, 'w:tr').map(readLigne) }] : [];
  });
}

function readLigne(ligne: Element): readonly Structure[] {
  return ouvrir(ligne, 'w:tc').map(readSuite);
}

function ouvrir(parent: Element, nom?: string): readonly Element[] {
  return elementsOf(parent)
    .flatMap((element) => {
      if (element.name !== 'w:sdt') return [element];
      return findAll(element, 'w:docPartObj').length > 0
        ? []
        : elementsOf(element, 'w:sdtContent').flatMap((contenu) => ouvrir(contenu));
    })
    .filter(({ name }) => nom === undefined || name === nom);
}

/** « ListParagraph 0 puces », then « b·i: text » for each run; runs of the same formatting make one. */
function readParagraphe(paragraphe: Element): readonly [string, ...string[]] {
  const valeurOf = (nom: string) =>
    elementsOf(paragraphe, 'w:pPr')
      .flatMap((proprietes) => [proprietes, ...elementsOf(proprietes, 'w:numPr')])
      .flatMap((proprietes) => elementsOf(proprietes, nom))[0]?.attribs['w:val'];
  const numero = valeurOf('w:numId');
  const liste = numero === undefined ? '' : Number(numero) > 900 ? 'numéros' : 'puces';
  const textes: (readonly [format: string, texte: string])[] = [];
  for (const run of findAll(paragraphe, 'w:r')) {
    const format = elementsOf(run, 'w:rPr')
      .flatMap((proprietes) => elementsOf(proprietes))
      .map(({ name, attribs }) => `${name.slice(2)}${attribs['w:val'] ?? ''}`)
      .join('·');
    const texte = elementsOf(run).map(texteOf).join('');
    const dernier = textes.at(-1);
    if (dernier?.[0] === format) textes[textes.length - 1] = [format, dernier[1] + texte];
    else if (texte !== '') textes.push([format, texte]);
  }
  return [
    [valeurOf('w:pStyle') ?? 'Normal', valeurOf('w:ilvl') ?? '', liste].filter((mot) => mot !== '').join(' '),
    ...textes.map(([format, texte]) => `${format}: ${texte}`),
  ];
}

function texteOf(element: Element): string {
  if (element.name === 'w:tab') return '\t';
  if (element.name === 'w:br') return '\n';
  if (element.name === 'w:drawing') return '[dessin]';
  return element.name === 'w:t' ? element.children.map((noeud) => ('data' in noeud ? noeud.data : '')).join('') : '';
}
