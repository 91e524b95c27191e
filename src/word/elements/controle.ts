import { escapeXml } from '../../xml/ecriture.js';
import type { EtatDuRendu } from '../etat.js';
import type { Element } from '../html.js';

/** Word takes 64 characters at most in the title and the tag of a content control. */
const longueurMax = 64;
/** Clear of the ids that docx gives to the controls that it makes. */
const premierId = 710_000;

/**
 * Puts blocks, or a whole table cell, in a Word content control, as `data-controle` (its tag) and `data-titre` ask for.
 * `data-attente` says that the content stands for a text that is still to be written: Word then replaces it as one types.
 * A hidden bookmark, `data-signet`, marks the same text: LibreOffice drops content controls as it saves, and keeps
 * bookmarks. A tag that already stands in the document is not written again: its text is shown, as any other.
 */
export function withControle(element: Element, xml: string, etat: EtatDuRendu): string {
  const balise = element.attribs['data-controle'];
  if (!balise || etat.controles.has(balise)) return xml;
  if (balise.length > longueurMax) throw new Error(`La balise « ${balise} » dépasse ${longueurMax} caractères.`);
  const signet = element.attribs['data-signet'] ?? '';
  etat.controles.set(balise, signet);
  etat.numeros.controle += 1;
  const titre = cut(element.attribs['data-titre'] ?? '');
  const attente = element.attribs['data-attente'] === undefined ? '' : '<w:showingPlcHdr/>';
  const { ouvert, apres } = withSignet(xml, signet, etat);
  return (
    `<w:sdt><w:sdtPr>${titre && `<w:alias w:val="${escapeXml(titre)}"/>`}<w:tag w:val="${escapeXml(balise)}"/>` +
    `<w:id w:val="${premierId + etat.numeros.controle}"/>${attente}</w:sdtPr><w:sdtContent>${ouvert}</w:sdtContent></w:sdt>${apres}`
  );
}

/**
 * The bookmark opens in the first paragraph. It closes in the last one of a cell, which bounds the text by itself; other
 * blocks are followed by a paragraph of no height where it closes, so that a line added at their end is inside too.
 */
function withSignet(xml: string, nom: string, etat: EtatDuRendu): { readonly ouvert: string; readonly apres: string } {
  if (nom === '') return { ouvert: xml, apres: '' };
  etat.numeros.signet += 1;
  const id = etat.numeros.signet;
  const fin = `<w:bookmarkEnd w:id="${id}"/>`;
  const ouvert = xml.replace(
    /<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/s,
    (debut) => `${debut}<w:bookmarkStart w:id="${id}" w:name="${escapeXml(nom)}"/>`,
  );
  return ouvert.endsWith('</w:tc>')
    ? { ouvert: ouvert.replace(/<\/w:p><\/w:tc>$/, `${fin}</w:p></w:tc>`), apres: '' }
    : { ouvert, apres: `<w:p><w:pPr><w:pStyle w:val="FinRubrique"/></w:pPr>${fin}</w:p>` };
}

/** Word counts an emoji as two: it is kept whole or not at all. */
function cut(titre: string): string {
  if (titre.length <= longueurMax) return titre;
  let coupe = '';
  for (const caractere of titre) {
    if (coupe.length + caractere.length >= longueurMax) break;
    coupe += caractere;
  }
  return `${coupe}…`;
}
