import { type Element, elementsOf } from '../../../xml/arbre.js';
import { enfant, val } from './elements.js';

/** What a paragraph style says of structure. */
export interface StyleDeParagraphe {
  /** Level of heading, from 1; 0: none. */
  readonly niveau: number;
  readonly num: { readonly id: string; readonly niveau: number } | null;
  /** A line of a table of contents. */
  readonly sommaire: boolean;
  readonly gras: boolean;
}

const aucun: StyleDeParagraphe = { niveau: 0, num: null, sommaire: false, gras: false };

/** The paragraph styles of a document, by their identifiers, what they are based on resolved. */
export function readStyles(racine: Element | null): (id: string) => StyleDeParagraphe {
  const bruts = new Map(
    (racine ? elementsOf(racine, 'w:style') : []).map((style) => [style.attribs['w:styleId'] ?? '', style] as const),
  );
  const lus = new Map<string, StyleDeParagraphe>();
  const lire = (id: string, profondeur: number): StyleDeParagraphe => {
    const deja = lus.get(id);
    const style = bruts.get(id);
    if (deja || !style || profondeur > 20) return deja ?? aucun;
    const parent = lire(val(style, 'w:basedOn') ?? '', profondeur + 1);
    const nom = (val(style, 'w:name') ?? '').toLowerCase();
    const proprietes = enfant(style, 'w:pPr');
    const numPr = proprietes && enfant(proprietes, 'w:numPr');
    const plan = proprietes && val(proprietes, 'w:outlineLvl');
    const [, duNom] = /^(?:heading|titre) (\d)$/.exec(nom) ?? [];
    const niveau = duNom ? Number(duNom) : plan && Number(plan) < 9 ? Number(plan) + 1 : parent.niveau;
    const rPr = enfant(style, 'w:rPr');
    const lu: StyleDeParagraphe = {
      niveau: nom === 'title' || nom === 'titre' ? 1 : niveau,
      num: numPr
        ? { id: val(numPr, 'w:numId') ?? parent.num?.id ?? '', niveau: Number(val(numPr, 'w:ilvl') ?? 0) }
        : parent.num,
      sommaire: /^(?:toc|tm) ?\d$/.test(nom) || parent.sommaire,
      gras: rPr && enfant(rPr, 'w:b') ? val(rPr, 'w:b') !== '0' : parent.gras,
    };
    lus.set(id, lu);
    return lu;
  };
  return (id) => lire(id, 0);
}
