import type { Etat } from '../etat.js';
import { type ChildNode, classesOf, type Element } from '../html.js';
import { renderTextes } from './textes.js';

/** Classes of `<p>` and the paragraph styles they name. */
const stylesDeParagraphe: Readonly<Record<string, string>> = {
  chapo: 'Chapo',
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
  readonly liste?: { readonly id: number; readonly niveau: number };
}

export function renderParagraphe(element: Element, etat: Etat): string {
  const classes = classesOf(element);
  const style = classes.map((classe) => stylesDeParagraphe[classe]).find((nom) => nom !== undefined) ?? etat.style;
  const avecSuivant = classes.includes('avec-suivant');
  return paragraphe(element.children, { style, alignement: alignementOf(element), avecSuivant });
}

export function alignementOf(element: Element): string | undefined {
  return classesOf(element)
    .map((classe) => alignements[classe])
    .find((valeur) => valeur !== undefined);
}

/** A paragraph of inline nodes. */
export function paragraphe(noeuds: readonly ChildNode[], proprietes: Proprietes = {}, gras = false): string {
  return paragrapheDe(renderTextes(noeuds, gras), proprietes);
}

/** A paragraph of runs already written. */
export function paragrapheDe(runs: string, { style, alignement, avecSuivant, liste }: Proprietes = {}): string {
  const proprietes =
    (style ? `<w:pStyle w:val="${style}"/>` : '') +
    (avecSuivant ? '<w:keepNext/>' : '') +
    (liste ? `<w:numPr><w:ilvl w:val="${liste.niveau}"/><w:numId w:val="${liste.id}"/></w:numPr>` : '') +
    (alignement ? `<w:jc w:val="${alignement}"/>` : '');
  return `<w:p>${proprietes && `<w:pPr>${proprietes}</w:pPr>`}${runs}</w:p>`;
}
