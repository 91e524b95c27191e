import { bouton } from '../elements.js';

/**
 * A button whose work takes time. While it works it says so and does nothing more, but keeps the focus: clicked twice, it does
 * its work once.
 */
export function boutonOccupe(texte: string, faire: () => Promise<void>, classe = 'bouton'): HTMLButtonElement {
  let occupe = false;
  const dire = (oui: boolean) => {
    occupe = oui;
    for (const attribut of ['aria-busy', 'aria-disabled'])
      if (oui) element.setAttribute(attribut, 'true');
      else element.removeAttribute(attribut);
  };
  const element = bouton(
    texte,
    () => {
      if (occupe) return;
      dire(true);
      void faire().finally(() => dire(false));
    },
    classe,
  );
  return element;
}
