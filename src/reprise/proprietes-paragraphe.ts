import type { Visiteur } from '../xml/visite.js';
import type { ProprietesParagraphe } from './listes-word.js';

export interface EcouteDeProprietes {
  readonly onStyle: (style: string | null) => void;
  /** Told of each tracked change of the paragraph’s mark, by its element. */
  readonly onMarque: (revision: string) => void;
}

const revisions: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

/** The properties of a paragraph: the first of each element counts, as in any part of Word. */
export function visitProprietes({ onStyle, onMarque }: EcouteDeProprietes): {
  readonly visiteur: Visiteur;
  readonly proprietes: ProprietesParagraphe;
} {
  const proprietes: { -readonly [champ in keyof ProprietesParagraphe]: ProprietesParagraphe[champ] } = {
    style: null,
    numPr: null,
  };
  const marque: Visiteur = {
    open: (nom) => {
      if (revisions.has(nom)) onMarque(nom);
      return null;
    },
  };
  const visiteur: Visiteur = {
    open: (nom, attributs) => {
      if (nom === 'w:pStyle') proprietes.style ??= attributs['w:val'] ?? '';
      if (nom === 'w:rPr') return marque;
      if (nom !== 'w:numPr' || proprietes.numPr) return null;
      const numPr: { numId: string | null; niveau: string | null } = { numId: null, niveau: null };
      proprietes.numPr = numPr;
      return {
        open: (fils, { 'w:val': valeur = '' }) => {
          if (fils === 'w:numId') numPr.numId ??= valeur;
          if (fils === 'w:ilvl') numPr.niveau ??= valeur;
          return null;
        },
      };
    },
    close: () => onStyle(proprietes.style),
  };
  return { visiteur, proprietes };
}
