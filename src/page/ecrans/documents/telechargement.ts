import { remplir } from '../../elements.js';
import { suivre, tenter } from '../../progres.js';
import type { ChoixDocument } from '../../protocole.js';
import { boutonOccupe } from '../bouton-occupe.js';
import { livrer } from '../livraison.js';
import type { DocumentOffert } from './document.js';

interface Voulu {
  readonly document: DocumentOffert;
  readonly commun: ChoixDocument;
}

/** The button that writes the document. */
export function boutonDeTelechargement(zone: HTMLElement, voulu: () => Voulu) {
  const ecrire = async () => {
    const { document, commun } = voulu();
    const produit = await suivre(document.enCours, (surEtape) => document.produire(commun, surEtape));
    remplir(zone, livrer(produit));
  };
  const element = boutonOccupe('', () => tenter(zone, ecrire), 'bouton principal');
  return {
    element,
    nommer: (texte: string) => {
      element.textContent = texte;
    },
  };
}
