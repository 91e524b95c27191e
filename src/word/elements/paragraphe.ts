import { escapeXml } from '../../xml/ecriture.js';
import type { EtatDuRendu } from '../etat.js';
import { byClass, type ChildNode, classesOf, type Element } from '../html.js';
import { renderTextes } from './textes.js';

/** Classes of `<p>` and the paragraph styles they name. */
const stylesDeParagraphe: Readonly<Record<string, string>> = {
  chapo: 'Chapo',
  'grand-chiffre': 'GrandChiffre',
  encadre: 'Encadre',
  source: 'SourceDonnee',
  citation: 'Citation',
  'sur-titre': 'SurTitre',
  'sous-titre': 'Subtitle',
  mention: 'Mention',
  signature: 'Signature',
};

const alignements: Readonly<Record<string, string>> = { centre: 'center', droite: 'right', nombre: 'right' };

export interface Proprietes {
  readonly style?: string | null;
  readonly alignement?: string | undefined;
  readonly avecSuivant?: boolean;
  /** Bookmark that links of the document point at; its id is unique in the document. */
  readonly signet?: { readonly id: number; readonly nom: string } | undefined;
  readonly liste?: { readonly id: number; readonly niveau: number };
}

export function renderParagraphe(element: Element, etat: EtatDuRendu): string {
  const style = byClass(element, stylesDeParagraphe) ?? etat.style;
  const avecSuivant = classesOf(element).includes('avec-suivant');
  return paragraphe(element.children, {
    style,
    alignement: alignementOf(element),
    avecSuivant,
    signet: signetOf(element, etat),
  });
}

export function alignementOf(element: Element): string | undefined {
  return byClass(element, alignements);
}

/** A paragraph of inline nodes. */
export function paragraphe(noeuds: readonly ChildNode[], proprietes: Proprietes = {}, gras = false): string {
  return paragrapheDe(renderTextes(noeuds, gras), proprietes);
}

/** A paragraph of runs already written. */
export function paragrapheDe(runs: string, { style, alignement, avecSuivant, liste, signet }: Proprietes = {}): string {
  const proprietes =
    (style ? `<w:pStyle w:val="${style}"/>` : '') +
    (avecSuivant ? '<w:keepNext/>' : '') +
    (liste ? `<w:numPr><w:ilvl w:val="${liste.niveau}"/><w:numId w:val="${liste.id}"/></w:numPr>` : '') +
    (alignement ? `<w:jc w:val="${alignement}"/>` : '');
  return `<w:p>${proprietes && `<w:pPr>${proprietes}</w:pPr>`}${signet ? withSignet(runs, signet) : runs}</w:p>`;
}

/** Runs between the two ends of a bookmark. */
export function withSignet(runs: string, { id, nom }: NonNullable<Proprietes['signet']>): string {
  return `<w:bookmarkStart w:id="${id}" w:name="${escapeXml(nom)}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`;
}

/** The bookmark that an element's `id` asks for, if it has one. */
export function signetOf(element: Element, etat: EtatDuRendu): Proprietes['signet'] {
  const nom = element.attribs['id'];
  if (!nom) return undefined;
  etat.numeros.signet += 1;
  return { id: etat.numeros.signet, nom };
}
