import { insecables } from '../documents/typographie.js';

type Enfant = Node | string | null | false | undefined;
type Attribut = string | number | boolean | null | undefined | ((evenement: Event) => void);

/**
 * Makes an element. A text is always text: nothing here reads markup; its spacing is made French. `onclick` and the like take a function; `true` is
 * an attribute without a value; `false`, `null` and `undefined`, none.
 */
export function creer<K extends keyof HTMLElementTagNameMap>(
  nom: K,
  attributs: Readonly<Record<string, Attribut>> = {},
  ...enfants: readonly Enfant[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(nom);
  for (const [cle, valeur] of Object.entries(attributs)) {
    if (typeof valeur === 'function') element.addEventListener(cle.replace(/^on/, ''), valeur);
    else if (valeur !== false && valeur !== null && valeur !== undefined)
      element.setAttribute(cle, valeur === true ? '' : String(valeur));
  }
  element.append(...presents(enfants));
  return element;
}

/** What stands in the workbook, to the letter. */
export function brut(texte: string): Text {
  return document.createTextNode(texte);
}

/** Replaces all that an element holds. */
export function remplir(element: Element, ...enfants: readonly Enfant[]): void {
  element.replaceChildren(...presents(enfants));
}

/** The element of the skeleton that has this identifier. */
export function trouver(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`élément absent : ${id}`);
  return element;
}

export function bouton(texte: string, onclick: () => void, classe = 'bouton'): HTMLButtonElement {
  return creer('button', { type: 'button', class: classe, onclick }, texte);
}

function presents(enfants: readonly Enfant[]): readonly (Node | string)[] {
  return enfants.flatMap((enfant) => {
    if (enfant === null || enfant === false || enfant === undefined) return [];
    return [typeof enfant === 'string' ? insecables(enfant) : enfant];
  });
}
