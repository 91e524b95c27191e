import { bouton, remplir } from '../../elements.js';
import { suivre, tenter } from '../../progres.js';
import type { ChoixDocument } from '../../protocole.js';
import { livrer } from '../livraison.js';
import type { DocumentOffert } from './document.js';

interface Voulu {
  readonly document: DocumentOffert;
  readonly commun: ChoixDocument;
}

/**
 * The button that writes the document. While it works it says so and does nothing more, but keeps the focus: clicked twice, it
 * gives one file.
 */
export function boutonDeTelechargement(zone: HTMLElement, voulu: () => Voulu) {
  let occupe = false;
  const ecrire = async () => {
    const { document, commun } = voulu();
    const produit = await suivre(document.enCours, (surEtape) => document.produire(commun, surEtape));
    remplir(zone, livrer(produit));
  };
  const dire = (oui: boolean) => {
    occupe = oui;
    for (const attribut of ['aria-busy', 'aria-disabled'])
      if (oui) element.setAttribute(attribut, 'true');
      else element.removeAttribute(attribut);
  };
  const element = bouton(
    '',
    () => {
      if (occupe) return;
      dire(true);
      void tenter(zone, ecrire).finally(() => dire(false));
    },
    'bouton principal',
  );
  return {
    element,
    nommer: (texte: string) => {
      element.textContent = texte;
    },
  };
}
