import type { Element } from '../../../xml/arbre.js';
import { elementsOf } from '../../../xml/arbre.js';
import { enfant, isOn } from './elements.js';

/** The text of a paragraph once its tracked changes are accepted, and what stands in boxes beside it. */
export interface TexteDeParagraphe {
  readonly texte: string;
  readonly gras: boolean;
  /** What text boxes hold: elements that hold paragraphs. */
  readonly cadres: readonly Element[];
}

/** What is not the text: what was taken out, codes of fields, the variant for old programs. */
const laisses = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:pPr', 'w:rPr', 'mc:Fallback']);
const signes: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

export function readParagraphe(paragraphe: Element, grasDuStyle: boolean): TexteDeParagraphe {
  let texte = '';
  let gras = true;
  const cadres: Element[] = [];
  const visit = (parent: Element) => {
    for (const element of elementsOf(parent)) {
      if (laisses.has(element.name)) continue;
      if (element.name === 'w:txbxContent') cadres.push(element);
      else if (element.name === 'w:t') texte += element.children.map((n) => (n.type === 'text' ? n.data : '')).join('');
      else if (signes[element.name] !== undefined) texte += signes[element.name];
      else if (element.name === 'w:r') {
        const proprietes = enfant(element, 'w:rPr');
        if (isOn(proprietes, 'w:vanish')) continue;
        const avant = texte.length;
        visit(element);
        const sien = proprietes && enfant(proprietes, 'w:b') ? isOn(proprietes, 'w:b') : grasDuStyle;
        if (texte.slice(avant).trim() !== '' && !sien) gras = false;
      } else visit(element);
    }
  };
  visit(paragraphe);
  return { texte, gras: gras && texte.trim() !== '', cadres };
}
