import type { EtatDuRendu } from '../etat.js';
import { type ChildNode, childrenOf, type Element, isElement } from '../html.js';
import { idPuces, premierIdNumerote } from '../numerotation.js';
import { paragraphe } from './paragraphe.js';

/** ul, ol and the lists inside their items; a new ol starts again at 1. */
export function renderListe(element: Element, etat: EtatDuRendu, niveau = 0): string {
  const id = element.name === 'ol' ? addListe(etat) : idPuces;
  return childrenOf(element, 'li')
    .map((item) => renderItem(item, etat, { id, niveau: Math.min(niveau, 2) }))
    .join('');
}

function renderItem(item: Element, etat: EtatDuRendu, liste: { readonly id: number; readonly niveau: number }): string {
  const estListe = (noeud: ChildNode) => isElement(noeud) && (noeud.name === 'ul' || noeud.name === 'ol');
  const texte = item.children.filter((noeud) => !estListe(noeud));
  const sousListes = childrenOf(item, 'ul', 'ol');
  const style = etat.style ?? 'ListParagraph';
  return (
    paragraphe(texte, { style, liste }) +
    sousListes.map((sousListe) => renderListe(sousListe, etat, liste.niveau + 1)).join('')
  );
}

function addListe(etat: EtatDuRendu): number {
  const id = premierIdNumerote + etat.listes.length;
  etat.listes.push({ id });
  return id;
}
